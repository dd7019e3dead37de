package org.viewledger.dashboard.nativefigures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.DayRange;

/**
 * What somebody read on a platform's own screen.
 *
 * @param days as that screen names them, in its own days
 * @param value 0 or more
 * @param tolerancePercent a difference up to so many percent of the platform's figure is none to
 *     look into; 0 to 50
 * @param person who read it
 */
public record NativeFigure(
    String id,
    PageKey page,
    DayRange days,
    Noun noun,
    BigInteger value,
    BigDecimal tolerancePercent,
    String person,
    Instant notedAt) {
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(50);

  public NativeFigure {
    if (value.signum() < 0) {
      throw new IllegalArgumentException("a platform's figure is 0 or more: " + value);
    }
    if (tolerancePercent.signum() < 0 || tolerancePercent.compareTo(MOST_PERCENT) > 0) {
      throw new IllegalArgumentException("a tolerance is 0 to 50 percent: " + tolerancePercent);
    }
  }
}
