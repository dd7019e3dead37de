package org.viewledger.dashboard.wording;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.viewledger.dashboard.speech.Language;

/**
 * How far a plan was attained, by {@code r = v / target}.
 *
 * @param outcome the range of the figure decides: all of it below, at or above the target
 * @param percent of the target, rounded down to a tenth, so that 99,96% is not 100%; above 100 with
 *     as many decimals more as it takes to show it
 * @param about whether other values of the range come to another percentage
 */
public record Attainment(Outcome outcome, BigDecimal percent, boolean about) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_DECIMALS = 6;

  /** Where the figure stands. */
  public enum Outcome {
    BELOW,
    COMPLETED,
    EXCEEDED,
    /** The range has values on both sides of the target. */
    NOT_ENOUGH_KNOWN
  }

  /**
   * Sets a figure beside its plan.
   *
   * @param target above 0
   */
  public static Attainment of(Measured measured, BigInteger target) {
    if (target.signum() <= 0) {
      throw new IllegalArgumentException("a target is above 0: " + target);
    }
    int low = Integer.signum(measured.low().compareTo(target));
    if (low != Integer.signum(measured.high().compareTo(target))) {
      return new Attainment(Outcome.NOT_ENOUGH_KNOWN, BigDecimal.ZERO, false);
    }
    BigDecimal percent = percent(measured.value(), target);
    boolean about =
        percent.compareTo(percent(measured.low(), target)) != 0
            || percent.compareTo(percent(measured.high(), target)) != 0;
    Outcome outcome = low < 0 ? Outcome.BELOW : low == 0 ? Outcome.COMPLETED : Outcome.EXCEEDED;
    return new Attainment(outcome, percent, about);
  }

  /**
   * Such as {@code đạt 89,3% chỉ tiêu năm}.
   *
   * @param plan what the target is called, such as {@code chỉ tiêu năm}
   */
  public String text(String plan, Language language) {
    boolean vi = language == Language.VI;
    String near = about ? (vi ? "khoảng " : "about ") : "";
    String shown = near + Percents.text(percent, language);
    String over = near + Percents.text(percent.subtract(HUNDRED), language);
    return switch (outcome) {
      case BELOW -> vi ? "đạt " + shown + ' ' + plan : "attained " + shown + " of " + plan;
      case COMPLETED -> (vi ? "hoàn thành " : "met ") + plan;
      case EXCEEDED ->
          vi
              ? "đạt " + shown + ' ' + plan + ", vượt " + over
              : "attained " + shown + " of " + plan + ", exceeding it by " + over;
      case NOT_ENOUGH_KNOWN ->
          vi
              ? "chưa đủ căn cứ để nói đã đạt " + plan + " hay chưa"
              : "not enough is known to say whether " + plan + " was met";
    };
  }

  private static BigDecimal percent(BigInteger value, BigInteger target) {
    BigDecimal hundredfold = new BigDecimal(value).multiply(HUNDRED);
    for (int decimals = 1; ; decimals++) {
      BigDecimal percent = hundredfold.divide(new BigDecimal(target), decimals, RoundingMode.FLOOR);
      boolean hidden = value.compareTo(target) > 0 && percent.compareTo(HUNDRED) == 0;
      if (!hidden || decimals == MOST_DECIMALS) {
        return percent.setScale(decimals);
      }
    }
  }
}
