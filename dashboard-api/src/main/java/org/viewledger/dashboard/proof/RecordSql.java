package org.viewledger.dashboard.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.KnownAt;
import org.viewledger.dashboard.query.UnitChains;

/**
 * The figures of posts from the raw record, as known at an instant and a cut, as sub-selects: put
 * one into parentheses after {@code FROM}, also of an {@code INSERT … SELECT}, or join two.
 *
 * <pre>
 * Parameters parameters = new Parameters();
 * RecordSql record = new RecordSql(catalogue, zone, chains, KnownAt.cut(cut), scope, parameters);
 * Sql sql = parameters.sql("SELECT topic, sum(toInt128(gain)) AS gains FROM ("
 *     + record.postDays(List.of("views"), Optional.of(days)) + ") AS d INNER JOIN (SELECT platform,"
 *     + " page_id, post_id, topic FROM (" + record.topics() + ")) AS p USING (platform, page_id,"
 *     + " post_id) GROUP BY topic" + RecordSql.SETTINGS);
 * </pre>
 *
 * <p>Figures are 64 bits wide: widen them before they are summed. {@code platform} is as the tables
 * have it. What a sub-select costs grows with the readings of the scope's posts, not with the days
 * asked about: narrow by page where possible. A statement holds the readings of all posts of its
 * scope at once, some 100 bytes each: at most a million readings in one statement of an engine with
 * 400 MB.
 */
public final class RecordSql {
  /**
   * To be put at the end of the statement: small blocks, since a row holds a whole series, and one
   * thread, since every thread holds blocks of its own. Compiled expressions are off: those of 128
   * bits come out wrong.
   */
  public static final String SETTINGS =
      "\nSETTINGS max_block_size = 2048, max_threads = 1, join_use_nulls = 1,"
          + " compile_expressions = 0";

  /** An instant told of lies at most so long after it was recorded. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private final List<String> allMetrics;
  private final LocalDays days;
  private final TellingSql tellings;
  private final SeriesSql series;
  private final BalancesSql balances;
  private final TopicSql topics;
  private final Bindings bindings;

  /**
   * The same where all pages of the scope belong to one unit.
   *
   * @param units that unit and those above it, nearest first; none where the settings know of none
   */
  public RecordSql(
      MetricCatalogue catalogue,
      ZoneId zone,
      List<String> units,
      KnownAt known,
      RecordScope scope,
      Bindings bindings) {
    this(catalogue, zone, new UnitChains(Map.of(), units), known, scope, bindings);
  }

  /**
   * @param chains the units whose topics a page's posts take
   */
  public RecordSql(
      MetricCatalogue catalogue,
      ZoneId zone,
      UnitChains chains,
      KnownAt known,
      RecordScope scope,
      Bindings bindings) {
    this.allMetrics = catalogue.postMetrics().stream().map(Metric::id).toList();
    this.bindings = bindings;
    Optional<Instant> until = known.recordedBy().map(at -> at.plus(AHEAD));
    this.days = new LocalDays(zone, until, bindings);
    StandingSql standing = new StandingSql(known, scope, bindings);
    this.tellings = new TellingSql(standing);
    this.series = new SeriesSql(catalogue, standing, tellings, bindings);
    this.balances = new BalancesSql(series, days, bindings);
    this.topics = new TopicSql(standing, tellings, chains, bindings);
  }

  /**
   * A row a post, metric and day: (platform, page_id, post_id, metric, day, gain, closing, below,
   * above, low, high, not_dated). The post is the one that an id belongs to. {@code not_dated} is
   * the opening balance on the day of the first point, else 0. A metric read from another field
   * than its pin is {@code metric@field}.
   *
   * @param metrics ids of the catalogue; none for all of them. Series of other fields come with
   *     their metric: narrow by their name where they are not wanted
   * @param range only the rows of these days; balances are those of the whole series all the same.
   *     For the bounds with which a period begins ask from the day before
   */
  public String postDays(List<String> metrics, Optional<DayRange> range) {
    return balances.days(orAll(metrics), range);
  }

  /**
   * The row of {@link #postDays} with which each series stands at the end of a day: of that day or,
   * where its last point lies before, its last row; none where it begins later. {@code closing},
   * {@code below} and {@code above} are then those of that day's closing midnight.
   */
  public String postDaysAt(List<String> metrics, LocalDate day) {
    return balances.at(orAll(metrics), day);
  }

  /**
   * A row a post and metric with points: (platform, page_id, post_id, metric, opening, opening_day,
   * first_at, last, last_at, from_publication).
   */
  public String postMetrics(List<String> metrics) {
    return """
        SELECT platform, page_id, home AS post_id, metric, opening, opening_day,
          fromUnixTimestamp64Milli(began, 'UTC') AS first_at, last,
          fromUnixTimestamp64Milli(ended, 'UTC') AS last_at, starts AS from_publication
        FROM (
          SELECT platform, page_id, home, metric, opening, toDate(%OPENING_DAY%) AS opening_day,
            first_at AS began, last, last_at AS ended, starts
          FROM (%POINTS%))
        """
        .replace("%OPENING_DAY%", days.dayOf("first_at"))
        .replace("%POINTS%", series.points(orAll(metrics)));
  }

  /**
   * Views at an equal age of the posts that have them: (platform, page_id, post_id, aged), the
   * latter 128 bits wide.
   *
   * @param days age in days of 24 hours
   */
  public String viewsAtAge(int days) {
    return """
        SELECT platform, page_id, home AS post_id,
          if(next.1 = due, toInt128(next.2),
            prev.2 + intDiv(rise, span) - (rise < 0 AND rise % span != 0)) AS aged
        FROM (
          SELECT platform, page_id, home, due, next, prev,
            toInt128(next.2 - prev.2) * (due - prev.1) AS rise, next.1 - prev.1 AS span
          FROM (
            SELECT platform, page_id, home, due, arrayFirst(p -> p.1 >= due, points) AS next,
              arrayLast(p -> p.1 < due, points) AS prev
            FROM (SELECT *, first_at + %AGE% AS due FROM (%POINTS%))
            WHERE metric = 'views' AND starts AND last_at >= due))
        """
        .replace("%AGE%", bindings.number(Duration.ofDays(days).toMillis()))
        .replace("%POINTS%", series.points(List.of("views")));
  }

  /**
   * A row a post that somebody assigned or whose words rules have read: (platform, page_id,
   * post_id, topic, labels). A post without a row is {@code unclassified}.
   */
  public String topics() {
    return """
        SELECT platform, page_id, home AS post_id,
          multiIf(not_withdrawn AND word.1 != '', word.1, ruled != '', ruled, 'unclassified') AS topic,
          if(not_withdrawn, word.2, []) AS labels
        FROM (
          SELECT platform, page_id, home, anyIf(said, by_person) AS word,
            max(by_person) = 1 AND NOT word.3 AS not_withdrawn, max(by_rules) AS ruled
          FROM (
            SELECT platform, page_id, home, 1 AS by_person, word AS said, '' AS by_rules FROM (%ASSIGNED%)
            UNION ALL
            SELECT platform, page_id, home, 0 AS by_person,
              ('', CAST([], 'Array(String)'), false) AS said, ruled AS by_rules FROM (%RULED%))
          GROUP BY platform, page_id, home)
        """
        .replace("%ASSIGNED%", topics.assigned())
        .replace("%RULED%", topics.ruled());
  }

  /**
   * A row a post that anything which stands tells of, with the columns of the table {@code post} up
   * to {@code last_read}.
   *
   * @param metrics those that {@code metrics} holds; none for all of them
   */
  public String posts(List<String> metrics) {
    return """
        SELECT platform, page_id, home AS post_id, published_at,
          if(isNull(published_at), NULL, toDate(%PUBLISH_DAY%)) AS publish_day, kind, title, text,
          permalink, hashtags, aliases, origin, same_as, replaces, status,
          if(isNull(status), NULL, status_said_at) AS status_at,
          ifNull(topic, 'unclassified') AS topic, labels, metrics, last_read
        FROM (%KNOWN%) AS k
        LEFT JOIN (%SUMMARIES%) AS s USING (platform, page_id, home)
        LEFT JOIN (SELECT platform, page_id, post_id AS home, topic, labels FROM (%TOPICS%)) AS t
        USING (platform, page_id, home)
        """
        .replace("%PUBLISH_DAY%", days.dayOf("toUnixTimestamp64Milli(assumeNotNull(published_at))"))
        .replace("%KNOWN%", known())
        .replace("%SUMMARIES%", summaries(orAll(metrics)))
        .replace("%TOPICS%", topics());
  }

  /** A row a post that stands, whether records or readings tell of it. */
  private String known() {
    return """
        SELECT platform, page_id, home, max(published) AS published_at, max(a_kind) AS kind,
          max(a_title) AS title, max(a_text) AS text, max(a_permalink) AS permalink,
          max(tags) AS hashtags, max(others) AS aliases, max(an_origin) AS origin,
          max(a_same_as) AS same_as, max(a_replaces) AS replaces, max(a_status) AS status,
          max(said_at) AS status_said_at, max(read_at) AS last_read
        FROM (
          SELECT platform, page_id, home, the_published_at AS published, the_kind AS a_kind,
            the_title AS a_title, the_text AS a_text, the_permalink AS a_permalink,
            the_hashtags AS tags, the_aliases AS others, the_origin AS an_origin,
            the_same_as AS a_same_as, the_replaces AS a_replaces, the_status AS a_status,
            toNullable(the_status_at) AS said_at, NULL AS read_at
          FROM (%FIELDS%)
          UNION ALL
          SELECT platform, page_id, home, NULL, NULL, NULL, NULL, NULL, [], [], NULL, NULL, NULL,
            NULL, NULL, read_at
          FROM (%READS%))
        GROUP BY platform, page_id, home
        """
        .replace("%FIELDS%", tellings.fields())
        .replace("%READS%", series.lastReads());
  }

  private String summaries(List<String> metrics) {
    return """
        SELECT platform, page_id, post_id AS home,
          arraySort(groupArray((metric, (opening, opening_day, first_at, last, last_at,
            from_publication)))) AS summary,
          CAST(mapFromArrays(summary.1, summary.2), 'Map(LowCardinality(String), Tuple(
            opening Int64, opening_day Date, first_at DateTime64(3, \\'UTC\\'), last Int64,
            last_at DateTime64(3, \\'UTC\\'), from_publication Bool))') AS metrics
        FROM (%METRICS%)
        GROUP BY platform, page_id, home
        """
        .replace("%METRICS%", postMetrics(metrics));
  }

  private List<String> orAll(List<String> metrics) {
    return metrics.isEmpty()
        ? allMetrics
        : metrics.stream().map(metric -> metric.split("@", 2)[0]).distinct().toList();
  }
}
