package org.viewledger.dashboard.closings;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;

/**
 * A figure that somebody cites and everything that is needed to compute it again.
 *
 * @param place counts the citations of a year from 1
 * @param cut what was known when it was cited
 * @param knownAt when that cut was committed
 * @param cited the figure as cited
 * @param latest the value when it was last looked at
 * @param latestOverTopics likewise of the same question without topics and labels
 */
public record Citation(
    int year,
    int place,
    String person,
    Instant citedAt,
    Question question,
    long cut,
    Instant knownAt,
    Figure cited,
    Optional<BigInteger> latest,
    Optional<BigInteger> latestOverTopics,
    long examinedCut,
    Instant examinedAt) {

  /**
   * What is cited: one figure.
   *
   * @param at of the basis of the period's posts: the day at whose end values are taken
   * @param closedBook whether it was read from the closed book
   */
  public record Question(
      Basis basis,
      FigureMetric metric,
      DayRange days,
      Optional<LocalDate> at,
      boolean closedBook,
      String unit,
      Filters filters) {
    /** Whether it asks only for some topics or labels. */
    boolean isOfTopics() {
      return !filters.topics().isEmpty() || !filters.labels().isEmpty();
    }

    /** The same question of all topics and labels. */
    Question overTopics() {
      return new Question(
          basis,
          metric,
          days,
          at,
          closedBook,
          unit,
          new Filters(
              filters.platforms(),
              filters.pages(),
              filters.units(),
              List.of(),
              List.of(),
              filters.kinds()));
    }
  }

  /** Such as {@code 12-2026}, the twelfth of 2026. */
  public String id() {
    return place + "-" + year;
  }

  /** What restatements of it refer to. */
  public String subject() {
    return "P|" + id();
  }

  /** The figure that its restatements are of. */
  FigureKey figure() {
    return FigureKey.total(question.basis(), question.metric().id());
  }
}
