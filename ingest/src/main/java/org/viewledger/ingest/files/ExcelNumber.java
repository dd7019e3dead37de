package org.viewledger.ingest.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Excel leaves of an id that it took for a number: {@code 1.22158E+17}, or fifteen digits and
 * zeros behind them. Which id it was can only be told by something else that names it.
 *
 * @param shown as the file has it
 * @param known the digits that are still right; the last may be rounded
 * @param length of the id
 */
record ExcelNumber(String shown, BigDecimal known, int digits, int length) {
  /** More digits than these Excel does not keep. */
  static final int KEPT = 15;

  private static final Pattern SCIENTIFIC =
      Pattern.compile("(\\d)(?:[.,](\\d+))?[eE]\\+?(\\d{1,3})");
  private static final Pattern ZERO_TAILED = Pattern.compile("\\d{15}0+");
  private static final Pattern NUMBER_IN_LINK = Pattern.compile("(?<![\\w%])\\d{5,20}(?![\\w%])");

  /**
   * The number that a text was rounded to.
   *
   * @param zeros whether zeros behind fifteen digits are Excel's work in this file
   */
  static Optional<ExcelNumber> of(String text, boolean zeros) {
    Matcher scientific = SCIENTIFIC.matcher(text);
    if (scientific.matches()) {
      String digits =
          scientific.group(1) + (scientific.group(2) == null ? "" : scientific.group(2));
      int length = Integer.parseInt(scientific.group(3)) + 1;
      return Optional.of(
          new ExcelNumber(
              text,
              new BigDecimal(digits).scaleByPowerOfTen(length - digits.length()),
              digits.length(),
              length));
    }
    return zeros && isZeroTailed(text)
        ? Optional.of(new ExcelNumber(text, new BigDecimal(text), KEPT, text.length()))
        : Optional.empty();
  }

  /** Whether a long id ends in zeros exactly from where Excel stops keeping digits. */
  static boolean isZeroTailed(String text) {
    return ZERO_TAILED.matcher(text).matches();
  }

  /** Whether an id may have been this number. */
  boolean fits(String id) {
    if (id.length() != length || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    BigDecimal exact = new BigDecimal(id);
    return rounded(exact, RoundingMode.HALF_UP) || rounded(exact, RoundingMode.DOWN);
  }

  private boolean rounded(BigDecimal exact, RoundingMode mode) {
    return exact.round(new MathContext(digits, mode)).compareTo(known) == 0;
  }

  /** The one id among candidates that fits. */
  Optional<String> among(Iterable<String> candidates) {
    Set<String> fitting = new LinkedHashSet<>();
    for (String candidate : candidates) {
      if (fits(candidate)) {
        fitting.add(candidate);
      }
    }
    return fitting.size() == 1 ? Optional.of(fitting.iterator().next()) : Optional.empty();
  }

  /** The numbers that a link names, each once. */
  static List<String> inLink(@Nullable String link) {
    if (link == null) {
      return List.of();
    }
    return NUMBER_IN_LINK.matcher(link).results().map(found -> found.group()).distinct().toList();
  }
}
