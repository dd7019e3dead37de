package org.viewledger.dashboard.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.speech.DateWords;

/**
 * The days that a page is about.
 *
 * @param choice what was chosen
 * @param days both ends included; the last may lie ahead
 * @param reporting the period of a reporting calendar that it is, if it is one
 */
public record Period(
    Choice choice, DayRange days, Optional<org.viewledger.dashboard.periods.Period> reporting) {
  /** Days that are of no reporting calendar. */
  public Period(Choice choice, DayRange days) {
    this(choice, days, Optional.empty());
  }

  /** A period of a reporting calendar. */
  public static Period of(org.viewledger.dashboard.periods.Period reporting) {
    return new Period(
        Choice.REPORTING, new DayRange(reporting.from(), reporting.to()), Optional.of(reporting));
  }

  /** The same days, known to be a period of a reporting calendar. */
  public Period as(org.viewledger.dashboard.periods.Period known) {
    return new Period(choice, days, Optional.of(known));
  }

  /** The stretches offered with one tap, and the free one. */
  public enum Choice {
    THIS_MONTH("this-month"),
    LAST_MONTH("last-month"),
    THIS_QUARTER("this-quarter"),
    LAST_QUARTER("last-quarter"),
    THIS_YEAR("this-year"),
    LAST_YEAR("last-year"),
    LAST_7_DAYS("last-7-days"),
    LAST_28_DAYS("last-28-days"),
    /** One of a reporting calendar, by its id. */
    REPORTING("reporting"),
    FREE("free");

    private final String id;

    Choice(String id) {
      this.id = id;
    }

    /** The word in addresses. */
    public String id() {
      return id;
    }

    /** Those that need neither dates nor a calendar. */
    public static List<Choice> offered() {
      return List.of(values()).subList(0, values().length - 2);
    }
  }

  /** The stretch of a choice as seen from a day; the last days end with the day before it. */
  public static Period of(Choice choice, LocalDate today) {
    YearMonth month = YearMonth.from(today);
    YearMonth quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
    YearMonth year = YearMonth.of(today.getYear(), 1);
    return switch (choice) {
      case THIS_MONTH -> months(choice, month, 1);
      case LAST_MONTH -> months(choice, month.minusMonths(1), 1);
      case THIS_QUARTER -> months(choice, quarter, 3);
      case LAST_QUARTER -> months(choice, quarter.minusMonths(3), 3);
      case THIS_YEAR -> months(choice, year, 12);
      case LAST_YEAR -> months(choice, year.minusYears(1), 12);
      case LAST_7_DAYS -> new Period(choice, new DayRange(today.minusDays(7), today.minusDays(1)));
      case LAST_28_DAYS ->
          new Period(choice, new DayRange(today.minusDays(28), today.minusDays(1)));
      case REPORTING, FREE ->
          throw new IllegalArgumentException(choice.id() + " is no stretch seen from a day");
    };
  }

  private static Period months(Choice choice, YearMonth first, int count) {
    return new Period(
        choice, new DayRange(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth()));
  }

  /** Whether its last day is over. */
  public boolean isOver(LocalDate today) {
    return days.to().isBefore(today);
  }

  /** The whole stretch named in one phrase: a month, a quarter, a year by name, else its days. */
  public String named(DateWords dates) {
    LocalDate from = days.from();
    YearMonth first = YearMonth.from(from);
    if (from.getDayOfMonth() == 1) {
      if (days.to().equals(first.atEndOfMonth())) {
        return dates.month(first);
      }
      if (from.getMonthValue() == 1 && days.to().equals(first.plusMonths(11).atEndOfMonth())) {
        return dates.year(from.getYear());
      }
      if (from.getMonthValue() % 3 == 1 && days.to().equals(first.plusMonths(2).atEndOfMonth())) {
        return dates.quarter(from.getYear(), from.get(IsoFields.QUARTER_OF_YEAR));
      }
    }
    return dates.range(days);
  }

  /** Whether {@link #named} gives a name rather than days. */
  public boolean hasName(DateWords dates) {
    return !named(dates).equals(dates.range(days));
  }
}
