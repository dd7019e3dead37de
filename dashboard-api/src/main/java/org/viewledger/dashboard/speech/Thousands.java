package org.viewledger.dashboard.speech;

import java.math.BigInteger;

/** Digits in groups of three. */
final class Thousands {
  private static final int GROUP = 3;

  private Thousands() {}

  static String grouped(BigInteger value, char separator) {
    String digits = value.abs().toString();
    StringBuilder text = new StringBuilder(value.signum() < 0 ? "-" : "");
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % GROUP == 0) {
        text.append(separator);
      }
      text.append(digits.charAt(i));
    }
    return text.toString();
  }
}
