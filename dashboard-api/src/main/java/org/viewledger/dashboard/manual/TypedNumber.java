package org.viewledger.dashboard.manual;

import java.util.Optional;
import java.util.regex.Pattern;
import org.viewledger.contract.Observation;

/** A whole number as people type it: {@code 1200}, {@code 1.200}, {@code 1 200}, {@code 1,200}. */
public final class TypedNumber {
  private static final int MOST_DIGITS = 16;
  private static final Pattern PLAIN = Pattern.compile("\\d{1,16}");

  /** Groups of three, one separator throughout. */
  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}([. ,\\u00a0])\\d{3}(?:\\1\\d{3})*");

  private TypedNumber() {}

  /** The number; empty where it is none, or larger than a counter may be. */
  public static Optional<Long> parse(String text) {
    String typed = text.strip();
    if (!PLAIN.matcher(typed).matches() && !GROUPED.matcher(typed).matches()) {
      return Optional.empty();
    }
    String digits = typed.replaceAll("\\D", "");
    if (digits.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    return Optional.of(Long.parseLong(digits)).filter(value -> value <= Observation.MAX_COUNTER);
  }
}
