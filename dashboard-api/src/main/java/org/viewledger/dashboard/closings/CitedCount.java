package org.viewledger.dashboard.closings;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.FigureMetric;

/**
 * What is cited of a period's posts beside their metrics: how many there are. No platform reports
 * these; they are exact as far as posts are known.
 */
@SuppressWarnings("ImmutableEnumChecker") // a reference to a method has no state
public enum CitedCount {
  /** Content, once whatever the number of channels. */
  ITEMS("items", CohortsAnswer.Row::items),
  /** Content, once a channel. */
  PUBLICATIONS("publications", CohortsAnswer.Row::publications),
  /** Items that are not the page's own. */
  SHARED("shared", CohortsAnswer.Row::shared);

  private final String id;
  private final ToLongFunction<CohortsAnswer.Row> count;

  CitedCount(String id, ToLongFunction<CohortsAnswer.Row> count) {
    this.id = id;
    this.count = count;
  }

  /** As a citation's {@code metric} names it. */
  public String id() {
    return id;
  }

  public static Optional<CitedCount> of(String id) {
    return Arrays.stream(values()).filter(count -> count.id.equals(id)).findFirst();
  }

  /** The metric of a citation's word, also of a count: the posts' views find its posts. */
  public static FigureMetric metric(String id, MetricCatalogue catalogue) {
    return of(id)
        .map(
            count ->
                new FigureMetric(
                    id, FigureMetric.Kind.COUNTER, List.of("views"), Optional.empty(), 0))
        .orElseGet(() -> FigureMetric.of(id, catalogue));
  }

  /** The figure of a row of posts. */
  Figure figure(CohortsAnswer.Row row) {
    Optional<BigInteger> value = Optional.of(BigInteger.valueOf(count.applyAsLong(row)));
    return new Figure(
        value, value, value, false, BigInteger.ZERO, BigInteger.ZERO, Optional.empty());
  }
}
