package org.viewledger.dashboard.targets;

import java.math.BigInteger;

/**
 * What a unit wants to reach in a period.
 *
 * @param calendar the reporting calendar's id
 * @param period the period's id within it: a week, a month or a year
 * @param metric an id of {@link TargetMetric}
 * @param value above 0
 */
public record Target(String unit, String calendar, String period, String metric, BigInteger value) {
  /** Far above what any ward plans, well inside the store. */
  static final BigInteger MOST = BigInteger.TEN.pow(15);

  public Target {
    if (TargetMetric.of(metric).isEmpty()) {
      throw new IllegalArgumentException("a target is about no such thing: " + metric);
    }
    if (value.signum() <= 0 || value.compareTo(MOST) > 0) {
      throw TargetRefusedException.amount();
    }
  }

  /** What it is about. */
  public TargetMetric about() {
    return TargetMetric.of(metric).orElseThrow();
  }
}
