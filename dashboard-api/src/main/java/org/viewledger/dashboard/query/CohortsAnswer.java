package org.viewledger.dashboard.query;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a {@link CohortsQuery}.
 *
 * @param platforms those that the figures count, by id
 * @param parts the stored metrics that were present, in the order of the metric's parts
 * @param withoutFigure posts of the period without a point by the stated day
 * @param unknownPublication posts that pass the filters but have no publication day, so belong to
 *     no period
 */
public record CohortsAnswer(
    List<String> platforms,
    List<String> parts,
    List<Row> rows,
    Apart withoutFigure,
    Apart unknownPublication) {
  public CohortsAnswer {
    platforms = List.copyOf(platforms);
    parts = List.copyOf(parts);
    rows = List.copyOf(rows);
  }

  /**
   * One group of posts.
   *
   * @param figure its value is empty for what is never added up and for rates
   * @param rate of a rate only
   * @param spread of what is never added up only
   * @param posts those with a value (for a rate: with the denominator)
   * @param items content, counted once over channels
   * @param publications counted each time
   * @param shared items that are not the page's own, among the items
   */
  public record Row(
      Group group,
      Figure figure,
      Optional<Rate> rate,
      Optional<Spread> spread,
      long posts,
      long items,
      long publications,
      long shared) {}

  /** A ratio of sums; the denominator is above 0. */
  public record Rate(BigInteger numerator, BigInteger denominator) {}

  /** What stands for many values; the median is rounded half up. */
  public record Spread(BigInteger median, BigInteger maximum) {}
}
