package org.viewledger.dashboard.pages.citations;

import java.math.BigInteger;
import java.time.Instant;
import org.viewledger.dashboard.closings.Basis;
import org.viewledger.dashboard.closings.Citation;
import org.viewledger.dashboard.closings.CitedCount;
import org.viewledger.dashboard.pages.Period;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.speech.Speech;
import org.viewledger.dashboard.wording.Counted;

/**
 * What a cited figure is, in words.
 *
 * @param withVideo whether a video is known to be among the posts: only then are items clips too
 */
record FigureWords(Speech speech, boolean withVideo) {

  /** The value, or in words that there is none. */
  String value(Figure figure) {
    return figure.value().map(this::number).orElseGet(() -> speech.say("absent"));
  }

  String number(BigInteger value) {
    return speech.numbers().whole(value);
  }

  /** Every range that is one, since a sentence about the figure depends on it. */
  String range(Figure figure) {
    return figure.low().isEmpty() || figure.low().equals(figure.high())
        ? ""
        : speech.say("range", number(figure.low().get()), number(figure.high().orElseThrow()));
  }

  /** Such as {@code lượt xem}. */
  String noun(Citation.Question question) {
    String id = question.metric().id();
    return Counted.of(id)
        .map(counted -> counted == Counted.ITEMS ? Counted.items(withVideo) : counted)
        .map(counted -> counted.noun(speech.language()))
        .orElse(id);
  }

  /** Such as {@code lượt xem · của các bài đăng trong năm 2025 · chủ đề Xây dựng Đảng}. */
  String what(Citation.Question question, Surroundings around) {
    StringBuilder what = new StringBuilder(noun(question) + " · " + basis(question));
    for (String topic : question.filters().topics()) {
      what.append(" · ").append(speech.say("citations.topic", around.topic(topic, speech)));
    }
    for (String label : question.filters().labels()) {
      what.append(" · ").append(speech.say("citations.label", label));
    }
    for (String kind : question.filters().kinds()) {
      what.append(" · ").append(kind);
    }
    if (question.closedBook()) {
      what.append(" · ").append(speech.say("citations.closedBook"));
    }
    return what.toString();
  }

  /** Such as {@code tăng thêm trong tháng 10/2026}. */
  String basis(Citation.Question question) {
    Period period = new Period(Period.Choice.FREE, question.days());
    String named = period.named(speech.dates());
    String of = period.hasName(speech.dates()) ? ".named" : "";
    if (CitedCount.of(question.metric().id()).isPresent()) {
      return speech.say("citations.basis.count" + of, named);
    }
    return speech.say(
        (question.basis() == Basis.IN_PERIOD ? "basis.gained" : "basis.posts") + of, named);
  }

  /** Until when it counts. */
  String asOf(Citation.Question question, Instant knownAt) {
    return question
        .at()
        .map(day -> speech.say("asOf", speech.say("citations.endOfDay", speech.dates().date(day))))
        .orElseGet(() -> speech.say("asOf", speech.at(knownAt)));
  }
}
