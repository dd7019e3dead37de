package org.viewledger.dashboard.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.periods.PeriodKind;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.DayRange;

/**
 * The days that a report of a period is about.
 *
 * @param previous the period of the same kind that ends just before; none for named periods and for
 *     nine months, which come once a year
 * @param lastYear the period of the same name a year before
 * @param toDate from the first day of the reporting year, or of the term, to the period's last day
 * @param months of a year its months, in order; else none
 */
record Spans(
    Period period,
    Optional<Period> previous,
    Optional<Period> lastYear,
    DayRange toDate,
    List<Period> months) {
  Spans {
    months = List.copyOf(months);
  }

  static Spans of(ReportingCalendar calendar, Period period) {
    boolean regular = !period.kind().isNamed();
    int year = calendar.yearOf(period.to());
    LocalDate first =
        regular ? calendar.find(Integer.toString(year)).orElseThrow().from() : period.from();
    return new Spans(
        period,
        regular && period.kind() != PeriodKind.NINE_MONTHS
            ? previous(calendar, period)
            : Optional.empty(),
        regular ? lastYear(calendar, period) : Optional.empty(),
        // A week that begins in one reporting year and ends in the next is counted whole.
        new DayRange(first.isAfter(period.from()) ? period.from() : first, period.to()),
        period.kind() == PeriodKind.YEAR
            ? calendar.between(PeriodKind.MONTH, period.from(), period.to())
            : List.of());
  }

  private static Optional<Period> previous(ReportingCalendar calendar, Period period) {
    LocalDate before = period.from().minusDays(1);
    return calendar.between(period.kind(), before, before).stream().findFirst();
  }

  private static Optional<Period> lastYear(ReportingCalendar calendar, Period period) {
    int year = Integer.parseInt(period.id().substring(0, 4));
    return calendar.find((year - 1) + period.id().substring(4));
  }

  DayRange days() {
    return days(period);
  }

  static DayRange days(Period period) {
    return new DayRange(period.from(), period.to());
  }
}
