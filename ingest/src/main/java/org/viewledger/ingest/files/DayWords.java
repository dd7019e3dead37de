package org.viewledger.ingest.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as platforms' exports spell them, some without a year. */
final class DayWords {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final List<String> VIETNAMESE =
      List.of(
          "một",
          "hai",
          "ba",
          "tư",
          "năm",
          "sáu",
          "bảy",
          "tám",
          "chín",
          "mười",
          "mười một",
          "mười hai");

  private static final Pattern NUMBERED =
      Pattern.compile("(?:ngày\\s+)?(\\d{1,2})\\s+th(?:áng|g)\\s+(\\d{1,2})(?!\\d).*");
  private static final Pattern SPELT =
      Pattern.compile("(\\d{1,2})\\s+tháng\\s+(\\D+?)(?:,?\\s+(?:năm\\s+)?\\d{4})?");
  private static final Pattern CHINESE = Pattern.compile("(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern ENGLISH =
      Pattern.compile("([a-z]{3})[a-z]*\\.?\\s+(\\d{1,2})(?:,?\\s+\\d{4})?");
  private static final Pattern ISO = Pattern.compile("\\d{4}-(\\d{2})-(\\d{2})(?:[t ].*)?");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");

  private DayWords() {}

  /** The month and day of a cell, whatever else it says; empty where it cannot be told. */
  static Optional<MonthDay> monthDay(Cell cell) {
    if (cell.moment() != null) {
      return Optional.of(MonthDay.from(cell.moment()));
    }
    String text = cell.text().toLowerCase(Locale.ROOT);
    Matcher matcher = NUMBERED.matcher(text);
    if (matcher.matches()) {
      return of(number(matcher, 2), number(matcher, 1));
    }
    matcher = SPELT.matcher(text);
    if (matcher.matches()) {
      return of(VIETNAMESE.indexOf(matcher.group(2).strip()) + 1, number(matcher, 1));
    }
    matcher = CHINESE.matcher(text);
    if (matcher.matches()) {
      return of(number(matcher, 1), number(matcher, 2));
    }
    matcher = ISO.matcher(text);
    if (matcher.matches()) {
      return of(number(matcher, 1), number(matcher, 2));
    }
    matcher = ENGLISH.matcher(text);
    return matcher.matches()
        ? of(MONTHS.indexOf(matcher.group(1)) + 1, number(matcher, 2))
        : Optional.empty();
  }

  /** The date of a cell that names the year too; empty where it cannot be told. */
  static Optional<LocalDate> date(Cell cell) {
    if (cell.moment() != null) {
      return Optional.of(cell.moment().toLocalDate());
    }
    Matcher year = YEAR.matcher(cell.text());
    return year.find()
        ? monthDay(cell)
            .filter(day -> day.isValidYear(number(year, 1)))
            .map(day -> day.atYear(number(year, 1)))
        : Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Optional<MonthDay> of(int month, int day) {
    try {
      return Optional.of(MonthDay.of(month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
