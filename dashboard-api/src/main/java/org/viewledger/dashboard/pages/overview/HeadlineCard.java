package org.viewledger.dashboard.pages.overview;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.speech.Speech;

/**
 * The one number and the one sentence, with what qualifies them.
 *
 * @param range empty where the value may be cited as it is
 * @param what metric, basis and as-of
 * @param beside what must be known with the figure, a line each
 * @param platforms what Facebook itself says and why it differs
 * @param cite where the figure can be cited, empty where there is none
 */
public record HeadlineCard(
    String value,
    String range,
    String what,
    String sentence,
    List<String> beside,
    PlatformsOwn platforms,
    String cite) {
  public HeadlineCard {
    beside = List.copyOf(beside);
  }

  /**
   * The card of a total.
   *
   * @param state whether the period runs, is provisional or closed, and what advertisements
   *     brought, in words
   */
  static HeadlineCard of(
      Telling telling, Figure figure, List<String> state, PlatformsOwn platforms, String cite) {
    return new HeadlineCard(
        telling.value(figure),
        telling.range(figure),
        telling.what(telling.gained()),
        sentence(telling, figure),
        beside(telling, figure, state),
        platforms,
        figure.value().isPresent() ? cite : "");
  }

  private static String sentence(Telling telling, Figure figure) {
    String when = Speech.capital(telling.named());
    if (figure.value().isEmpty()) {
      return telling.say("sentence.absent", when);
    }
    BigInteger value = figure.value().get();
    if (!telling.range(figure).isEmpty()) {
      return telling.say(
          "sentence.estimated",
          when,
          telling.number(figure.low().orElse(value)),
          telling.number(figure.high().orElse(value)),
          telling.metricName());
    }
    String key =
        value.signum() > 0
            ? "sentence.more"
            : value.signum() == 0 ? "sentence.same" : "sentence.fewer";
    return telling.say(key, when, telling.number(value.abs()), telling.metricName());
  }

  private static List<String> beside(Telling telling, Figure figure, List<String> state) {
    List<String> lines = new ArrayList<>(state);
    if (figure.corrections().signum() < 0) {
      lines.add(telling.say("corrections", telling.number(figure.corrections().negate())));
    }
    if (figure.notDated().signum() > 0) {
      lines.add(telling.say("notDated", telling.number(figure.notDated()), telling.metricName()));
    }
    figure.lastRead().ifPresent(at -> lines.add(telling.say("stalest", telling.speech().at(at))));
    return lines;
  }
}
