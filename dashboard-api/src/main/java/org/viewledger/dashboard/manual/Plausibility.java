package org.viewledger.dashboard.manual;

import java.util.Optional;

/** Whether a typed total is likely beside the one before: a warning, never a refusal. */
public enum Plausibility {
  LIKELY,
  /** A total since publication does not fall, unless it was wrong before. */
  LOWER,
  /** A digit too many is the commonest slip. */
  TEN_TIMES_HIGHER;

  private static final long TIMES = 10;

  /**
   * What to think of a total.
   *
   * @param before the last known total; empty where there is none
   */
  public static Plausibility of(Optional<Long> before, long typed) {
    if (before.isEmpty() || typed == before.get()) {
      return LIKELY;
    }
    if (typed < before.get()) {
      return LOWER;
    }
    return before.get() > 0 && typed / TIMES >= before.get() ? TEN_TIMES_HIGHER : LIKELY;
  }
}
