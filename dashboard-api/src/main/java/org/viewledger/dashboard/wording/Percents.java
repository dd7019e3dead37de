package org.viewledger.dashboard.wording;

import java.math.BigDecimal;
import org.viewledger.dashboard.speech.Language;

/** Percentages as documents write them: {@code 22,8%}, {@code 100%}. */
final class Percents {
  private Percents() {}

  /** Without zeros at the end of its decimals. */
  static String text(BigDecimal percent, Language language) {
    return number(percent, language) + '%';
  }

  static String number(BigDecimal value, Language language) {
    BigDecimal stripped = value.stripTrailingZeros();
    BigDecimal shown = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    String[] parts = shown.abs().toPlainString().split("\\.", -1);
    boolean vi = language == Language.VI;
    return (shown.signum() < 0 ? "-" : "")
        + parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", vi ? "." : ",")
        + (parts.length == 1 ? "" : (vi ? "," : ".") + parts[1]);
  }
}
