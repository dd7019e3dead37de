package org.viewledger.dashboard.periods;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recipient's calendar. Its months begin on the day of the month on which its year begins, and
 * are counted from there: with a year from 15 December, month 10 of 2026 runs from 15 September to
 * 14 October. Quarters, half-years, nine months and years are made of those months. A year that
 * begins in July or later has the name of the year that follows, in which most of it lies.
 *
 * <p>Weeks are counted as ISO 8601 counts them, from any weekday: week 1 is the first with at least
 * four days in the (civil) year.
 *
 * @param yearStartsOn its day, which is that of every month, is 1 to 28
 */
public record ReportingCalendar(
    String id,
    MonthDay yearStartsOn,
    DayOfWeek weekStartsOn,
    DueRule due,
    List<NamedPeriod> terms,
    List<NamedPeriod> campaigns) {
  /** Months as everybody knows them, weeks from Monday; always there. */
  public static final ReportingCalendar CIVIL =
      new ReportingCalendar(
          "calendar", MonthDay.of(1, 1), DayOfWeek.MONDAY, DueRule.NONE, List.of(), List.of());

  /** The years that periods have names in. */
  public static final int FIRST_YEAR = 2005;

  /** The last such year. */
  public static final int LAST_YEAR = 2098;

  private static final Pattern REGULAR =
      Pattern.compile("([0-9]{4})(?:-(0[1-9]|1[0-2]|q[1-4]|h[12]|9m|w[0-5][0-9]))?");
  private static final int LATEST_MONTH_START = 28;
  private static final int MONTHS = 12;
  private static final int DAYS_THAT_MAKE_WEEK_1 = 4;
  private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

  public ReportingCalendar {
    terms = List.copyOf(terms);
    campaigns = List.copyOf(campaigns);
    if (id.isBlank() || id.indexOf('/') >= 0) {
      throw new IllegalArgumentException("a calendar's id has no slash: " + id);
    }
    if (yearStartsOn.getDayOfMonth() > LATEST_MONTH_START) {
      throw new IllegalArgumentException("a month begins on day 1 to 28: " + yearStartsOn);
    }
  }

  /** The period of an id, empty where the calendar has none of that name. */
  public Optional<Period> find(String period) {
    for (PeriodKind kind : List.of(PeriodKind.TERM, PeriodKind.CAMPAIGN)) {
      for (NamedPeriod named : named(kind)) {
        if (period.equals(kind.id() + '/' + named.id())) {
          return Optional.of(named(kind, named));
        }
      }
    }
    Matcher parts = REGULAR.matcher(period);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group(1));
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    String part = parts.group(2);
    if (part == null) {
      return Optional.of(ofMonths(PeriodKind.YEAR, year, 1));
    }
    int number = Integer.parseInt(part.replaceAll("[a-z]", ""));
    return switch (part.charAt(0)) {
      case 'q' -> Optional.of(ofMonths(PeriodKind.QUARTER, year, number));
      case 'h' -> Optional.of(ofMonths(PeriodKind.HALF_YEAR, year, number));
      case 'w' -> week(year, number);
      default ->
          Optional.of(
              part.endsWith("m")
                  ? ofMonths(PeriodKind.NINE_MONTHS, year, 1)
                  : ofMonths(PeriodKind.MONTH, year, number));
    };
  }

  /**
   * The periods of a kind that have any of these days, by their first day. A day of October to
   * December may lie in no {@link PeriodKind#NINE_MONTHS} and any day in no term.
   */
  public List<Period> between(PeriodKind kind, LocalDate from, LocalDate to) {
    List<Period> found = new ArrayList<>();
    if (kind.isNamed()) {
      named(kind).forEach(named -> found.add(named(kind, named)));
    } else if (kind == PeriodKind.WEEK) {
      LocalDate monday = from.minusDays((7L + weekday(from) - 1) % 7);
      for (LocalDate day = monday; !day.isAfter(to); day = day.plusWeeks(1)) {
        found.add(week(day));
      }
    } else {
      for (int year = yearOf(from); year <= yearOf(to); year++) {
        for (int number = 1; number <= MONTHS / months(kind); number++) {
          found.add(ofMonths(kind, year, number));
        }
      }
    }
    found.removeIf(period -> period.to().isBefore(from) || period.from().isAfter(to));
    found.sort(java.util.Comparator.comparing(Period::from).thenComparing(Period::id));
    return List.copyOf(found);
  }

  /** The name of the reporting year that a day lies in. */
  public int yearOf(LocalDate day) {
    int year = day.getYear();
    if (firstDay(year + 1).compareTo(day) <= 0) {
      return year + 1;
    }
    return firstDay(year).isAfter(day) ? year - 1 : year;
  }

  private LocalDate firstDay(int year) {
    return yearStartsOn.atYear(yearStartsOn.getMonthValue() > MONTHS / 2 ? year - 1 : year);
  }

  /** How many months a period of a kind has; nine months fit into a year once. */
  private static int months(PeriodKind kind) {
    return switch (kind) {
      case MONTH -> 1;
      case QUARTER -> 3;
      case HALF_YEAR -> 6;
      case NINE_MONTHS -> 9;
      case YEAR -> MONTHS;
      case WEEK, TERM, CAMPAIGN -> throw new IllegalStateException(kind + " is not of months");
    };
  }

  private Period ofMonths(PeriodKind kind, int year, int number) {
    int months = months(kind);
    LocalDate from = firstDay(year).plusMonths((long) (number - 1) * months);
    LocalDate to = from.plusMonths(months).minusDays(1);
    String name;
    String vi;
    String en;
    switch (kind) {
      case MONTH -> {
        name = String.format(Locale.ROOT, "%04d-%02d", year, number);
        vi = "Tháng " + number + '/' + year;
        en = "Month " + number + " of " + year;
      }
      case QUARTER -> {
        name = year + "-q" + number;
        vi = "Quý " + ROMAN.get(number - 1) + '/' + year;
        en = "Quarter " + number + " of " + year;
      }
      case HALF_YEAR -> {
        name = year + "-h" + number;
        vi = "6 tháng " + (number == 1 ? "đầu" : "cuối") + " năm " + year;
        en = (number == 1 ? "First" : "Second") + " half of " + year;
      }
      case NINE_MONTHS -> {
        name = year + "-9m";
        vi = "9 tháng năm " + year;
        en = "Nine months of " + year;
      }
      case YEAR -> {
        name = Integer.toString(year);
        vi = "Năm " + year;
        en = "Year " + year;
      }
      case WEEK, TERM, CAMPAIGN -> throw new IllegalStateException(kind + " is not of months");
      default -> throw new IllegalStateException(kind.id());
    }
    return new Period(id, name, kind, vi, en, from, to, due.after(to));
  }

  private Optional<Period> week(int year, int number) {
    WeekFields weeks = weeks();
    LocalDate inWeek1 = LocalDate.of(year, 1, DAYS_THAT_MAKE_WEEK_1);
    LocalDate first = inWeek1.minusDays(weekday(inWeek1) - 1L).plusWeeks(number - 1L);
    boolean inYear =
        first.get(weeks.weekBasedYear()) == year
            && first.get(weeks.weekOfWeekBasedYear()) == number;
    return inYear ? Optional.of(week(first)) : Optional.empty();
  }

  private Period week(LocalDate first) {
    int year = first.get(weeks().weekBasedYear());
    int number = first.get(weeks().weekOfWeekBasedYear());
    LocalDate to = first.plus(6, ChronoUnit.DAYS);
    return new Period(
        id,
        String.format(Locale.ROOT, "%04d-w%02d", year, number),
        PeriodKind.WEEK,
        "Tuần " + number + '/' + year,
        "Week " + number + " of " + year,
        first,
        to,
        due.after(to));
  }

  private WeekFields weeks() {
    return WeekFields.of(weekStartsOn, DAYS_THAT_MAKE_WEEK_1);
  }

  /** 1 on the day that weeks begin with, 7 on the last. */
  private int weekday(LocalDate day) {
    return (day.getDayOfWeek().getValue() - weekStartsOn.getValue() + 7) % 7 + 1;
  }

  private List<NamedPeriod> named(PeriodKind kind) {
    return kind == PeriodKind.TERM ? terms : campaigns;
  }

  private Period named(PeriodKind kind, NamedPeriod named) {
    return new Period(
        id,
        kind.id() + '/' + named.id(),
        kind,
        named.name(),
        named.name(),
        named.from(),
        named.to(),
        due.after(named.to()));
  }
}
