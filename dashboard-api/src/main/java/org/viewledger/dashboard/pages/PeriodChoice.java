package org.viewledger.dashboard.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.InvalidQueryException;

/** Reads the period from an address: {@code period=last-month}, or {@code from} and {@code to}. */
public final class PeriodChoice {
  private PeriodChoice() {}

  /**
   * The period asked for, this month where nothing is said.
   *
   * @param parameters the first value of each
   * @throws InvalidQueryException where the days are none or the wrong way round
   */
  public static Period read(Map<String, String> parameters, LocalDate today) {
    String id = parameters.getOrDefault("period", "");
    for (Period.Choice choice : Period.Choice.offered()) {
      if (choice.id().equals(id)) {
        return Period.of(choice, today);
      }
    }
    String from = parameters.getOrDefault("from", "");
    String to = parameters.getOrDefault("to", "");
    if (from.isBlank() && to.isBlank()) {
      return Period.of(Period.Choice.THIS_MONTH, today);
    }
    return new Period(Period.Choice.FREE, new DayRange(day("from", from), day("to", to)));
  }

  private static LocalDate day(String parameter, String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new InvalidQueryException(parameter, "no date: " + text);
    }
  }
}
