package org.viewledger.dashboard.reports.check;

import java.util.List;

/**
 * What the self-check says of a file.
 *
 * @param waiting places that still wait for a person's words; no deviation in a draft
 */
public record Verdict(List<Deviation> deviations, int waiting) {
  public Verdict {
    deviations = List.copyOf(deviations);
  }

  public boolean isClean() {
    return deviations.isEmpty();
  }
}
