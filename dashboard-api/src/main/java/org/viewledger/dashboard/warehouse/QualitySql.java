package org.viewledger.dashboard.warehouse;

import java.util.List;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.QualityQuery;
import org.viewledger.dashboard.query.QualityReport;

/** What should be looked at, out of the tables of figures: cheap at any size. */
final class QualitySql {
  private QualitySql() {}

  static Sql stalest(QualityQuery query) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        """
        SELECT toString(platform) AS of_platform, page_id, post_id, substringUTF8(title, 1, 200) AS title,
          toUnixTimestamp64Milli(last_read) AS read_ms
        FROM viewledger.post FINAL WHERE is_deleted = 0 AND %s%s
        ORDER BY isNotNull(last_read), last_read, platform, page_id, post_id LIMIT %d
        """
            .formatted(PostsSql.LIVE, of(query, parameters), QualityReport.MAX_EXAMPLES));
  }

  /**
   * Metrics of which some post may have fallen so far: a topic's corrections are the sum of its
   * posts' falls, so one post's fall is never larger.
   */
  static Sql fallingMetrics(QualityQuery query) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        "SELECT DISTINCT toString(metric) AS id FROM viewledger.topic_day FINAL"
            + " WHERE is_deleted = 0 AND "
            + days(query, parameters)
            + " AND corrections <= -"
            + parameters.number(query.fall())
            + of(query, parameters)
            + " ORDER BY id LIMIT 100");
  }

  /**
   * The falls of one metric, the furthest first, and how many there are.
   *
   * <p>FINAL over a year of posts is slow and over the few rows in question is not: a row that has
   * been replaced is found by the first look and dropped by the second.
   */
  static Sql falls(String metric, QualityQuery query, MetricCatalogue catalogue) {
    Parameters parameters = new Parameters();
    String gain = new PostDayColumns(catalogue).figure(metric, "gain", parameters);
    String fallen =
        days(query, parameters)
            + of(query, parameters)
            + " AND "
            + gain
            + " <= -"
            + parameters.number(query.fall());
    return parameters.sql(
        "SELECT toString(platform) AS of_platform, page_id, post_id, day, "
            + gain
            + " AS gained, count() OVER () AS total FROM viewledger.post_day FINAL"
            + " WHERE is_deleted = 0 AND (platform, page_id, post_id, day) IN ("
            + "SELECT platform, page_id, post_id, day FROM viewledger.post_day WHERE "
            + fallen
            + ") AND "
            + fallen
            + " ORDER BY gained, of_platform, page_id, post_id, day LIMIT "
            + QualityReport.MAX_EXAMPLES);
  }

  private static String days(QualityQuery query, Parameters parameters) {
    return "day BETWEEN "
        + parameters.day(query.days().from())
        + " AND "
        + parameters.day(query.days().to());
  }

  static Sql deadLetters() {
    return new Parameters()
        .sql(
            "SELECT toString(reason) AS id, count() AS total FROM viewledger.dead_letter FINAL"
                + " GROUP BY id");
  }

  static Sql latestLetters() {
    return new Parameters()
        .sql(
            """
            SELECT toString(kafka_topic) AS of_topic, toInt64(kafka_partition) AS of_partition,
              toInt64(kafka_offset) AS of_offset, toString(reason) AS of_reason, detail,
              toUnixTimestamp64Milli(appended_at) AS appended_ms,
              substringUTF8(toValidUTF8(substring(raw, 1, 2000)), 1, 500) AS text
            FROM viewledger.dead_letter FINAL
            ORDER BY reason, appended_at DESC, kafka_topic, kafka_partition, kafka_offset DESC
            LIMIT %d BY reason
            """
                .formatted(QualityReport.MAX_LETTERS));
  }

  static String of(QualityQuery query, Parameters parameters) {
    return query
            .page()
            .map(
                key ->
                    " AND platform = "
                        + parameters.text(key.platform())
                        + " AND page_id = "
                        + parameters.text(key.pageId()))
            .orElse("")
        + query.within().map(pages -> in(pages, parameters)).orElse("");
  }

  private static String in(List<PageKey> pages, Parameters parameters) {
    return " AND has("
        + parameters.texts(pages.stream().map(PageKey::text).toList())
        + ", concat(platform, '|', page_id))";
  }

  static List<String> neverReturningToZero(MetricCatalogue catalogue) {
    return catalogue.postMetrics().stream()
        .filter(Metric::neverReturnsToZero)
        .map(Metric::id)
        .toList();
  }

  static PostKey key(Row row) {
    return new PostKey(row.text("of_platform"), row.text("page_id"), row.text("post_id"));
  }
}
