package org.viewledger.dashboard.closings;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.Instants;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.Known;

/** Finds out what cited figures have become, and why. */
final class CitedChanges {
  private final CitationStore store;
  private final CitationReads reads;
  private final ClosedBook book;

  CitedChanges(CitationStore store, CitationReads reads, ClosedBook book) {
    this.store = store;
    this.reads = reads;
    this.book = book;
  }

  /**
   * Computes cited figures again that were last computed at another cut, the longest ago first.
   *
   * @return how many
   */
  synchronized int examine(int most) {
    if (store.isEmpty()) {
      return 0;
    }
    Cut newest = reads.ledger().latestCut();
    List<CitedFigure> behind =
        newest.number() == 0 ? List.of() : store.behind(newest.number(), most);
    behind.forEach(this::examine);
    return behind.size();
  }

  private void examine(CitedFigure figure) {
    Known<Figure> now = reads.live(figure.question());
    Optional<BigInteger> value = now.answer().value();
    Optional<BigInteger> overTopics =
        figure.question().isOfTopics()
            ? reads.live(figure.question().overTopics()).answer().value()
            : value;
    Optional<Restatement> restatement = Optional.empty();
    if (!value.equals(figure.latest())) {
      CauseOfChange.Said said = cause(figure, value, overTopics);
      Instant at = Instants.toMillis(reads.clock().instant());
      restatement =
          Optional.of(
              new Restatement(
                  figure.subject(),
                  figure.figure(),
                  reads.figures().day(at),
                  figure.latest(),
                  value,
                  said.cause(),
                  said.person(),
                  at,
                  now.cut().number()));
    }
    store.book(figure, restatement, value, overTopics, now.cut());
  }

  /**
   * As of a closed figure, from all posts that changed: re-tagging where a figure of topics or
   * labels changed and that over all of them did not.
   */
  private CauseOfChange.Said cause(
      CitedFigure figure, Optional<BigInteger> value, Optional<BigInteger> overTopics) {
    Citation.Question question = figure.question();
    PostChange.Evidence evidence =
        book.evidence(
            question.metric().parts().get(0),
            question.days(),
            reads.today(question),
            figure.examinedCut(),
            figure.examinedAt());
    if (question.isOfTopics() && overTopics.equals(figure.latestOverTopics())) {
      return new CauseOfChange.Said(Cause.RE_TAGGING, evidence.taggedBy());
    }
    int moved = value.orElse(BigInteger.ZERO).compareTo(figure.latest().orElse(BigInteger.ZERO));
    Cause cause = CauseOfChange.causeOfValue(evidence, moved);
    return new CauseOfChange.Said(
        cause, cause == Cause.MANUAL ? evidence.broughtBy() : Optional.empty());
  }
}
