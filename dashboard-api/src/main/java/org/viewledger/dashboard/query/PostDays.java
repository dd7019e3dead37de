package org.viewledger.dashboard.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A post's day ledger of one metric; opening and closing are empty where it has no point. */
public record PostDays(
    String metric, Optional<Long> opening, Optional<Long> closing, List<Day> days) {
  public PostDays {
    days = List.copyOf(days);
  }

  /** One row of the ledger, by the accounting rules 6 and 8. */
  public record Day(
      LocalDate day, long gain, long closing, long below, long above, long low, long high) {}
}
