package org.viewledger.dashboard.warehouse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;

/**
 * Where {@code post_day} holds the figures of a metric: six columns of its own for one of the
 * catalogue, an entry of the map for any other. Column names come from the catalogue, never from a
 * question.
 */
final class PostDayColumns {
  private final Set<String> own;

  PostDayColumns(MetricCatalogue catalogue) {
    this.own =
        catalogue.postMetrics().stream().map(Metric::id).collect(Collectors.toUnmodifiableSet());
  }

  /** The figure, such as {@code gain}, as a nullable 64-bit expression. */
  String figure(String metric, String figure, Parameters parameters) {
    if (own.contains(metric)) {
      return metric + '_' + figure;
    }
    String id = parameters.text(metric);
    return "if(mapContains(others, "
        + id
        + "), toNullable(tupleElement(others["
        + id
        + "], '"
        + figure
        + "')), NULL)";
  }

  /** The tuple of a metric's id and the figures named, for an array of several metrics. */
  String tuple(String metric, List<String> figures, Parameters parameters) {
    return figures.stream()
        .map(figure -> figure(metric, figure, parameters))
        .collect(Collectors.joining(", ", "(" + parameters.text(metric) + ", ", ")"));
  }
}
