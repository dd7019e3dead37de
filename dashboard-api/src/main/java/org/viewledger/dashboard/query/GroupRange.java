package org.viewledger.dashboard.query;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The range of a group's gain over several days (accounting rule 8): the tighter of what the days'
 * own ranges add up to, and of what the balances at both ends leave open.
 */
public record GroupRange(BigInteger low, BigInteger high) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * The range of one metric's gain.
   *
   * @param below sum of {@code below} on the last day, {@code above} likewise
   * @param belowBefore sum of {@code below} on the day before the first, {@code aboveBefore}
   *     likewise
   */
  public static GroupRange of(
      BigInteger gain,
      BigInteger low,
      BigInteger high,
      BigInteger below,
      BigInteger above,
      BigInteger belowBefore,
      BigInteger aboveBefore) {
    return new GroupRange(
        low.max(gain.subtract(below).subtract(aboveBefore)),
        high.min(gain.add(above).add(belowBefore)));
  }

  /** The range of a sum of two metrics, such as the parts of engagement. */
  public GroupRange plus(GroupRange other) {
    return new GroupRange(low.add(other.low), high.add(other.high));
  }

  /**
   * Whether a value in this range must be called estimated: the range is wider than so many percent
   * of its absolute value; of a value of 0, wider than nothing.
   */
  public boolean isEstimate(BigInteger value, BigDecimal percent) {
    BigDecimal width = new BigDecimal(high.subtract(low)).multiply(HUNDRED);
    return width.compareTo(new BigDecimal(value.abs()).multiply(percent)) > 0;
  }
}
