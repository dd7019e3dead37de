package org.viewledger.dashboard.pages;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A part of a total that adds up. */
public final class Shares {
  private static final int DIGITS = 6;

  private Shares() {}

  /** Such as {@code 22,8%}; empty text where there is no total to be a part of. */
  public static String of(Telling telling, BigInteger part, BigInteger total) {
    if (total.signum() <= 0) {
      return "";
    }
    return telling
        .speech()
        .numbers()
        .percent(new BigDecimal(part).divide(new BigDecimal(total), DIGITS, RoundingMode.HALF_UP));
  }
}
