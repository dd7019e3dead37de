package org.viewledger.dashboard.compared;

import java.time.LocalDate;
import java.util.Optional;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.periods.PeriodKind;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.DayRange;

/**
 * A stretch of days that figures are shown of.
 *
 * @param period the reporting period that it is, empty for days chosen freely
 */
public record Span(DayRange days, Optional<Period> period) {
  /** A reporting period. */
  public static Span of(Period period) {
    return new Span(new DayRange(period.from(), period.to()), Optional.of(period));
  }

  /** Days without a name. */
  public static Span of(LocalDate from, LocalDate to) {
    return new Span(new DayRange(from, to), Optional.empty());
  }

  /**
   * The stretch before this one: the reporting period of the same kind that ends the day before,
   * else as many days. Nine months have none of their own, since those before are the same months
   * of the year before; a term's is the term named before it.
   */
  public Optional<Span> previous(ReportingCalendar calendar) {
    LocalDate last = days.from().minusDays(1);
    if (period.isEmpty() || period.get().kind() == PeriodKind.CAMPAIGN) {
      return known(last.minusDays(length() - 1), last);
    }
    return switch (period.get().kind()) {
      case NINE_MONTHS -> Optional.empty();
      case TERM ->
          calendar.between(PeriodKind.TERM, DayRange.EARLIEST, last).stream()
              .filter(term -> !term.to().isAfter(last))
              .reduce((one, next) -> next)
              .flatMap(Span::known);
      case WEEK, MONTH, QUARTER, HALF_YEAR, YEAR, CAMPAIGN ->
          calendar.between(period.get().kind(), last, last).stream()
              .findFirst()
              .flatMap(Span::known);
    };
  }

  /**
   * The same stretch of the year before. A year has none, since it is the one before; nor has a
   * term, nor days that are more than a year, nor week 53 where that year had 52.
   */
  public Optional<Span> lastYear(ReportingCalendar calendar) {
    if (period.isEmpty() || period.get().kind() == PeriodKind.CAMPAIGN) {
      LocalDate to = days.to().minusYears(1);
      return to.isBefore(days.from()) ? known(days.from().minusYears(1), to) : Optional.empty();
    }
    String id = period.get().id();
    return switch (period.get().kind()) {
      case YEAR, TERM -> Optional.empty();
      case WEEK, MONTH, QUARTER, HALF_YEAR, NINE_MONTHS, CAMPAIGN ->
          calendar
              .find((Integer.parseInt(id.substring(0, 4)) - 1) + id.substring(4))
              .flatMap(Span::known);
    };
  }

  /** How many days it has. */
  public long length() {
    return Sides.length(days);
  }

  /** Days before any platform are of no figure. */
  private static Optional<Span> known(LocalDate from, LocalDate to) {
    return from.isBefore(DayRange.EARLIEST) ? Optional.empty() : Optional.of(Span.of(from, to));
  }

  private static Optional<Span> known(Period period) {
    return period.from().isBefore(DayRange.EARLIEST)
        ? Optional.empty()
        : Optional.of(Span.of(period));
  }
}
