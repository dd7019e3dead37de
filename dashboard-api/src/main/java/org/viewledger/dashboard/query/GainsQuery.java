package org.viewledger.dashboard.query;

import java.util.List;

/** The in-period basis: gains of all posts, whenever published, over the days asked about. */
public record GainsQuery(FigureMetric metric, DayRange days, List<Dimension> by, Filters filters) {
  public GainsQuery {
    by = List.copyOf(by);
    if (!metric.addsUp()) {
      throw new InvalidQueryException("metric", reason(metric));
    }
  }

  /** Whether day sums by topic do not suffice. */
  public boolean needPosts() {
    return filters.needPosts() || by.contains(Dimension.LABEL) || by.contains(Dimension.KIND);
  }

  private static String reason(FigureMetric metric) {
    String why =
        switch (metric.kind()) {
          case UNIQUE -> "counts people once each, so its days and posts cannot be added up";
          case GAUGE -> "is a level, not a count: it has a last value and no gain";
          case RATE -> "is a ratio of sums over the posts of a period";
          case AT_AGE -> "is a post's value at an age, not a gain of days";
          case COUNTER -> throw new IllegalStateException("a counter adds up");
        };
    String instead =
        metric.kind() == FigureMetric.Kind.GAUGE
            ? "; ask /api/v1/pages/{platform}/{pageId}/readings"
            : "; ask /api/v1/cohorts";
    return metric.id() + ' ' + why + instead;
  }
}
