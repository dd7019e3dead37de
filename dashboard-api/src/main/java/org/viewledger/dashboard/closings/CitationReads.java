package org.viewledger.dashboard.closings;

import java.time.Clock;
import java.util.List;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.Ledger;

/** Cited figures as they are now, with the pages that their units have today. */
record CitationReads(Ledger ledger, CitationFigures figures, Clock clock) {

  /** The filters of a question, where a page's history follows it to its present unit. */
  Filters today(Citation.Question question) {
    return figures.filters(question, figures.day(clock.instant()));
  }

  /** One figure of the live book. */
  Known<Figure> live(Citation.Question question) {
    return ledger.read(view -> CitationFigures.figure(view, question, today(question)));
  }

  /** Several figures of the live book, all at one cut. */
  Known<List<Figure>> live(List<Citation.Question> questions) {
    return ledger.read(
        view ->
            questions.stream()
                .map(question -> CitationFigures.figure(view, question, today(question)))
                .toList());
  }
}
