package org.viewledger.dashboard.reports;

import java.math.BigInteger;

/** Whole numbers as reports print them: thousands by dots, a minus sign before. */
final class Figures {
  private Figures() {}

  static String count(BigInteger value) {
    String digits = value.abs().toString();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        out.append('.');
      }
      out.append(digits.charAt(i));
    }
    return value.signum() < 0 ? "-" + out : out.toString();
  }
}
