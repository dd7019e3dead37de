package org.viewledger.dashboard.speech;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.viewledger.dashboard.query.DayRange;

/**
 * Days as Vietnamese documents write them: a zero before days below 10 and months 1 and 2 only, so
 * {@code 08/01/2026}, {@code 01/7/2026}, {@code 30/4/2025}.
 */
public final class VietnameseDates implements DateWords {
  private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
  private static final int LAST_MONTH_WITH_ZERO = 2;

  @Override
  public String date(LocalDate day) {
    return dayAndMonth(day) + '/' + day.getYear();
  }

  @Override
  public String instant(LocalDateTime at) {
    return String.format(
        Locale.ROOT, "%02d giờ %02d ngày %s", at.getHour(), at.getMinute(), date(at.toLocalDate()));
  }

  @Override
  public String range(DayRange days) {
    return days.from().equals(days.to())
        ? "ngày " + date(days.from())
        : "từ ngày " + date(days.from()) + " đến hết ngày " + date(days.to());
  }

  @Override
  public String month(YearMonth month) {
    return "tháng " + shortMonth(month);
  }

  @Override
  public String quarter(int year, int quarter) {
    return "quý " + QUARTERS.get(quarter - 1) + '/' + year;
  }

  @Override
  public String year(int year) {
    return "năm " + year;
  }

  @Override
  public String shortMonth(YearMonth month) {
    return monthOfYear(month.getMonthValue()) + '/' + month.getYear();
  }

  @Override
  public String shortDay(LocalDate day) {
    return dayAndMonth(day);
  }

  private static String dayAndMonth(LocalDate day) {
    return String.format(
        Locale.ROOT, "%02d/%s", day.getDayOfMonth(), monthOfYear(day.getMonthValue()));
  }

  private static String monthOfYear(int month) {
    return (month <= LAST_MONTH_WITH_ZERO ? "0" : "") + month;
  }
}
