package org.viewledger.dashboard.speech;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Numbers as English readers expect them: {@code 3,612,345}, {@code 12.5%}. */
public final class EnglishNumbers implements NumberWords {
  @Override
  public String whole(BigInteger value) {
    return Thousands.grouped(value, ',');
  }

  @Override
  public String percent(BigDecimal share) {
    BigDecimal percent = share.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    BigDecimal shown = percent.stripTrailingZeros().scale() <= 0 ? percent.setScale(0) : percent;
    return shown.toPlainString() + '%';
  }
}
