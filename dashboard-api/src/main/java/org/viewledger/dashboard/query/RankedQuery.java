package org.viewledger.dashboard.query;

import java.util.List;

/**
 * The posts that have most of one figure: what they gained on some days, or their views at an age.
 *
 * @param which the posts that may be in it, and how many at most; of its order only whether it is
 *     ascending counts, for views at an age: then those with fewest. Its cursor means nothing
 * @param metric a stored counter, or views at an age
 * @param days on which gains count; of no meaning for views at an age
 */
public record RankedQuery(PostsQuery which, FigureMetric metric, DayRange days) {
  public RankedQuery {
    boolean stored =
        metric.kind() == FigureMetric.Kind.COUNTER && metric.parts().equals(List.of(metric.id()));
    if (!stored && metric.kind() != FigureMetric.Kind.AT_AGE) {
      throw new InvalidQueryException(
          "metric",
          "posts are ranked by a stored counter or by views at an age, not by " + metric.id());
    }
  }
}
