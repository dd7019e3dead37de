package org.viewledger.dashboard.pages.topics;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.wording.Comparison;

/** A comparison in the few words that a table's cell has; its heading names the other period. */
final class Change {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Change() {}

  static String of(Telling telling, Comparison comparison) {
    if (comparison instanceof Comparison.Percent percent) {
      String share = telling.speech().numbers().percent(percent.percent().divide(HUNDRED));
      String about = percent.about() ? telling.say("topics.change.about", share) : share;
      return telling.say(percent.more() ? "topics.change.more" : "topics.change.less", about);
    }
    if (comparison instanceof Comparison.Times times) {
      return telling.say(
          times.whole() ? "topics.change.times" : "topics.change.timesOver",
          number(telling, times.times()));
    }
    if (comparison instanceof Comparison.NumbersOnly numbers) {
      return numbers(telling, numbers.difference());
    }
    if (comparison instanceof Comparison.Alike) {
      return telling.say("topics.change.alike");
    }
    if (comparison instanceof Comparison.NotEnoughKnown) {
      return telling.say("topics.change.notEnough");
    }
    if (comparison instanceof Comparison.NoBase) {
      return telling.say("topics.change.noBase");
    }
    return telling.say("topics.change.unlike");
  }

  private static String numbers(Telling telling, BigInteger difference) {
    return difference.signum() == 0
        ? telling.say("topics.change.same")
        : telling.say(
            difference.signum() > 0 ? "topics.change.more" : "topics.change.less",
            telling.number(difference.abs()));
  }

  /** Such as {@code 2,3}: a percentage of a hundredth, without its sign. */
  private static String number(Telling telling, BigDecimal value) {
    return telling.speech().numbers().percent(value.divide(HUNDRED)).replace("%", "");
  }
}
