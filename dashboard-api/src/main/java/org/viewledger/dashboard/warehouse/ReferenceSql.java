package org.viewledger.dashboard.warehouse;

import java.util.List;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;

/** Pages, their readings, topics and quality as SQL. */
final class ReferenceSql {
  private ReferenceSql() {}

  /**
   * Every page. A name is merged as the contract says: a person before the platform before a file,
   * then the later record, then the larger name; nothing that an import said which has been
   * withdrawn.
   */
  static Sql pages() {
    return new Parameters()
        .sql(
            """
            SELECT of_platform, page_id, any(known) AS name, sum(posts) AS post_count,
              max(newest) AS newest_ms, min(oldest) AS oldest_ms
            FROM (
              SELECT toString(platform) AS of_platform, page_id, CAST(NULL AS Nullable(String)) AS known,
                count() AS posts, max(toUnixTimestamp64Milli(last_read)) AS newest,
                minIf(toUnixTimestamp64Milli(last_read), %LIVE%) AS oldest
              FROM viewledger.post FINAL WHERE is_deleted = 0 GROUP BY of_platform, page_id
              UNION ALL
              SELECT toString(platform) AS of_platform, page_id,
                tupleElement(argMax(tuple(name), (multiIf(startsWith(source, 'manual/'), 2,
                  startsWith(source, 'import/'), 0, 1), recorded_at, isNotNull(name),
                  ifNull(name, ''))), 1) AS known,
                toUInt64(0) AS posts, CAST(NULL AS Nullable(Int64)) AS newest,
                CAST(NULL AS Nullable(Int64)) AS oldest
              FROM (
                SELECT r.platform AS platform, r.page_id AS page_id, r.name AS name,
                  toString(r.source) AS source, r.recorded_at AS recorded_at
                FROM (SELECT * FROM viewledger.page_record FINAL WHERE has(said, 'name')) AS r
                LEFT JOIN (
                  SELECT platform, page_id, withdraws, max(recorded_at) AS taken_back
                  FROM viewledger.withdrawal FINAL GROUP BY platform, page_id, withdraws) AS w
                ON r.platform = w.platform AND r.page_id = w.page_id
                  AND toString(r.source) = w.withdraws
                WHERE isNull(w.taken_back) OR r.recorded_at > w.taken_back)
              GROUP BY of_platform, page_id
              UNION ALL
              SELECT DISTINCT toString(platform) AS of_platform, page_id,
                CAST(NULL AS Nullable(String)) AS known, toUInt64(0) AS posts,
                CAST(NULL AS Nullable(Int64)) AS newest, CAST(NULL AS Nullable(Int64)) AS oldest
              FROM viewledger.page_reading FINAL)
            GROUP BY of_platform, page_id ORDER BY of_platform, page_id
            """
                .replace("%LIVE%", PostsSql.LIVE));
  }

  static Sql readings(PageKey page) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        "SELECT toString(metric) AS id, from_day, to_day, zone, value,"
            + " toUnixTimestamp64Milli(observed_at) AS observed,"
            + " toUnixTimestamp64Milli(recorded_at) AS recorded, toString(source) AS said_by"
            + " FROM viewledger.page_reading FINAL WHERE platform = "
            + parameters.text(page.platform())
            + " AND page_id = "
            + parameters.text(page.pageId())
            + " ORDER BY observed DESC, id, from_day, recorded DESC LIMIT 10000");
  }

  static Sql topics() {
    return new Parameters()
        .sql(
            "SELECT toString(topic) AS id, count() AS posts FROM viewledger.post FINAL"
                + " WHERE is_deleted = 0 GROUP BY id ORDER BY id");
  }

  static Sql deadLetters() {
    return new Parameters()
        .sql(
            "SELECT toString(reason) AS id, count() AS total FROM viewledger.dead_letter FINAL"
                + " GROUP BY id");
  }

  /** Readings that name a metric which the catalogue lacks; {@code views@field} is known. */
  static Sql unknownMetrics(MetricCatalogue catalogue) {
    Parameters parameters = new Parameters();
    List<String> known = catalogue.metrics().stream().map(Metric::id).toList();
    return parameters.sql(
        "SELECT toString(arrayJoin(mapKeys(metrics))) AS id, count() AS total"
            + " FROM viewledger.observation FINAL GROUP BY id HAVING NOT has("
            + parameters.texts(known)
            + ", splitByChar('@', id)[1]) ORDER BY id LIMIT 1000");
  }

  /** Zeros after a post's first positive value, of metrics that never return to zero. */
  static Sql zeroGlitches(MetricCatalogue catalogue) {
    Parameters parameters = new Parameters();
    List<String> never =
        catalogue.postMetrics().stream()
            .filter(Metric::neverReturnsToZero)
            .map(Metric::id)
            .toList();
    return parameters.sql(
        "SELECT id, sum(length(arrayFilter(at -> at > positive, zeros))) AS total FROM ("
            + "SELECT arrayJoin("
            + parameters.texts(never)
            + ") AS id, platform, page_id, post_id, minIf(observed_at, metrics[id] > 0) AS positive,"
            + " groupArrayIf(observed_at, metrics[id] = 0) AS zeros,"
            + " countIf(metrics[id] > 0) AS positives"
            + " FROM viewledger.observation FINAL WHERE mapContains(metrics, id)"
            + " GROUP BY id, platform, page_id, post_id) WHERE positives > 0 GROUP BY id"
            + " HAVING total > 0");
  }
}
