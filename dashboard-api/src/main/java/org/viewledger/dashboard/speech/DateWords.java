package org.viewledger.dashboard.speech;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.viewledger.dashboard.query.DayRange;

/** How a language writes days and stretches of days. */
public interface DateWords {
  /** A bare date, for tables. */
  String date(LocalDate day);

  /** A local instant, to the minute. */
  String instant(LocalDateTime at);

  /** A stretch of days, both ends included, such as {@code từ ngày … đến hết ngày …}. */
  String range(DayRange days);

  /** Such as {@code tháng 10/2026}. */
  String month(YearMonth month);

  /** Such as {@code quý IV/2026}. */
  String quarter(int year, int quarter);

  /** Such as {@code năm 2025}. */
  String year(int year);

  /** The shortest name of a month that is told from its neighbours, for an axis. */
  String shortMonth(YearMonth month);

  /** The shortest name of a day that is told from its neighbours, for an axis. */
  String shortDay(LocalDate day);
}
