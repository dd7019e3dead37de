package org.viewledger.dashboard.review;

import java.util.List;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.DayRange;

/**
 * Days on which a page was not read at all, though it had been before.
 *
 * @param stretches in order
 */
public record Gap(PageKey page, List<DayRange> stretches) {
  public Gap {
    stretches = List.copyOf(stretches);
  }

  /** How many days. */
  public long days() {
    return stretches.stream()
        .mapToLong(one -> one.to().toEpochDay() - one.from().toEpochDay() + 1)
        .sum();
  }
}
