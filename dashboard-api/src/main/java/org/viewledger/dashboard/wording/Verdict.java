package org.viewledger.dashboard.wording;

import java.util.List;
import java.util.Optional;

/**
 * What the guard says of a claim.
 *
 * @param refused why it would be false or mislead; empty where it may be said
 * @param offers what may be said instead, the best first; of an allowed claim what would be closer
 */
public record Verdict(Optional<Reason> refused, List<Claim> offers) {
  public Verdict {
    offers = List.copyOf(offers);
  }

  public boolean allowed() {
    return refused.isEmpty();
  }
}
