package org.viewledger.dashboard;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.proof.RecordScope;
import org.viewledger.dashboard.proof.RecordSql;
import org.viewledger.dashboard.query.KnownAt;
import org.viewledger.dashboard.warehouse.Parameters;
import org.viewledger.dashboard.warehouse.Sql;

/**
 * October 2026 of a ward, by hand; views. Days are of Asia/Ho_Chi_Minh: October is [30 Sep 17:00Z,
 * 31 Oct 17:00Z).
 *
 * <pre>
 * a  youtube|UC1|a, published 20 Sep 02:00Z, tagged xay-dung-dang by lan:
 *    (20 Sep 03:00Z, 100), (30 Sep 17:00Z, 1000), (31 Oct 17:00Z, 3000).
 *    In October 3000 - 1000 = 2000, exactly: both midnights are points.
 * b  facebook|P1|P1_b, published 10 Oct 02:00Z: (10 Oct 05:00Z, 50), (31 Oct 05:00Z, 400).
 *    In October 400; flat after the last point.
 * c  youtube|UC1|c, published 5 Oct 02:00Z: (5 Oct 05:00Z, 10), (20 Oct 05:00Z, 100).
 *    In October 100.
 * </pre>
 *
 * Raw rows are written by hand; the tables of figures are filled from them by {@link RecordSql},
 * whose figures {@code proof}'s own tests hold to the vectors.
 */
final class OctoberCase {
  static final PageKey UC1 = new PageKey("youtube", "UC1");
  static final PageKey P1 = new PageKey("facebook", "P1");

  /** The first cut of the first generation. */
  static final long FIRST_CUT = (1L << 40) + 1;

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final LedgerTables tables;
  private long cut = FIRST_CUT;
  private long offset;

  OctoberCase(LedgerTables tables) {
    this.tables = tables;
    tables.clear();
  }

  /** Everything that is known when October ends, and its cut. */
  void write() {
    post(UC1, "a", "2026-09-20 02:00:00.000", "2026-09-20 02:30:00.000");
    post(P1, "P1_b", "2026-10-10 02:00:00.000", "2026-10-10 02:30:00.000");
    post(UC1, "c", "2026-10-05 02:00:00.000", "2026-10-05 02:30:00.000");
    reading(UC1, "a", "2026-09-20 03:00:00.000", "2026-09-20 03:00:01.000", 100);
    reading(UC1, "a", "2026-09-30 17:00:00.000", "2026-09-30 17:00:01.000", 1000);
    reading(UC1, "a", "2026-10-31 17:00:00.000", "2026-10-31 17:00:01.000", 3000);
    reading(P1, "P1_b", "2026-10-10 05:00:00.000", "2026-10-10 05:00:01.000", 50);
    reading(P1, "P1_b", "2026-10-31 05:00:00.000", "2026-10-31 05:00:01.000", 400);
    reading(UC1, "c", "2026-10-05 05:00:00.000", "2026-10-05 05:00:01.000", 10);
    reading(UC1, "c", "2026-10-20 05:00:00.000", "2026-10-20 05:00:01.000", 100);
    tag(UC1, "a", "xay-dung-dang", "lan", "2026-09-21 02:00:00.000");
    book("2026-10-31 17:00:02.000", UC1, P1);
  }

  void post(PageKey page, String post, String publishedAt, String recordedAt) {
    tables.run(
        "INSERT INTO viewledger.post_record (platform, page_id, post_id, kafka_topic,"
            + " kafka_partition, kafka_offset, said, published_at, kind, title, source, recorded_at,"
            + " cut) VALUES ("
            + place(page, post, "posts")
            + ", ['published_at', 'kind', 'title'], '"
            + publishedAt
            + "', 'video', 'bài', 'youtube-data/v3', '"
            + recordedAt
            + "', "
            + cut
            + ")");
  }

  void reading(PageKey page, String post, String observedAt, String recordedAt, long views) {
    reading(page, post, observedAt, recordedAt, views, "youtube-data/v3");
  }

  void reading(
      PageKey page, String post, String observedAt, String recordedAt, long views, String source) {
    tables.run(
        "INSERT INTO viewledger.observation (platform, page_id, post_id, kafka_topic,"
            + " kafka_partition, kafka_offset, observed_at, recorded_at, source, metrics, fields, cut)"
            + " VALUES ("
            + place(page, post, "observations")
            + ", '"
            + observedAt
            + "', '"
            + recordedAt
            + "', '"
            + source
            + "', map('views', "
            + views
            + "), map(), "
            + cut
            + ")");
  }

  void tag(PageKey page, String post, String topic, String by, String recordedAt) {
    tables.run(
        "INSERT INTO viewledger.assignment (platform, page_id, post_id, kafka_topic,"
            + " kafka_partition, kafka_offset, primary_topic, labels, by, reason, recorded_at,"
            + " withdrawn, cut) VALUES ("
            + place(page, post, "topic-assignments")
            + ", '"
            + topic
            + "', [], '"
            + by
            + "', NULL, '"
            + recordedAt
            + "', false, "
            + cut
            + ")");
  }

  private String place(PageKey page, String post, String topic) {
    return "'"
        + page.platform()
        + "', '"
        + page.pageId()
        + "', '"
        + post
        + "', '"
        + topic
        + "', 0, "
        + offset++;
  }

  /** Commits what was written since: figures of the pages under the present cut, then its mark. */
  void book(String at, PageKey... pages) {
    RecordScope scope = RecordScope.of(List.of(pages));
    insert(
        scope,
        record ->
            "INSERT INTO viewledger.post_day (platform, page_id, post_id, day, views_gain,"
                + " views_closing, views_below, views_above, views_low, views_high, is_deleted,"
                + " version) SELECT platform, page_id, post_id, day, gain, closing, below, above,"
                + " low, high, 0, "
                + cut
                + " FROM ("
                + record.postDays(List.of("views"), Optional.empty())
                + ")");
    insert(
        scope,
        record ->
            "INSERT INTO viewledger.post (platform, page_id, post_id, published_at, publish_day,"
                + " kind, topic, labels, metrics, last_read, is_deleted, version) SELECT platform,"
                + " page_id, post_id, published_at, publish_day, kind, topic, labels, metrics,"
                + " last_read, 0, "
                + cut
                + " FROM ("
                + record.posts(List.of())
                + ")");
    tables.run(
        """
        TRUNCATE TABLE viewledger.topic_day;
        INSERT INTO viewledger.topic_day (metric, day, platform, page_id, topic, gain, low, high,
          below, above, corrections, not_dated, posts, is_deleted, version)
        SELECT 'views', day, platform, page_id, topic, sum(views_gain), sum(views_low),
          sum(views_high), sum(views_below), sum(views_above), 0, 0, count(), 0, max(d.version)
        FROM (SELECT * FROM viewledger.post_day FINAL) AS d
        INNER JOIN (SELECT platform, page_id, post_id, topic FROM viewledger.post FINAL) AS p
        USING (platform, page_id, post_id) GROUP BY day, platform, page_id, topic;
        """);
    WardCase.cut(tables, cut, at, offset);
    cut++;
  }

  private void insert(RecordScope scope, java.util.function.Function<RecordSql, String> statement) {
    Parameters parameters = new Parameters();
    RecordSql record =
        new RecordSql(
            MetricCatalogue.standard(), ZONE, List.of(), KnownAt.cut(cut), scope, parameters);
    Sql sql = parameters.sql(statement.apply(record) + RecordSql.SETTINGS);
    tables.warehouse().run(sql);
    tables.changed();
  }

  /** What a page's purge and a rebuild leave of the figures and of the record. */
  void forgetEverything() {
    for (String table :
        List.of("observation", "post_record", "assignment", "post", "post_day", "topic_day")) {
      tables.run("TRUNCATE TABLE viewledger." + table);
    }
  }
}
