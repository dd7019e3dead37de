package org.viewledger.dashboard.closings;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.Ledger;

/**
 * Computes cited figures once more from the raw record, as it stood when they were cited, by the
 * statements that {@code reconcile} proves the tables with.
 */
final class CitationProof {
  private final Ledger ledger;
  private final ClosedBook book;
  private final CitationFigures figures;

  CitationProof(Ledger ledger, ClosedBook book, CitationFigures figures) {
    this.ledger = ledger;
    this.book = book;
    this.figures = figures;
  }

  /**
   * What a figure comes to.
   *
   * @param recomputed empty where the record has no such figure
   * @param byInstant whether what was recorded by the instant was counted, since all figures have
   *     been counted anew after it was cited and the cut itself cannot be read any more
   */
  record Recomputed(int part, Optional<BigInteger> recomputed, boolean byInstant) {}

  /** A figure once more; of the closed book period by period, each at its own closing's cut. */
  Recomputed again(CitedFigure cited, LocalDate citedDay) {
    Citation.Question question = cited.question();
    Filters filters = figures.filters(question, citedDay);
    if (!question.closedBook()) {
      Cut cut = new Cut(cited.cut(), cited.knownAt(), Map.of());
      boolean holds = book.holds(cited.cut());
      return new Recomputed(cited.part(), at(cut, holds, question, filters).value(), !holds);
    }
    BigInteger sum = BigInteger.ZERO;
    boolean all = true;
    boolean any = false;
    for (Closing closing : figures.closed(question).run()) {
      Cut cut = new Cut(closing.cut(), closing.knownAt(), Map.of());
      boolean holds = book.holds(closing.cut());
      all &= holds;
      Optional<BigInteger> value = at(cut, holds, of(question, closing.days()), filters).value();
      any |= value.isPresent();
      sum = sum.add(value.orElse(BigInteger.ZERO));
    }
    return new Recomputed(cited.part(), any ? Optional.of(sum) : Optional.empty(), !all);
  }

  /** The posts behind a figure as they were when it was cited. */
  List<CitedPost> posts(CitedFigure cited, LocalDate citedDay) {
    Citation.Question question = cited.question();
    if (question.closedBook()) {
      return figures.closed(question).posts();
    }
    Filters filters = figures.filters(question, citedDay);
    Cut cut = new Cut(cited.cut(), cited.knownAt(), Map.of());
    Known<List<CitedPost>> posts =
        book.holds(cited.cut())
            ? ledger.readAtCut(cut, view -> CitationFigures.posts(view, question, filters))
            : ledger.readAt(
                cited.knownAt(), view -> CitationFigures.posts(view, question, filters));
    return posts.answer();
  }

  private Figure at(Cut cut, boolean holds, Citation.Question question, Filters filters) {
    Known<Figure> known =
        holds
            ? ledger.readAtCut(cut, view -> CitationFigures.figure(view, question, filters))
            : ledger.readAt(cut.at(), view -> CitationFigures.figure(view, question, filters));
    return known.answer();
  }

  /** The question of one closed period, whose posts count at its own last day. */
  private static Citation.Question of(Citation.Question question, DayRange days) {
    Optional<LocalDate> at =
        question.basis() == Basis.PUBLISHED_IN_PERIOD ? Optional.of(days.to()) : Optional.empty();
    return new Citation.Question(
        question.basis(),
        question.metric(),
        days,
        at,
        false,
        question.unit(),
        question.unitsThen(),
        question.filters());
  }
}
