package org.viewledger.dashboard.query;

import java.time.LocalDate;

/** Days of the reporting zone, both ends included. */
public record DayRange(LocalDate from, LocalDate to) {
  /** Before this no platform of ours existed. */
  public static final LocalDate EARLIEST = LocalDate.of(2004, 1, 1);

  /** Far beyond any figure, well inside the warehouse's dates. */
  public static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

  public DayRange {
    check("from", from);
    check("to", to);
    if (to.isBefore(from)) {
      throw new InvalidQueryException(
          "to", "to (" + to + ") lies before from (" + from + "): swap them");
    }
  }

  /** Whether a day is one of these. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Refuses a day that no answer can be about. */
  public static void check(String parameter, LocalDate day) {
    if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
      throw new InvalidQueryException(
          parameter, parameter + " must lie between " + EARLIEST + " and " + LATEST + ": " + day);
    }
  }
}
