package org.viewledger.dashboard.wording;

import java.math.BigInteger;
import java.util.Optional;
import org.viewledger.dashboard.query.Figure;

/**
 * A figure as it was counted: its value and the range in which it lies, both ends included.
 *
 * @param low the least that it can be; equal to value and high where it is exact
 */
public record Measured(BigInteger value, BigInteger low, BigInteger high) {
  public Measured {
    if (low.compareTo(value) > 0 || high.compareTo(value) < 0) {
      throw new IllegalArgumentException(value + " lies outside " + low + " to " + high);
    }
  }

  /** A value that is what it is. */
  public static Measured exact(BigInteger value) {
    return new Measured(value, value, value);
  }

  public static Measured exact(long value) {
    return exact(BigInteger.valueOf(value));
  }

  /** A figure of the ledger; empty where nothing was counted. */
  public static Optional<Measured> of(Figure figure) {
    return figure
        .value()
        .map(
            value ->
                new Measured(
                    value,
                    figure.low().orElse(value).min(value),
                    figure.high().orElse(value).max(value)));
  }

  /** Whether the range is one value. */
  public boolean isExact() {
    return low.equals(high);
  }
}
