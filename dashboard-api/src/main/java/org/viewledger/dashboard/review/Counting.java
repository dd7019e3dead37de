package org.viewledger.dashboard.review;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;
import org.viewledger.dashboard.wording.Claim;
import org.viewledger.dashboard.wording.Guard;
import org.viewledger.dashboard.wording.Measured;

/**
 * Numbers as a report writes them: what is known exactly with every digit, anything else with the
 * word that the guard allows.
 *
 * @param twoDigits whether counts from 1 to 9 have a zero before them
 */
record Counting(Speech speech, boolean twoDigits) {
  private static final BigInteger TEN = BigInteger.TEN;

  /** A count that is exact by nature, such as of posts: {@code 06}. */
  String count(long value) {
    return padded(BigInteger.valueOf(value));
  }

  String count(BigInteger value) {
    return padded(value);
  }

  private String padded(BigInteger value) {
    boolean small =
        twoDigits
            && speech.language() == Language.VI
            && value.signum() > 0
            && value.compareTo(TEN) < 0;
    return (small ? "0" : "") + speech.numbers().whole(value);
  }

  /** The number itself where it is exact, else the finest that may be said of it. */
  String figure(Figure figure) {
    Optional<Measured> measured = Measured.of(figure);
    if (measured.isEmpty()) {
      return speech.say("absent");
    }
    BigInteger value = measured.get().value();
    if (measured.get().isExact()) {
      return value.signum() < 0 ? speech.numbers().whole(value) : padded(value);
    }
    return said(measured.get());
  }

  /** A rounded number with its word, for a headline: {@code hơn 312 nghìn}. */
  String rounded(Figure figure) {
    return Measured.of(figure).map(this::said).orElseGet(() -> speech.say("absent"));
  }

  private String said(Measured measured) {
    List<Claim> offers = Guard.offers(measured);
    if (offers.isEmpty()) {
      return speech.say(
          "reports.between",
          speech.numbers().whole(measured.low()),
          speech.numbers().whole(measured.high()));
    }
    String text = offers.get(0).text(speech.language());
    // The guard writes 06; whoever set it off writes 6.
    return !twoDigits && text.matches("0[1-9]") ? text.substring(1) : text;
  }

  /** The value with every digit, for tables; whether it is exact is said beside it. */
  String plain(Figure figure) {
    return figure
        .value()
        .map(value -> speech.numbers().whole(value))
        .orElseGet(() -> speech.say("absent"));
  }
}
