package org.viewledger.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Taxonomy;
import org.viewledger.topics.DefaultTaxonomy;

/**
 * A year of many pages written into the tables by the engine itself, in minutes where the job needs
 * a quarter of an hour: what the dashboard is asked about, not how it came to be.
 *
 * <p>The shape is that of {@link Workload#nation}: a page's 325 posts evenly over the year, each
 * read eight times on its first day and then once a day, at midnight, so that a day's closing
 * balance is a reading and the figures are exact. Unlike there posts have titles and topics: a sum
 * of a page and day is as many rows as there are topics.
 */
public final class YearTables {
  /** The one cut that everything is of: the first of the first generation. */
  private static final long CUT = (1L << 40) + 1;

  private static final Instant TAXONOMY_AT = Instant.parse("2024-12-01T00:00:00Z");
  private static final int DAYS = 365;

  /** Sums are made a few pages at a time: an engine of 2 GB holds no more groups. */
  private static final int PAGES_AT_ONCE = 100;

  private static final String KAFKA = "'observations' AS kafka_topic, ";

  private final long seed;
  private final int pages;
  private final List<String> topics;
  private final Taxonomy taxonomy;

  /**
   * @param seed of everything drawn
   * @param unit whose taxonomy is in force
   */
  public YearTables(long seed, int pages, String unit) {
    this.seed = seed;
    this.pages = pages;
    this.taxonomy = DefaultTaxonomy.of(unit, TAXONOMY_AT);
    this.topics = taxonomy.topics().stream().map(Taxonomy.Topic::id).toList();
  }

  public int posts() {
    return pages * Workload.POSTS_OF_A_PAGE;
  }

  public long readings() {
    return 28L * posts();
  }

  /** The id of a page by its number from 0: as many digits each, so that ids sort as numbers do. */
  public static String pageId(int number) {
    return String.format(Locale.ROOT, "1000%05d", number);
  }

  /** The id of a page's post by its number from 0, the first of the year. */
  public String postId(int page, int number) {
    return "p" + ((long) number * pages + page);
  }

  /** Hands out the statements in their order. */
  public void forEach(Consumer<String> statement) {
    statement.accept(observations());
    statement.accept(postRecords());
    statement.accept(pageRecords());
    statement.accept(taxonomies());
    statement.accept(classifications());
    statement.accept(posts("viewledger.post"));
    statement.accept(days());
    for (int page = 0; page < pages; page += PAGES_AT_ONCE) {
      statement.accept(daySums(page, Math.min(pages, page + PAGES_AT_ONCE)));
    }
    statement.accept(cohorts());
    statement.accept(counts());
    statement.accept(
        "INSERT INTO viewledger.cut (cut, state, at, offsets, rows) VALUES (%d, 'open', now64(3), map(), map()), (%d, 'done', now64(3), map('observations:0', %d), map())"
            .formatted(CUT, CUT, readings()));
  }

  /** A post by its number n: the columns that every table of posts begins with. */
  private String keys() {
    return "'facebook' AS platform, concat('1000', leftPad(toString(n %% %d), 5, '0')) AS page_id, concat('p', toString(n)) AS post_id"
        .formatted(pages);
  }

  private String published() {
    return "toDate('2025-01-01') + intDiv(n * %d, %d)".formatted(DAYS, posts());
  }

  /** The midnight of Asia/Ho_Chi_Minh that begins the day of publication. */
  private String midnight() {
    return "toDateTime64('2024-12-31 17:00:00', 3, 'UTC') + INTERVAL intDiv(n * %d, %d) DAY"
        .formatted(DAYS, posts());
  }

  /** In the morning, a whole second. */
  private String publishedAt() {
    return midnight() + " + INTERVAL (21600 + " + drawn("0", 21_600) + ") SECOND";
  }

  /** A number below a bound, drawn for the post and one more number. */
  private String drawn(String which, int below) {
    return "toInt64(cityHash64(%d, n, toUInt64(%s)) %% %d)".formatted(seed, which, below);
  }

  private String topic() {
    return "arrayElement([%s], 1 + toUInt64(%s))"
        .formatted(
            topics.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", ")),
            drawn("1000", topics.size()));
  }

  /** What each of the 28 readings adds to views; the other metrics take an eighth and so on. */
  private String steps() {
    return "arrayMap(r -> 1 + " + drawn("r + 1", 200) + ", range(28))";
  }

  private static String counters(String metric) {
    int shift = 2 * Readings.METRICS.indexOf(metric) + 1;
    return metric.equals("views")
        ? "arrayCumSum(steps)"
        : "arrayCumSum(arrayMap(s -> bitShiftRight(s, %d), steps))".formatted(shift);
  }

  private String observations() {
    String columns =
        Readings.METRICS.stream()
            .map(metric -> counters(metric) + " AS all_" + metric)
            .collect(Collectors.joining(", "));
    String metrics =
        Readings.METRICS.stream()
            .map(metric -> "'" + metric + "', all_" + metric + "[r + 1]")
            .collect(Collectors.joining(", ", "map(", ")"));
    return "INSERT INTO viewledger.observation (platform, page_id, post_id, kafka_topic, kafka_partition, kafka_offset, observed_at, recorded_at, source, metrics, fields, cut) SELECT platform, page_id, post_id, "
        + KAFKA
        + "toUInt32(n % 4), n * 28 + r, if(r < 8, published + INTERVAL (r + 1) HOUR, midnight + INTERVAL (r - 7) DAY) AS at, at + INTERVAL 1 SECOND, 'bench/v1', "
        + metrics
        + ", map(), "
        + CUT
        + " FROM (SELECT n, "
        + keys()
        + ", "
        + publishedAt()
        + " AS published, "
        + midnight()
        + " AS midnight, "
        + steps()
        + " AS steps, "
        + columns
        + " FROM (SELECT number AS n FROM numbers("
        + posts()
        + "))) ARRAY JOIN range(28) AS r";
  }

  private String title() {
    return "concat('Phòng cháy chữa cháy và cứu nạn cứu hộ, bài ', toString(n))";
  }

  private String postRecords() {
    return "INSERT INTO viewledger.post_record (platform, page_id, post_id, kafka_topic, kafka_partition, kafka_offset, said, published_at, kind, title, hashtags_known, origin, status, source, recorded_at, cut) SELECT "
        + keys()
        + ", 'post-records', toUInt32(n % 4), n, ['published_at', 'kind', 'title', 'origin', 'status'], "
        + publishedAt()
        + " AS published, 'video', "
        + title()
        + ", false, 'own', 'live', 'bench/v1', published + INTERVAL 1 MINUTE, "
        + CUT
        + numbered(posts());
  }

  private String pageRecords() {
    return "INSERT INTO viewledger.page_record (platform, page_id, kafka_topic, kafka_partition, kafka_offset, said, name, source, recorded_at, cut) SELECT 'facebook', concat('1000', leftPad(toString(n), 5, '0')), 'page-records', 0, n, ['name'], concat('Trang ', toString(n)), 'bench/v1', toDateTime64('2024-12-31 17:00:00', 3, 'UTC'), "
        + CUT
        + numbered(pages);
  }

  private String taxonomies() {
    String body = new String(EventJson.encode(taxonomy), StandardCharsets.UTF_8);
    return "INSERT INTO viewledger.taxonomy (unit, kafka_topic, kafka_partition, kafka_offset, taxonomy_version, body, recorded_at, cut) SELECT '"
        + taxonomy.unit()
        + "', 'taxonomies', 0, 0, "
        + taxonomy.version()
        + ", '"
        + body.replace("\\", "\\\\").replace("'", "\\'")
        + "', fromUnixTimestamp64Milli("
        + TAXONOMY_AT.toEpochMilli()
        + ", 'UTC'), "
        + CUT;
  }

  private String classifications() {
    return "INSERT INTO viewledger.classification (platform, page_id, post_id, text_digest, unit, taxonomy_version, matcher_version, taxonomy_recorded_at, topic, score, close, second_score, evidence, cut) SELECT "
        + keys()
        + ", lower(hex(SHA256(concat("
        + title()
        + ", unhex('1F1F'))))), '"
        + taxonomy.unit()
        + "', "
        + taxonomy.version()
        + ", 1, fromUnixTimestamp64Milli("
        + TAXONOMY_AT.toEpochMilli()
        + ", 'UTC'), "
        + topic()
        + " AS topic, 6, false, 0, [(topic, 'phong-chay', 'Phòng cháy chữa cháy', 'title', 6)], "
        + CUT
        + numbered(posts());
  }

  private String posts(String table) {
    String metrics =
        Readings.METRICS.stream()
            .map(
                metric ->
                    "'"
                        + metric
                        + "', CAST((0, day, published, "
                        + counters(metric)
                        + "[28], ended, true), 'Tuple(opening Int64, opening_day Date, first_at DateTime64(3, ''UTC''), last Int64, last_at DateTime64(3, ''UTC''), from_publication Bool)')")
            .collect(Collectors.joining(", ", "map(", ")"));
    return "INSERT INTO "
        + table
        + " (platform, page_id, post_id, published_at, publish_day, kind, title, origin, status, status_at, topic, metrics, last_read, is_deleted, version) SELECT "
        + keys()
        + ", published, day, 'video', "
        + title()
        + ", 'own', 'live', published + INTERVAL 1 MINUTE, "
        + topic()
        + ", "
        + metrics
        + ", ended, 0, "
        + CUT
        + " FROM (SELECT n, "
        + publishedAt()
        + " AS published, "
        + published()
        + " AS day, "
        + midnight()
        + " + INTERVAL 20 DAY AS ended, "
        + steps()
        + " AS steps FROM (SELECT number AS n FROM numbers("
        + posts()
        + ")))";
  }

  /** The balance at the midnight that ends day k is reading 8 + k, its gain since the last one. */
  private String days() {
    String names =
        Readings.METRICS.stream()
            .map("%1$s_gain, %1$s_closing, %1$s_below, %1$s_above, %1$s_low, %1$s_high"::formatted)
            .collect(Collectors.joining(", "));
    String values =
        Readings.METRICS.stream()
            .map(
                "all_%1$s[k + 9] - if(k = 0, 0, all_%1$s[k + 8]) AS gain_%1$s, all_%1$s[k + 9], 0, 0, gain_%1$s, gain_%1$s"
                    ::formatted)
            .collect(Collectors.joining(", "));
    String columns =
        Readings.METRICS.stream()
            .map(metric -> counters(metric) + " AS all_" + metric)
            .collect(Collectors.joining(", "));
    return "INSERT INTO viewledger.post_day (platform, page_id, post_id, day, "
        + names
        + ", is_deleted, version) SELECT platform, page_id, post_id, first + k, "
        + values
        + ", 0, "
        + CUT
        + " FROM (SELECT n, "
        + keys()
        + ", "
        + published()
        + " AS first, "
        + steps()
        + " AS steps, "
        + columns
        + " FROM (SELECT number AS n FROM numbers("
        + posts()
        + "))) ARRAY JOIN range(20) AS k";
  }

  private String daySums(int from, int to) {
    String gains =
        Readings.METRICS.stream()
            .map("('%1$s', %1$s_gain)"::formatted)
            .collect(Collectors.joining(", ", "[", "]"));
    return "INSERT INTO viewledger.topic_day (metric, day, platform, page_id, topic, gain, low, high, below, above, corrections, not_dated, posts, is_deleted, version) SELECT f.1, day, platform, page_id, topic, sum(toInt128(assumeNotNull(f.2))) AS gained, gained, gained, 0, 0, 0, 0, count(), 0, "
        + CUT
        + " FROM (SELECT day, platform, page_id, toUInt64(substring(post_id, 2)) AS n, "
        + topic()
        + " AS topic, arrayJoin("
        + gains
        + ") AS f FROM viewledger.post_day WHERE platform = 'facebook' AND page_id >= '"
        + pageId(from)
        + "' AND page_id < '"
        + pageId(to)
        + "') GROUP BY f.1, day, platform, page_id, topic";
  }

  private String cohorts() {
    String lasts =
        Readings.METRICS.stream()
            .map("('%1$s', tupleElement(metrics['%1$s'], 'last'))"::formatted)
            .collect(Collectors.joining(", ", "[", "]"));
    return "INSERT INTO viewledger.topic_cohort (metric, publish_day, platform, page_id, topic, value, posts, is_deleted, version) SELECT f.1, assumeNotNull(publish_day) AS day, platform, page_id, topic, sum(toInt128(f.2)), count(), 0, "
        + CUT
        + " FROM (SELECT publish_day, platform, page_id, topic, arrayJoin("
        + lasts
        + ") AS f FROM viewledger.post) GROUP BY f.1, day, platform, page_id, topic";
  }

  private String counts() {
    return "INSERT INTO viewledger.topic_posts (publish_day, platform, page_id, topic, posts, own, shared, is_deleted, version) SELECT assumeNotNull(publish_day) AS day, platform, page_id, topic, count(), count(), 0, 0, "
        + CUT
        + " FROM viewledger.post GROUP BY day, platform, page_id, topic";
  }

  private static String numbered(int count) {
    return " FROM (SELECT number AS n FROM numbers(" + count + "))";
  }
}
