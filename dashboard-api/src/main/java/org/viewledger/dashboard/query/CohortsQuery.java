package org.viewledger.dashboard.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The basis of the period's posts: values of the posts published on the days asked about.
 *
 * @param at the day at whose end the values are taken; empty for the last reading
 */
public record CohortsQuery(
    FigureMetric metric,
    DayRange published,
    List<Dimension> by,
    Filters filters,
    Optional<LocalDate> at) {
  public CohortsQuery {
    by = List.copyOf(by);
    if (metric.kind() == FigureMetric.Kind.GAUGE) {
      throw new InvalidQueryException(
          "metric",
          metric.id()
              + " belongs to a page, not to posts; ask"
              + " /api/v1/pages/{platform}/{pageId}/readings");
    }
    at.ifPresent(day -> DayRange.check("at", day));
    if (at.isPresent() && metric.kind() == FigureMetric.Kind.AT_AGE) {
      throw new InvalidQueryException(
          "at", metric.id() + " is taken at each post's own age: leave out at");
    }
  }
}
