package org.viewledger.dashboard.speech;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Numbers as Vietnamese documents write them: {@code 3.612.345}, {@code 12,5%}. */
public final class VietnameseNumbers implements NumberWords {
  @Override
  public String whole(BigInteger value) {
    return Thousands.grouped(value, '.');
  }

  /**
   * A share of one, to one decimal, rounded half up; a whole percentage has no decimal.
   *
   * @param share such as 0.125 for {@code 12,5%}
   */
  @Override
  public String percent(BigDecimal share) {
    BigDecimal percent = share.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    BigDecimal shown = percent.stripTrailingZeros().scale() <= 0 ? percent.setScale(0) : percent;
    String whole = whole(shown.toBigInteger());
    String sign = shown.signum() < 0 && shown.toBigInteger().signum() == 0 ? "-" : "";
    String decimals =
        shown.scale() == 0 ? "" : "," + shown.unscaledValue().abs().mod(BigInteger.TEN);
    return sign + whole + decimals + '%';
  }
}
