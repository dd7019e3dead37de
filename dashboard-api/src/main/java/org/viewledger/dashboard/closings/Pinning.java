package org.viewledger.dashboard.closings;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.Instants;
import org.viewledger.dashboard.closings.CitationFigures.Frozen;
import org.viewledger.dashboard.closings.CitationFigures.Reading;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.Known;

/** Reads figures that are about to be cited, with the posts behind them. */
record Pinning(CitationReads reads, CitationFigures figures) {

  /** One of them. */
  record Pinned(
      Citation.Question question, Cut cut, Reading reading, Optional<BigInteger> overTopics) {
    CitedFigure of(int year, int place, int part) {
      return new CitedFigure(
          year,
          place,
          part,
          question,
          cut.number(),
          Instants.toMillis(cut.at()),
          reading.figure(),
          reading.pages(),
          reading.figure().value(),
          overTopics,
          cut.number(),
          Instants.toMillis(cut.at()));
    }
  }

  /** Of the closed book as frozen, else all of one reading. */
  List<Pinned> pinned(List<Citation.Question> questions) {
    if (questions.get(0).closedBook()) {
      return questions.stream().map(this::frozen).toList();
    }
    Known<List<Reading>> live =
        reads
            .ledger()
            .read(
                view ->
                    questions.stream()
                        .map(
                            question ->
                                new Reading(
                                    CitationFigures.figure(view, question, reads.today(question)),
                                    CitationFigures.posts(view, question, reads.today(question))))
                        .toList());
    List<Pinned> pinned = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      Reading reading = live.answer().get(i);
      pinned.add(
          new Pinned(
              questions.get(i),
              live.cut(),
              reading,
              overTopics(questions.get(i), reading.figure())));
    }
    return pinned;
  }

  private Pinned frozen(Citation.Question question) {
    Frozen frozen = figures.closed(question);
    Figure live = reads.live(question).answer();
    return new Pinned(
        question,
        frozen.cut(),
        new Reading(frozen.figure(), frozen.posts()),
        overTopics(question, live));
  }

  private Optional<BigInteger> overTopics(Citation.Question question, Figure live) {
    return question.isOfTopics()
        ? reads.live(question.overTopics()).answer().value()
        : live.value();
  }
}
