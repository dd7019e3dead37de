package org.viewledger.ingest.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Instants;

/**
 * Reads days and times as people and programs write them: ISO, {@code 22/11/2026 20:05}, {@code 20
 * giờ 05 ngày 22/11/2026}, a spreadsheet's date cells. A day without a time of day is no instant.
 */
final class Moments {
  private static final String DATE =
      "(?:ngày\\s+)?(?:(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})"
          + "|(?<a>\\d{1,2})[-/.](?<b>\\d{1,2})[-/.](?<c>\\d{4})"
          + "|(?<wd>\\d{1,2})\\s+tháng\\s+(?<wm>\\d{1,2})(?:\\s+năm|,)?\\s+(?<wy>\\d{4}))";
  private static final String TIME =
      "(?<h>\\d{1,2})(?::(?<min>\\d{2})(?::(?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?"
          + "|\\s?(?:giờ|h|g)(?:\\s?(?<min2>\\d{1,2})(?:\\s?(?:phút|p))?)?)"
          + "(?:\\s?(?<half>am|pm|sa|ch))?";
  private static final String OFFSET = "(?:\\s?(?<z>z|utc|gmt|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}))?";
  private static final Pattern DATE_TIME =
      Pattern.compile(DATE + "(?:t|,?\\s+(?:lúc\\s+)?)" + TIME + OFFSET);
  private static final Pattern TIME_DATE = Pattern.compile(TIME + ",?\\s+" + DATE);
  private static final Pattern DATE_ONLY = Pattern.compile(DATE);
  private static final Pattern ISO_UTC =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?Z");
  private static final int LONGEST = 64;
  private static final int YEAR_DIGITS = 4;
  private static final int HALF_DAY = 12;
  private static final int NANO_DIGITS = 9;

  private final DayOrder order;
  private final ZoneId zone;

  Moments(DayOrder order, ZoneId zone) {
    this.order = order;
    this.zone = zone;
  }

  /** Learns from a cell what comes first, the day or the month. */
  static void see(Cell cell, DayOrder order) {
    String text = cell.text();
    boolean yearFirst = text.length() > YEAR_DIGITS && text.charAt(YEAR_DIGITS) == '-';
    if (cell.kind() != Cell.Kind.TEXT || yearFirst || text.length() > LONGEST) {
      return;
    }
    Matcher matcher = match(text.toLowerCase(Locale.ROOT));
    if (matcher != null && matcher.group("a") != null) {
      order.see(number(matcher, "a"), number(matcher, "b"));
    }
  }

  /**
   * The instant in a cell that is not blank, cut to the millisecond.
   *
   * @param latest no reading is of a later instant
   */
  Instant read(Column column, Cell cell, Instant latest) throws RefusedCell {
    Instant instant = Instants.toMillis(instant(column, cell));
    if (instant.isBefore(Instants.EARLIEST) || instant.isAfter(latest)) {
      throw new RefusedCell(Refusal.TIME_OUT_OF_RANGE, column, cell.text());
    }
    return instant;
  }

  /** The instant in a cell; empty where there is none. */
  Optional<Instant> tried(Cell cell) {
    try {
      return Optional.of(instant(Column.PUBLISHED_AT, cell));
    } catch (RefusedCell e) {
      return Optional.empty();
    }
  }

  private Instant instant(Column column, Cell cell) throws RefusedCell {
    String text = cell.text();
    LocalDateTime moment = cell.moment();
    if (cell.kind() == Cell.Kind.DAY) {
      throw new RefusedCell(Refusal.DAY_WITHOUT_TIME, column, text);
    }
    if (moment != null) {
      return atZone(column, text, moment);
    }
    if (cell.kind() == Cell.Kind.ERROR) {
      throw new RefusedCell(Refusal.CELL_ERROR, column, text);
    }
    boolean readable = cell.kind() == Cell.Kind.TEXT && text.length() <= LONGEST;
    if (readable && ISO_UTC.matcher(text).matches()) {
      return parsed(column, text);
    }
    Matcher matcher = readable ? match(text.toLowerCase(Locale.ROOT)) : null;
    if (matcher == null) {
      throw new RefusedCell(Refusal.NOT_A_TIME, column, text);
    }
    try {
      LocalDate day = day(column, text, matcher);
      if (matcher.pattern() == DATE_ONLY) {
        throw new RefusedCell(Refusal.DAY_WITHOUT_TIME, column, text);
      }
      LocalDateTime local = day.atTime(time(matcher));
      String offset = matcher.pattern() == DATE_TIME ? matcher.group("z") : null;
      return offset == null ? atZone(column, text, local) : local.toInstant(offset(offset));
    } catch (DateTimeException e) {
      // Such as 31/02 or 25:00: shaped like a day and time, but there is none.
      throw new RefusedCell(Refusal.NOT_A_TIME, column, text);
    }
  }

  /** What programs write, most cells of large files, read without the patterns for people. */
  private static Instant parsed(Column column, String text) throws RefusedCell {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new RefusedCell(Refusal.NOT_A_TIME, column, text);
    }
  }

  private static @Nullable Matcher match(String text) {
    for (Pattern pattern : List.of(DATE_TIME, TIME_DATE, DATE_ONLY)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return matcher;
      }
    }
    return null;
  }

  private LocalDate day(Column column, String text, Matcher matcher) throws RefusedCell {
    if (matcher.group("y") != null) {
      return LocalDate.of(number(matcher, "y"), number(matcher, "m"), number(matcher, "d"));
    }
    if (matcher.group("wy") != null) {
      return LocalDate.of(number(matcher, "wy"), number(matcher, "wm"), number(matcher, "wd"));
    }
    int first = number(matcher, "a");
    int second = number(matcher, "b");
    int year = number(matcher, "c");
    boolean bothFit = first <= HALF_DAY && second <= HALF_DAY && first != second;
    if (bothFit && order.isUnclear()) {
      throw new RefusedCell(Refusal.DAY_OR_MONTH_FIRST, column, text);
    }
    boolean monthFirst =
        order.isMonthFirst() || (order.isUnclear() && first <= HALF_DAY && second > HALF_DAY);
    return monthFirst ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first);
  }

  private static LocalTime time(Matcher matcher) {
    int hour = number(matcher, "h");
    String half = matcher.group("half");
    if (half != null) {
      if (hour < 1 || hour > HALF_DAY) {
        throw new DateTimeException("no such hour of a half day: " + hour);
      }
      boolean afternoon = half.equals("pm") || half.equals("ch");
      hour = hour % HALF_DAY + (afternoon ? HALF_DAY : 0);
    }
    String minute = matcher.group("min") != null ? matcher.group("min") : matcher.group("min2");
    String second = matcher.group("s");
    String fraction = matcher.group("f");
    return LocalTime.of(
        hour,
        minute == null ? 0 : Integer.parseInt(minute),
        second == null ? 0 : Integer.parseInt(second),
        fraction == null
            ? 0
            : Integer.parseInt((fraction + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS)));
  }

  private static ZoneOffset offset(String text) {
    return text.startsWith("+") || text.startsWith("-") ? ZoneOffset.of(text) : ZoneOffset.UTC;
  }

  private Instant atZone(Column column, String text, LocalDateTime local) throws RefusedCell {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.size() != 1) {
      throw new RefusedCell(Refusal.CLOCK_CHANGE, column, text);
    }
    return local.toInstant(offsets.get(0));
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }
}
