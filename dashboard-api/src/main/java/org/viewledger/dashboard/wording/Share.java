package org.viewledger.dashboard.wording;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.viewledger.dashboard.speech.Language;

/** A part of a total that adds up, such as {@code chiếm 22,8%}. */
public record Share(BigDecimal percent) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * The share of a part, to one decimal, rounded half up.
   *
   * @param addsUp whether the parts are disjoint: by primary topic they are, by label never
   * @return empty where no share may be named: overlapping parts, no total, a part below 0 or above
   *     the total
   */
  public static Optional<Share> of(BigInteger part, BigInteger total, boolean addsUp) {
    if (!addsUp || total.signum() <= 0 || part.signum() < 0 || part.compareTo(total) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Share(
            new BigDecimal(part)
                .multiply(HUNDRED)
                .divide(new BigDecimal(total), 1, RoundingMode.HALF_UP)));
  }

  /** Such as {@code chiếm 22,8%}. */
  public String text(Language language) {
    return (language == Language.VI ? "chiếm " : "a share of ") + Percents.text(percent, language);
  }
}
