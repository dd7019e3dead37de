package org.viewledger.dashboard.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;

/**
 * What a figure counts: a metric of the catalogue or one derived from several.
 *
 * @param parts the stored metrics that are added up
 * @param denominator the stored metric that a rate divides by, else empty
 * @param ageDays the age at which the views are taken, else 0
 */
public record FigureMetric(
    String id, Kind kind, List<String> parts, Optional<String> denominator, int ageDays) {
  /** The three that engagement adds up, in the order in which answers name them. */
  public static final List<String> ENGAGEMENT_PARTS = List.of("reactions", "comments", "shares");

  /** The derived metrics, which no platform reports. */
  public static final List<FigureMetric> DERIVED =
      List.of(
          new FigureMetric("engagement", Kind.COUNTER, ENGAGEMENT_PARTS, Optional.empty(), 0),
          new FigureMetric(
              "engagement_by_views", Kind.RATE, ENGAGEMENT_PARTS, Optional.of("views"), 0),
          new FigureMetric(
              "engagement_by_reach", Kind.RATE, ENGAGEMENT_PARTS, Optional.of("reach"), 0),
          new FigureMetric("views_1d", Kind.AT_AGE, List.of("views"), Optional.empty(), 1),
          new FigureMetric("views_7d", Kind.AT_AGE, List.of("views"), Optional.empty(), 7),
          new FigureMetric("views_30d", Kind.AT_AGE, List.of("views"), Optional.empty(), 30));

  public FigureMetric {
    parts = List.copyOf(parts);
  }

  /** How the values of several posts come together. */
  public enum Kind {
    /** They are added up. */
    COUNTER,
    /** Never added up: median and maximum. */
    UNIQUE,
    /** The last value of a page; posts have none. */
    GAUGE,
    /** A ratio of sums over the posts that have the denominator. */
    RATE,
    /** Views at an equal age: median and maximum. */
    AT_AGE
  }

  /** The metric of an id. */
  public static FigureMetric of(String id, MetricCatalogue catalogue) {
    for (FigureMetric derived : DERIVED) {
      if (derived.id.equals(id)) {
        return derived;
      }
    }
    Optional<Metric> stored = catalogue.find(id);
    if (stored.isEmpty()) {
      throw new InvalidQueryException(
          "metric", "no such metric: " + id + Nearest.hint(id, ids(catalogue)));
    }
    return new FigureMetric(id, kind(stored.get().kind()), List.of(id), Optional.empty(), 0);
  }

  /** Every id that can be asked for. */
  public static List<String> ids(MetricCatalogue catalogue) {
    List<String> ids = new ArrayList<>(catalogue.metrics().stream().map(Metric::id).toList());
    DERIVED.forEach(derived -> ids.add(derived.id));
    return ids;
  }

  /** Whether a figure on the in-period basis exists: only of what adds up over days. */
  public boolean addsUp() {
    return kind == Kind.COUNTER;
  }

  private static Kind kind(Metric.Kind kind) {
    return switch (kind) {
      case COUNTER -> Kind.COUNTER;
      case UNIQUE -> Kind.UNIQUE;
      case GAUGE -> Kind.GAUGE;
    };
  }
}
