package org.viewledger.dashboard.warehouse;

import java.util.List;
import java.util.stream.Collectors;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.query.DayRange;

/** The rows of {@link PeriodRowsSql} from the tables of figures, of some posts. */
final class LiveRowsSql {
  private static final List<String> FIGURES =
      List.of("gain", "closing", "below", "above", "low", "high");

  private final MetricCatalogue catalogue;

  LiveRowsSql(MetricCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * What a period comes to now.
   *
   * @param touched a sub-select of (platform, page_id, post_id)
   */
  String rows(DayRange period, String touched, Parameters parameters) {
    String which = " AND (toString(platform), page_id, post_id) IN (" + touched + ")";
    String until = " AND day <= " + parameters.day(period.to());
    String since = " AND day >= " + parameters.day(period.from().minusDays(1));
    return PeriodRowsSql.rows(
        """
        SELECT toString(platform) AS platform, page_id, post_id, published_at, publish_day,
          toString(kind) AS kind, toString(origin) AS origin, same_as, replaces,
          toString(status) AS status, toString(topic) AS topic, labels, metrics
        FROM viewledger.post FINAL WHERE is_deleted = 0"""
            + which,
        narrow(which + until + since, parameters),
        "SELECT platform, page_id, post_id, metric, argMax(n.closing, day) AS closing,"
            + " argMax(n.below, day) AS below, argMax(n.above, day) AS above FROM ("
            + narrow(which + until, parameters)
            + ") AS n GROUP BY platform, page_id, post_id, metric",
        period,
        parameters);
  }

  /** A row a post, metric and day, out of the wide ones. */
  private String narrow(String conditions, Parameters parameters) {
    PostDayColumns columns = new PostDayColumns(catalogue);
    String own =
        catalogue.postMetrics().stream()
            .map(Metric::id)
            .map(metric -> columns.tuple(metric, FIGURES, parameters))
            .collect(Collectors.joining(", ", "[", "]"));
    String other =
        FIGURES.stream()
            .map(figure -> "toNullable(tupleElement(v, '" + figure + "'))")
            .collect(Collectors.joining(", ", "(toString(k), ", ")"));
    return "SELECT toString(platform) AS platform, page_id, post_id, day, tupleElement(f, 1) AS metric"
        + figures()
        + " FROM (SELECT platform, page_id, post_id, day, arrayJoin(arrayConcat("
        + own
        + ", arrayMap((k, v) -> "
        + other
        + ", mapKeys(others), mapValues(others)))) AS f FROM viewledger.post_day FINAL"
        + " WHERE is_deleted = 0"
        + conditions
        + ") WHERE isNotNull(tupleElement(f, 2))";
  }

  private static String figures() {
    StringBuilder figures = new StringBuilder();
    for (int i = 0; i < FIGURES.size(); i++) {
      figures
          .append(", assumeNotNull(tupleElement(f, ")
          .append(i + 2)
          .append(")) AS ")
          .append(FIGURES.get(i));
    }
    return figures.toString();
  }
}
