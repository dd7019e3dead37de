package org.viewledger.dashboard.wording;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.viewledger.dashboard.speech.Language;

/**
 * A count as it stands on paper: {@code 3,6 triệu}, {@code 312 nghìn}, {@code 3.612.345}.
 *
 * @param digits what is written before the word of magnitude, 0 or more; its scale is the number of
 *     decimals written, so {@code 3,0 triệu} is not {@code 3 triệu}
 * @param scale at most as many decimals as it has zeros, so that the value is whole
 */
public record Printed(BigDecimal digits, Scale scale) {
  /** More digits than any count has; longer text is no number of ours. */
  private static final int MAX_DIGITS = 30;

  private static final Pattern VIETNAMESE = pattern("\\.", ",");
  private static final Pattern ENGLISH = pattern(",", "\\.");

  public Printed {
    if (digits.signum() < 0 || digits.scale() < 0 || digits.scale() > scale.exponent()) {
      throw new IllegalArgumentException("no count is written so: " + digits + ' ' + scale);
    }
  }

  /** A whole number with every digit. */
  public static Printed whole(BigInteger value) {
    return new Printed(new BigDecimal(value), Scale.NONE);
  }

  public static Printed whole(long value) {
    return whole(BigInteger.valueOf(value));
  }

  /** A value in a unit, with as many decimals as it needs. */
  static Printed of(BigInteger value, Scale scale) {
    BigDecimal digits = new BigDecimal(value).movePointLeft(scale.exponent()).stripTrailingZeros();
    return new Printed(digits.setScale(Math.max(0, digits.scale())), scale);
  }

  /**
   * Reads a number as a language writes it; digits may be grouped by threes or not at all.
   *
   * @return empty for anything else, such as {@code 3.6 triệu} in Vietnamese or {@code 1,2K}
   */
  public static Optional<Printed> parse(String text, Language language) {
    Matcher match = (language == Language.VI ? VIETNAMESE : ENGLISH).matcher(text.strip());
    if (!match.matches() || text.length() > MAX_DIGITS * 2) {
      return Optional.empty();
    }
    String whole = group(match, "whole").replaceAll("[.,]", "");
    String decimals = group(match, "decimals");
    String unit = group(match, "unit");
    return Scale.of(unit, language)
        .filter(scale -> decimals.length() <= scale.exponent() && whole.length() <= MAX_DIGITS)
        .map(
            scale ->
                new Printed(
                    new BigDecimal(whole + (decimals.isEmpty() ? "" : '.' + decimals)), scale));
  }

  private static String group(Matcher match, String name) {
    return Optional.ofNullable(match.group(name)).orElse("");
  }

  /** What it says: digits times magnitude. */
  public BigInteger value() {
    return digits.movePointRight(scale.exponent()).toBigIntegerExact();
  }

  /**
   * How coarse it is: with decimals one unit of the last of them, else the largest 1·10^k or 5·10^k
   * that divides the digits, in their unit; 1 in its unit for a bare 0.
   */
  public BigInteger step() {
    if (digits.scale() > 0) {
      return BigInteger.TEN.pow(scale.exponent() - digits.scale());
    }
    BigInteger whole = digits.toBigIntegerExact();
    BigInteger step = BigInteger.ONE;
    if (whole.signum() > 0) {
      while (whole.mod(step.multiply(BigInteger.TEN)).signum() == 0) {
        step = step.multiply(BigInteger.TEN);
      }
      BigInteger five = step.multiply(BigInteger.valueOf(5));
      step = whole.mod(five).signum() == 0 ? five : step;
    }
    return step.multiply(scale.one());
  }

  /** As a language writes it, digits grouped by threes. */
  public String text(Language language) {
    boolean vi = language == Language.VI;
    String[] parts = digits.toPlainString().split("\\.", -1);
    String text =
        parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", vi ? "." : ",")
            + (parts.length == 1 ? "" : (vi ? "," : ".") + parts[1]);
    return scale == Scale.NONE ? text : text + ' ' + scale.word(language);
  }

  private static Pattern pattern(String group, String point) {
    return Pattern.compile(
        "(?<whole>\\d{1,3}(?:"
            + group
            + "\\d{3})+|\\d+)(?:"
            + point
            + "(?<decimals>\\d+))?(?:[\\s\\u00a0]*(?<unit>\\p{L}+))?",
        Pattern.UNICODE_CASE);
  }
}
