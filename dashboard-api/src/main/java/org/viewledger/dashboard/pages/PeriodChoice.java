package org.viewledger.dashboard.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.PeriodKind;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.InvalidQueryException;

/**
 * Reads the period from an address: {@code calendar=15-14&id=2026-10}, {@code period=last-month},
 * or {@code from} and {@code to}.
 */
public final class PeriodChoice {
  private static final List<PeriodKind> REGULAR =
      List.of(
          PeriodKind.MONTH,
          PeriodKind.QUARTER,
          PeriodKind.YEAR,
          PeriodKind.HALF_YEAR,
          PeriodKind.NINE_MONTHS,
          PeriodKind.WEEK);

  private PeriodChoice() {}

  /** The calendar that the unit reports by: the first of the settings, else the civil one. */
  public static ReportingCalendar first(Calendars calendars) {
    return calendars.all().stream()
        .filter(calendar -> !calendar.id().equals(ReportingCalendar.CIVIL.id()))
        .findFirst()
        .orElse(calendars.all().get(0));
  }

  /** The period asked for among those of the civil calendar, its running month where nothing is. */
  public static Period read(Map<String, String> parameters, LocalDate today) {
    return read(parameters, today, Calendars.CIVIL);
  }

  /**
   * The period asked for, the running month of the first calendar where nothing is said.
   *
   * @param parameters the first value of each
   * @throws InvalidQueryException where the days are none or the wrong way round, or where there is
   *     no such calendar or period
   */
  public static Period read(Map<String, String> parameters, LocalDate today, Calendars calendars) {
    String calendar = parameters.getOrDefault("calendar", "");
    if (!calendar.isBlank()) {
      return calendars
          .find(calendar)
          .flatMap(found -> found.find(parameters.getOrDefault("id", "")))
          .map(Period::of)
          .orElseThrow(
              () -> new InvalidQueryException("id", "calendar " + calendar + " has no such id"));
    }
    String id = parameters.getOrDefault("period", "");
    for (Period.Choice choice : Period.Choice.offered()) {
      if (choice.id().equals(id)) {
        return known(Period.of(choice, today));
      }
    }
    String from = parameters.getOrDefault("from", "");
    String to = parameters.getOrDefault("to", "");
    if (from.isBlank() && to.isBlank()) {
      ReportingCalendar first = first(calendars);
      return first.id().equals(ReportingCalendar.CIVIL.id())
          ? known(Period.of(Period.Choice.THIS_MONTH, today))
          : Period.of(first.between(PeriodKind.MONTH, today, today).get(0));
    }
    return known(new Period(Period.Choice.FREE, new DayRange(day("from", from), day("to", to))));
  }

  /** Free days that are a period of the civil calendar are that period. */
  private static Period known(Period period) {
    Optional<org.viewledger.dashboard.periods.Period> reporting =
        REGULAR.stream()
            .flatMap(
                kind ->
                    ReportingCalendar.CIVIL
                        .between(kind, period.days().from(), period.days().from())
                        .stream())
            .filter(one -> one.from().equals(period.days().from()))
            .filter(one -> one.to().equals(period.days().to()))
            .findFirst();
    return reporting.map(period::as).orElse(period);
  }

  private static LocalDate day(String parameter, String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new InvalidQueryException(parameter, "no date: " + text);
    }
  }
}
