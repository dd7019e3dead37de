package org.viewledger.dashboard.wording;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viewledger.dashboard.speech.Language;

/**
 * Says whether a word and a rounded number are true of a figure for every value in its range, and
 * what may be said instead.
 *
 * <p>With {@code v} the value, {@code [lo, hi]} its range, {@code X} the number printed and {@code
 * s} its step: <em>hơn, trên</em> need {@code lo > X} and {@code hi < X + s}; <em>gần</em> {@code
 * hi < X} and {@code v >= X - s/2}; <em>khoảng, xấp xỉ</em> {@code |v - X| <= s/2}, {@code lo > X -
 * s} and {@code hi < X + s}; no word, and <em>đạt</em>, {@code lo = v = hi = X}; <em>dưới</em>
 * {@code hi < X}; <em>từ A đến B</em> {@code A <= lo} and {@code hi <= B}.
 */
public final class Guard {
  private static final BigInteger TWO = BigInteger.TWO;

  private Guard() {}

  /** Judges one claim. */
  public static Verdict check(Measured measured, Claim claim) {
    Optional<Reason> refused = refused(measured, claim);
    return new Verdict(
        refused,
        refused.isPresent() ? Offers.instead(measured, claim) : Offers.closer(measured, claim));
  }

  /** What may be said of a figure, the best first: the rounded phrase, then the number itself. */
  public static List<Claim> offers(Measured measured) {
    return Offers.of(measured);
  }

  /**
   * Judges a person's own sentence.
   *
   * @param figures what the sentence may speak of
   * @param granted phrases of it that are known to be true, such as {@code tăng 8,4%}, or no
   *     figures at all, such as a name with a number in it
   */
  public static List<Finding> review(
      String sentence, Language language, List<Told> figures, List<String> granted) {
    return SentenceReview.of(sentence, language, figures, granted);
  }

  /** Why a claim must not be made; empty where it may. */
  static Optional<Reason> refused(Measured measured, Claim claim) {
    BigInteger x = claim.number().value();
    BigInteger s = claim.number().step();
    Reason reason =
        switch (claim.word()) {
          case MORE, ABOVE -> more(measured, x, s);
          case NEARLY -> nearly(measured, x, s);
          case ABOUT, APPROXIMATELY -> about(measured, x, s);
          case EXACTLY, REACHES -> exactly(measured, x);
          case UNDER -> measured.high().compareTo(x) < 0 ? null : Reason.UNDER_NOT_BELOW;
          case BETWEEN -> between(measured, x, claim.upper().orElseThrow().value());
        };
    return Optional.ofNullable(reason);
  }

  private static @Nullable Reason more(Measured measured, BigInteger x, BigInteger s) {
    if (measured.low().compareTo(x) <= 0) {
      return Reason.MORE_NOT_ABOVE;
    }
    return measured.high().compareTo(x.add(s)) < 0 ? null : Reason.MORE_TOO_FAR;
  }

  private static @Nullable Reason nearly(Measured measured, BigInteger x, BigInteger s) {
    if (measured.high().compareTo(x) >= 0) {
      return Reason.NEARLY_NOT_BELOW;
    }
    // v >= x - s/2 without halves.
    boolean near = measured.value().multiply(TWO).compareTo(x.multiply(TWO).subtract(s)) >= 0;
    return near ? null : Reason.NEARLY_TOO_FAR;
  }

  private static @Nullable Reason about(Measured measured, BigInteger x, BigInteger s) {
    boolean near = measured.value().subtract(x).abs().multiply(TWO).compareTo(s) <= 0;
    boolean inside =
        measured.low().compareTo(x.subtract(s)) > 0 && measured.high().compareTo(x.add(s)) < 0;
    return near && inside ? null : Reason.ABOUT_TOO_FAR;
  }

  private static @Nullable Reason exactly(Measured measured, BigInteger x) {
    if (!measured.isExact()) {
      return Reason.RANGE_WITHOUT_WORD;
    }
    return measured.value().equals(x) ? null : Reason.ROUNDED_WITHOUT_WORD;
  }

  private static @Nullable Reason between(Measured measured, BigInteger from, BigInteger to) {
    if (from.compareTo(to) >= 0) {
      return Reason.BETWEEN_REVERSED;
    }
    boolean holds = from.compareTo(measured.low()) <= 0 && measured.high().compareTo(to) <= 0;
    return holds ? null : Reason.BETWEEN_TOO_NARROW;
  }
}
