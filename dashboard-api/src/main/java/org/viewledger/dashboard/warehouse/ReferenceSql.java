package org.viewledger.dashboard.warehouse;

import java.util.List;
import org.viewledger.contract.PageKey;

/** Pages and their readings as SQL. */
final class ReferenceSql {
  /** A page's figures without those of imports that were withdrawn. */
  private static final String STANDING_READINGS =
      """
      SELECT r.platform AS platform, r.page_id AS page_id, r.metric AS metric, r.from_day AS from_day,
        r.to_day AS to_day, r.zone AS zone, r.value AS value, r.observed_at AS observed_at,
        r.recorded_at AS recorded_at, r.source AS source
      FROM (SELECT * FROM viewledger.page_reading FINAL) AS r
      LEFT JOIN (
        SELECT platform, page_id, withdraws, max(recorded_at) AS taken_back
        FROM viewledger.withdrawal FINAL GROUP BY platform, page_id, withdraws) AS w
      ON r.platform = w.platform AND r.page_id = w.page_id AND toString(r.source) = w.withdraws
      WHERE isNull(w.taken_back) OR r.recorded_at > w.taken_back
      """;

  private ReferenceSql() {}

  /**
   * Every page. A name is merged as the contract says: a person before the platform before a file,
   * then the later record, then the larger name; nothing that an import said which has been
   * withdrawn.
   *
   * @param only these; none for all
   */
  static Sql pages(List<PageKey> only) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        """
            SELECT of_platform, page_id, any(known) AS name, sum(posts) AS post_count,
              max(newest) AS newest_ms, min(oldest) AS oldest_ms
            FROM (
              SELECT toString(platform) AS of_platform, page_id, CAST(NULL AS Nullable(String)) AS known,
                count() AS posts, max(toUnixTimestamp64Milli(last_read)) AS newest,
                minIf(toUnixTimestamp64Milli(last_read), %LIVE%) AS oldest
              FROM viewledger.post FINAL WHERE is_deleted = 0%THESE% GROUP BY of_platform, page_id
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
                FROM (SELECT * FROM viewledger.page_record FINAL WHERE has(said, 'name')%THESE%) AS r
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
              FROM (%STANDING%) WHERE TRUE%THESE%)
            GROUP BY of_platform, page_id ORDER BY of_platform, page_id
            """
            .replace("%STANDING%", STANDING_READINGS)
            .replace("%LIVE%", PostsSql.LIVE)
            .replace("%THESE%", PostConditions.these(only, parameters)));
  }

  /** How many pages have a post. */
  static Sql countPages() {
    return new Parameters()
        .sql("SELECT toInt64(uniqExact(platform, page_id)) AS pages FROM viewledger.topic_posts");
  }

  static Sql readings(PageKey page) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        "SELECT toString(metric) AS id, from_day, to_day, zone, value,"
            + " toUnixTimestamp64Milli(observed_at) AS observed,"
            + " toUnixTimestamp64Milli(recorded_at) AS recorded, toString(source) AS said_by"
            + " FROM ("
            + STANDING_READINGS
            + ") WHERE platform = "
            + parameters.text(page.platform())
            + " AND page_id = "
            + parameters.text(page.pageId())
            + " ORDER BY observed DESC, id, from_day, recorded DESC LIMIT 10000");
  }
}
