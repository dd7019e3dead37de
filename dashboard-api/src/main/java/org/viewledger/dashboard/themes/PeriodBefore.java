package org.viewledger.dashboard.themes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.viewledger.dashboard.query.DayRange;

/**
 * The stretch of days that a period is set beside: as many whole months before whole months, else as
 * many days. Of a period that is not over only as many of its days as have begun, so that a month
 * of ten days is not set beside a whole one.
 */
public final class PeriodBefore {
  private PeriodBefore() {}

  /**
   * The days before.
   *
   * @param today the last day that has figures
   */
  public static DayRange of(DayRange days, LocalDate today) {
    LocalDate last = days.from().minusDays(1);
    LocalDate first =
        isWholeMonths(days)
            ? days.from().minusMonths(months(days))
            : days.from().minusDays(ChronoUnit.DAYS.between(days.from(), days.to()) + 1);
    boolean running = !today.isBefore(days.from()) && today.isBefore(days.to());
    LocalDate asFar = first.plusDays(ChronoUnit.DAYS.between(days.from(), today));
    return new DayRange(first, running && asFar.isBefore(last) ? asFar : last);
  }

  private static boolean isWholeMonths(DayRange days) {
    return days.from().getDayOfMonth() == 1
        && days.to().equals(YearMonth.from(days.to()).atEndOfMonth());
  }

  private static long months(DayRange days) {
    return ChronoUnit.MONTHS.between(YearMonth.from(days.from()), YearMonth.from(days.to())) + 1;
  }
}
