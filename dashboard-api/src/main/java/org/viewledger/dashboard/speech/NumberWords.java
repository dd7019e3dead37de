package org.viewledger.dashboard.speech;

import java.math.BigDecimal;
import java.math.BigInteger;

/** How a language writes numbers. */
public interface NumberWords {
  /** Every digit, grouped by threes, a minus sign before a negative value. */
  String whole(BigInteger value);

  /** A share of one as a percentage with at most one decimal. */
  String percent(BigDecimal share);

  default String whole(long value) {
    return whole(BigInteger.valueOf(value));
  }
}
