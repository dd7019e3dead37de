package org.viewledger.dashboard.closings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;

/**
 * A numbered sheet: figures that somebody cites, in one sentence or none, and everything that is
 * needed to compute them again.
 *
 * @param place counts the citations of a year from 1; a number is never given twice
 * @param sentence as it was written; empty where a program cited a figure alone
 * @param figures one or more, all of one unit and, of the live book, of one cut
 * @param withdrawal empty while it stands
 */
public record Citation(
    int year,
    int place,
    String person,
    Instant citedAt,
    Optional<String> sentence,
    List<CitedFigure> figures,
    Optional<Withdrawal> withdrawal) {
  /** Longest sentence, in UTF-16 units. */
  public static final int MAX_SENTENCE = 2_000;

  /** More figures than any one sentence holds. */
  public static final int MAX_FIGURES = 10;

  public Citation {
    figures = List.copyOf(figures);
  }

  /** Who took it back, when and why. */
  public record Withdrawal(Instant at, String person, String reason) {}

  /**
   * What is cited: one figure.
   *
   * @param metric a metric that adds up, or a {@link CitedCount}
   * @param at of the basis of the period's posts: the day at whose end values are taken
   * @param closedBook whether it was read from the closed book
   * @param unitsThen whether each day counts for the unit that had the page then, instead of a
   *     page's history following it
   */
  public record Question(
      Basis basis,
      FigureMetric metric,
      DayRange days,
      Optional<LocalDate> at,
      boolean closedBook,
      String unit,
      boolean unitsThen,
      Filters filters) {
    /** Whether it asks only for some topics or labels. */
    boolean isOfTopics() {
      return !filters.topics().isEmpty() || !filters.labels().isEmpty();
    }

    /** The same question of all topics and labels. */
    Question overTopics() {
      Filters all =
          new Filters(
              filters.platforms(),
              filters.pages(),
              filters.units(),
              List.of(),
              List.of(),
              filters.kinds());
      return new Question(basis, metric, days, at, closedBook, unit, unitsThen, all);
    }

    /** The same question of a count of the period's posts. */
    public Question counting(FigureMetric count) {
      return new Question(
          Basis.PUBLISHED_IN_PERIOD,
          count,
          days,
          Optional.empty(),
          closedBook,
          unit,
          unitsThen,
          filters);
    }
  }

  /** Such as {@code 12-2026}, the twelfth of 2026. */
  public String id() {
    return place + "-" + year;
  }

  /** Such as {@code 12/2026}, as the sheet is headed. */
  public String number() {
    return place + "/" + year;
  }

  /** Whose figures it cites. */
  public String unit() {
    return figures.get(0).question().unit();
  }

  /** What restatements of it refer to, a subject a figure. */
  public List<String> subjects() {
    return figures.stream().map(CitedFigure::subject).toList();
  }
}
