package org.viewledger.dashboard.themes;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How a topic's posts do against all topics: a topic's average a post over the common level, less
 * one. The common level is the mean of the topics' averages; with more than {@value #MOST_FOR_MEAN}
 * topics their median, which one very large topic does not pull up (the rule of KAWO, PEERS 1B).
 */
public final class CommonLevel {
  /** With more topics the median stands in for the mean. */
  public static final int MOST_FOR_MEAN = 6;

  /** A topic of fewer posts says nothing about topics. */
  public static final int FEWEST_POSTS = 3;

  private static final int DIGITS = 12;

  private final Optional<BigDecimal> level;

  private CommonLevel(Optional<BigDecimal> level) {
    this.level = level;
  }

  /**
   * A topic's posts.
   *
   * @param posts those with a value
   */
  public record Topic(String id, BigInteger value, long posts) {
    boolean counts() {
      return posts >= FEWEST_POSTS;
    }

    BigDecimal average() {
      return new BigDecimal(value).divide(BigDecimal.valueOf(posts), DIGITS, RoundingMode.HALF_UP);
    }
  }

  /** The level of these topics; of fewer than two that count there is none. */
  public static CommonLevel of(List<Topic> topics) {
    List<BigDecimal> averages =
        topics.stream().filter(Topic::counts).map(Topic::average).sorted().toList();
    if (averages.size() < 2) {
      return new CommonLevel(Optional.empty());
    }
    BigDecimal level = averages.size() > MOST_FOR_MEAN ? median(averages) : mean(averages);
    return new CommonLevel(Optional.of(level).filter(value -> value.signum() > 0));
  }

  /**
   * Such as 0.12 where the topic's posts have 12 % more than the common level; empty where unknown.
   */
  public Optional<BigDecimal> above(Topic topic) {
    return topic.counts()
        ? level.map(
            value ->
                topic
                    .average()
                    .divide(value, DIGITS, RoundingMode.HALF_UP)
                    .subtract(BigDecimal.ONE))
        : Optional.empty();
  }

  private static BigDecimal mean(List<BigDecimal> values) {
    return values.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(values.size()), DIGITS, RoundingMode.HALF_UP);
  }

  private static BigDecimal median(List<BigDecimal> sorted) {
    int size = sorted.size();
    return sorted
        .get((size - 1) / 2)
        .add(sorted.get(size / 2))
        .divide(BigDecimal.valueOf(2), DIGITS, RoundingMode.HALF_UP);
  }
}
