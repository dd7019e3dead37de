package org.viewledger.dashboard.wording;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The arithmetic of one count beside another, both of them 0 or more and that of before above 0.
 */
final class Proportion {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal ALIKE = new BigDecimal("0.05");
  private static final BigDecimal TWICE = BigDecimal.valueOf(2);
  private static final int DIGITS = 20;

  private Proportion() {}

  static Comparison of(Measured now, Measured before) {
    BigDecimal percent = percent(now.value(), before.value());
    BigDecimal least = percent(now.low(), before.high());
    BigDecimal most = percent(now.high(), before.low());
    if (least.abs().compareTo(ALIKE) < 0 && most.abs().compareTo(ALIKE) < 0) {
      return new Comparison.Alike();
    }
    BigDecimal times = times(now.low(), before.high());
    if (times.compareTo(TWICE) >= 0) {
      boolean whole =
          now.isExact()
              && before.isExact()
              && times
                      .multiply(new BigDecimal(before.value()))
                      .compareTo(new BigDecimal(now.value()))
                  == 0;
      return new Comparison.Times(times, whole);
    }
    return said(percent, least, most);
  }

  private static Comparison said(BigDecimal percent, BigDecimal least, BigDecimal most) {
    BigDecimal tenths = tenths(percent);
    boolean about = tenths.compareTo(tenths(least)) != 0 || tenths.compareTo(tenths(most)) != 0;
    BigDecimal whole = percent.abs().setScale(0, RoundingMode.HALF_UP);
    BigDecimal shown = about && whole.signum() > 0 ? whole : tenths;
    return shown.signum() == 0
        ? new Comparison.Alike()
        : new Comparison.Percent(percent.signum() > 0, shown, about);
  }

  private static BigDecimal percent(BigInteger now, BigInteger before) {
    return new BigDecimal(now.subtract(before))
        .multiply(HUNDRED)
        .divide(new BigDecimal(before), DIGITS, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal tenths(BigDecimal percent) {
    return percent.abs().setScale(1, RoundingMode.HALF_UP);
  }

  private static BigDecimal times(BigInteger now, BigInteger before) {
    return new BigDecimal(now).divide(new BigDecimal(before), 1, RoundingMode.FLOOR);
  }
}
