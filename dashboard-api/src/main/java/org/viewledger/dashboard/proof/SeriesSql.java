package org.viewledger.dashboard.proof;

import java.util.List;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;

/**
 * From readings to points (accounting rules 1 to 3), a row a post and metric.
 *
 * <p>A reading is (observed, positive, recorded, value), all instants epoch ms; {@code positive} is
 * 0 for a metric that may return to zero. Sorted so, the last of those of one instant is the one
 * that stands. A metric is pinned to the field of the first reading that names one, by (observed,
 * recorded, field); other fields are metrics of their own.
 */
final class SeriesSql {
  private final MetricCatalogue catalogue;
  private final StandingSql standing;
  private final TellingSql tellings;
  private final Bindings bindings;

  SeriesSql(
      MetricCatalogue catalogue, StandingSql standing, TellingSql tellings, Bindings bindings) {
    this.catalogue = catalogue;
    this.standing = standing;
    this.tellings = tellings;
    this.bindings = bindings;
  }

  /**
   * (platform, page_id, home, metric, points: array of (at, value), first_at, starts: whether at
   * publication, opening, last_at, last).
   *
   * @param metrics ids of the catalogue, without {@code @}
   */
  String points(List<String> metrics) {
    return """
        SELECT platform, page_id, home, metric, points, points[1].1 AS first_at, starts,
          points[1].2 AS opening, points[-1].1 AS last_at, points[-1].2 AS last
        FROM (
          SELECT platform, page_id, home, metric, starts,
            if(starts, arrayPushFront(kept, (publication, toInt64(0))), kept) AS points
          FROM (
            SELECT platform, page_id, home, metric, kept, ifNull(published, 0) AS publication,
              publication < kept[1].1 AND kept[1].1 - publication <= 172800000 AS starts
            FROM (%KEPT%) AS s
            LEFT JOIN (%PUBLISHED%) AS p USING (platform, page_id, home)))
        """
        .replace("%KEPT%", kept(metrics))
        .replace("%PUBLISHED%", tellings.publications());
  }

  /** When each post was last read, whatever of it: (platform, page_id, home, read_at). */
  String lastReads() {
    return "SELECT platform, page_id, home, max(observed_at) AS read_at FROM ("
        + standing.standing("observation", "observed_at", "")
        + ") GROUP BY platform, page_id, home";
  }

  /** Rules 1 and 2. */
  private String kept(List<String> metrics) {
    return """
        SELECT platform, page_id, home, metric,
          if(never AND positive_at > 0,
            arrayFilter(p -> p.2 > 0 OR p.1 < positive_at, single), single) AS kept
        FROM (
          SELECT platform, page_id, home, metric, never, single,
            arrayFirst(p -> p.2 > 0, single).1 AS positive_at
          FROM (
            SELECT platform, page_id, home, metric, never,
              arrayMap(r -> (r.1, r.4), arrayFilter((r, next) -> r.1 != next, told,
                arrayPushBack(arrayPopFront(told.1), 0))) AS single
            FROM (
              SELECT platform, page_id, home, metric, never, arraySort(readings) AS told
              FROM (%PINNED%))))
        """
        .replace("%PINNED%", pinned(metrics));
  }

  private String pinned(List<String> metrics) {
    return """
        SELECT platform, page_id, home, never, if(own = '', id, concat(id, '@', own)) AS metric,
          arrayFlatten(arrayMap(f -> f.3,
            arrayFilter(f -> if(f.1 = pin, '', f.1) = own, fields))) AS readings
        FROM (
          SELECT platform, page_id, home, id, never, fields, pin,
            arrayJoin(arrayDistinct(arrayMap(f -> if(f.1 = pin, '', f.1), fields))) AS own
          FROM (
            SELECT platform, page_id, home, id, never, groupArray((field, earliest, readings)) AS fields,
              arraySort(f -> (f.2, f.1), arrayFilter(f -> f.1 != '', fields))[1].1 AS pin
            FROM (
              SELECT platform, page_id, home, id, field, has(%NEVER%, id) AS never,
                min((observed, recorded)) AS earliest,
                groupArray((observed, if(never, value > 0, 0), recorded, value)) AS readings
              FROM (%READINGS%)
              GROUP BY platform, page_id, home, id, field)
            GROUP BY platform, page_id, home, id, never))
        """
        .replace("%READINGS%", readings(metrics))
        .replace("%NEVER%", bindings.texts(never()));
  }

  private String readings(List<String> metrics) {
    return """
        SELECT platform, page_id, home, id, if(empty(fields), '', fields[id]) AS field, observed,
          recorded, value
        FROM (
          SELECT platform, page_id, home, toUnixTimestamp64Milli(observed_at) AS observed,
            toUnixTimestamp64Milli(recorded_at) AS recorded, metrics, fields
          FROM (%STANDING%))
        ARRAY JOIN mapKeys(metrics) AS id, mapValues(metrics) AS value
        WHERE has(%METRICS%, id)
        """
        .replace("%STANDING%", standing.standing("observation", "observed_at, metrics, fields", ""))
        .replace("%METRICS%", bindings.texts(metrics));
  }

  private List<String> never() {
    return catalogue.postMetrics().stream()
        .filter(Metric::neverReturnsToZero)
        .map(Metric::id)
        .toList();
  }
}
