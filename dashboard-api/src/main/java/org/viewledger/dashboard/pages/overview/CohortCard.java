package org.viewledger.dashboard.pages.overview;

import java.util.ArrayList;
import java.util.List;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.speech.Speech;

/**
 * The posts of the period: how many and how far they reached since they were published.
 *
 * @param value empty text where nothing was published
 * @param range empty where the value may be cited as it is
 * @param cite where the figure can be cited, empty where there is none
 */
public record CohortCard(
    String value, String range, String what, String sentence, List<String> beside, String cite) {
  public CohortCard {
    beside = List.copyOf(beside);
  }

  static CohortCard of(Telling telling, CohortsAnswer answer, String cite) {
    List<String> beside = new ArrayList<>();
    if (answer.rows().isEmpty() || answer.rows().get(0).publications() == 0) {
      return new CohortCard("", "", "", telling.say("cohort.none"), beside, "");
    }
    CohortsAnswer.Row row = answer.rows().get(0);
    beside.add(
        telling.say(
            "cohort.items",
            telling.number(row.items()),
            telling.number(row.publications()),
            telling.number(row.shared())));
    if (answer.withoutFigure().count() > 0) {
      beside.add(
          telling.say(
              "cohort.withoutFigure",
              telling.number(answer.withoutFigure().count()),
              telling.metricName()));
    }
    if (answer.unknownPublication().count() > 0) {
      beside.add(
          telling.say(
              "cohort.unknownPublication", telling.number(answer.unknownPublication().count())));
    }
    beside.add(telling.say("cohort.why"));
    return new CohortCard(
        telling.value(row.figure()),
        telling.range(row.figure()),
        telling.what(telling.ofThePeriodsPosts()),
        telling.say(
            "cohort.sentence",
            Speech.capital(telling.named()),
            telling.number(row.publications()),
            telling.value(row.figure()),
            telling.metricName()),
        beside,
        row.figure().value().isPresent() ? cite : "");
  }
}
