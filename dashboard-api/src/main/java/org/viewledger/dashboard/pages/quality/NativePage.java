package org.viewledger.dashboard.pages.quality;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.viewledger.dashboard.nativefigures.Cause;
import org.viewledger.dashboard.nativefigures.Comparison;
import org.viewledger.dashboard.nativefigures.NativeFigure;
import org.viewledger.dashboard.nativefigures.OurFacts;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.speech.Speech;

/** A platform's own figure beside ours, the difference, and its likely causes. */
public record NativePage(
    String pageName,
    String days,
    String theirs,
    String theirsWhat,
    String ours,
    String oursWhat,
    String headline,
    String difference,
    List<Reason> reasons,
    String by) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public NativePage {
    reasons = List.copyOf(reasons);
  }

  /** A cause in words. */
  public record Reason(String words, boolean explains) {}

  static NativePage of(
      Speech speech,
      NativeFigure figure,
      String name,
      OurFacts facts,
      Comparison comparison,
      Instant knownAt) {
    String platform =
        speech.sayOr("platform." + figure.page().platform(), figure.page().platform());
    String noun = speech.say("quality.noun." + figure.noun().id());
    boolean comparable = comparison.outcome() != Comparison.Outcome.NOT_COMPARABLE;
    return new NativePage(
        name + " (" + platform + ')',
        speech.dates().range(figure.days()),
        speech.numbers().whole(figure.value()),
        speech.say("quality.native.theirs", platform, noun),
        ours(speech, facts.ours()),
        speech.say("quality.native.ours", speech.at(knownAt)),
        speech.say("quality.native." + comparison.outcome().name()),
        comparable ? difference(speech, comparison) : "",
        comparison.reasons().stream()
            .map(reason -> new Reason(words(speech, platform, facts, reason), reason.explains()))
            .toList(),
        speech.say("quality.native.by", figure.person(), speech.at(figure.notedAt())));
  }

  private static String ours(Speech speech, Figure ours) {
    String value =
        ours.value().map(number -> speech.numbers().whole(number)).orElse(speech.say("absent"));
    return ours.estimated() && ours.low().isPresent() && ours.high().isPresent()
        ? value
            + ", "
            + speech.say(
                "range",
                speech.numbers().whole(ours.low().get()),
                speech.numbers().whole(ours.high().get()))
        : value;
  }

  private static String difference(Speech speech, Comparison comparison) {
    BigInteger difference = comparison.difference().orElse(BigInteger.ZERO);
    if (difference.signum() == 0) {
      return speech.say("quality.native.same");
    }
    String percent =
        comparison
            .percent()
            .map(of -> speech.numbers().percent(of.abs().divide(HUNDRED)))
            .orElse(speech.say("absent"));
    return speech.say(
        difference.signum() > 0 ? "quality.native.more" : "quality.native.less",
        speech.numbers().whole(difference.abs()),
        percent);
  }

  private static String words(
      Speech speech, String platform, OurFacts facts, Comparison.Reason reason) {
    String amount = reason.amount().map(of -> speech.numbers().whole(of.abs())).orElse("");
    String more =
        reason.cause() == Cause.BREAK
            ? String.join(" ", facts.breaks())
            : reason.amount().map(BigInteger::signum).orElse(0) < 0
                ? speech.say("quality.cause.lower")
                : speech.say("quality.cause.higher");
    return speech.say("quality.cause." + reason.cause().name(), platform, amount, more);
  }
}
