package org.viewledger.dashboard.speech;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.viewledger.dashboard.query.DayRange;

/** Days in English, the day before the month: {@code 22 November 2026}. */
public final class EnglishDates implements DateWords {
  private static final DateTimeFormatter DATE = pattern("d MMM uuuu");
  private static final DateTimeFormatter INSTANT = pattern("HH:mm 'on' d MMMM uuuu");
  private static final DateTimeFormatter MONTH = pattern("MMMM uuuu");
  private static final DateTimeFormatter SHORT_MONTH = pattern("MMM uuuu");
  private static final DateTimeFormatter SHORT_DAY = pattern("d MMM");

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  @Override
  public String date(LocalDate day) {
    return DATE.format(day);
  }

  @Override
  public String instant(LocalDateTime at) {
    return INSTANT.format(at);
  }

  @Override
  public String range(DayRange days) {
    return days.from().equals(days.to())
        ? "on " + date(days.from())
        : "from " + date(days.from()) + " to " + date(days.to());
  }

  @Override
  public String month(YearMonth month) {
    return MONTH.format(month);
  }

  @Override
  public String quarter(int year, int quarter) {
    return "Q" + quarter + ' ' + year;
  }

  @Override
  public String year(int year) {
    return Integer.toString(year);
  }

  @Override
  public String shortMonth(YearMonth month) {
    return SHORT_MONTH.format(month);
  }

  @Override
  public String shortDay(LocalDate day) {
    return SHORT_DAY.format(day);
  }
}
