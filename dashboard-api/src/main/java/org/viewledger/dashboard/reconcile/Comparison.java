package org.viewledger.dashboard.reconcile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.WarehouseSchema;

/**
 * Two sides of a table as one statement.
 *
 * @param table its name
 * @param keys the parts of a row's key, as columns of both sides
 * @param columns the compared columns, as columns of both sides
 * @param computed a select of keys and columns from what was recomputed
 * @param stored a select of keys, columns and {@code version} from the table, live rows alone
 */
record Comparison(
    String table, List<String> keys, List<String> columns, String computed, String stored) {
  private static final List<String> TEXTS =
      List.of(
          "published_at",
          "publish_day",
          "kind",
          "title",
          "text",
          "permalink",
          "hashtags",
          "aliases",
          "origin",
          "same_as",
          "replaces",
          "status",
          "status_at",
          "topic",
          "labels",
          "metrics",
          "last_read");

  /** Stands for a cell without a figure in a row that has others. */
  private static final String NO_FIGURE = "toInt64(-9223372036854775808)";

  /**
   * One row: how many rows were compared, how many differ, and the first of these, each a JSON
   * array of the key's parts, version, rows computed, rows stored, cells computed, cells stored.
   */
  String sql() {
    String names = String.join(", ", keys);
    String cells =
        IntStream.range(0, columns.size())
            .mapToObj(
                i ->
                    "anyIf(%1$s, side = 0) AS computed_%2$d, anyIf(%1$s, side = 1) AS stored_%2$d"
                        .formatted(columns.get(i), i))
            .collect(Collectors.joining(",\n"));
    String differs =
        IntStream.range(0, columns.size())
            .mapToObj(i -> "computed_%1$d != stored_%1$d".formatted(i))
            .collect(Collectors.joining(" OR ", "computed != stored OR ", ""));
    return """
        SELECT toInt64(count()) AS compared, toInt64(countIf(differs)) AS differing,
          groupArrayIf(%LISTED%)(toJSONString([%KEYS%, toString(version), toString(computed),
            toString(stored), %CELLS_COMPUTED%, %CELLS_STORED%]), differs) AS listed
        FROM (
          SELECT %NAMES%, countIf(side = 0) AS computed, countIf(side = 1) AS stored,
            max(version) AS version, %CELLS%, %DIFFERS% AS differs
          FROM (
            SELECT %NAMES%, %COLUMNS%, toUInt64(0) AS version, 0 AS side FROM (%COMPUTED%)
            UNION ALL
            SELECT %NAMES%, %COLUMNS%, version, 1 AS side FROM (%STORED%))
          GROUP BY %NAMES%)
        SETTINGS max_threads = 1, join_use_nulls = 0
        """
        .replace("%LISTED%", Integer.toString(Verdict.LISTED))
        .replace("%KEYS%", texts(keys))
        .replace("%CELLS_COMPUTED%", cellTexts("computed_"))
        .replace("%CELLS_STORED%", cellTexts("stored_"))
        .replace("%CELLS%", cells)
        .replace("%DIFFERS%", differs)
        .replace("%COLUMNS%", String.join(", ", columns))
        .replace("%NAMES%", names)
        .replace("%COMPUTED%", computed)
        .replace("%STORED%", stored);
  }

  private static String texts(List<String> columns) {
    return columns.stream()
        .map(column -> "toString(" + column + ")")
        .collect(Collectors.joining(", "));
  }

  private String cellTexts(String prefix) {
    return texts(IntStream.range(0, columns.size()).mapToObj(i -> prefix + i).toList());
  }

  /** The posts of a scope; {@code where} holds for both sides. */
  static Comparison posts(String where) {
    String cells =
        TEXTS.stream()
            .map(column -> cell(column) + " AS cell_" + column)
            .collect(Collectors.joining(", "));
    String key = "SELECT toString(platform) AS of_platform, page_id, post_id, " + cells;
    return new Comparison(
        "post",
        List.of("of_platform", "page_id", "post_id"),
        TEXTS.stream().map(column -> "cell_" + column).toList(),
        key + " FROM viewledger_proof.post WHERE " + where,
        key + ", version FROM viewledger.post FINAL WHERE is_deleted = 0 AND " + where);
  }

  /** A cell as text, told from no value; where no order is meant, in one order. */
  private static String cell(String column) {
    return switch (column) {
      case "metrics" -> "toString(mapSort(metrics))";
      case "aliases", "labels" -> "toString(arraySort(" + column + "))";
      case "hashtags" -> "toString(hashtags)";
      default ->
          "if(isNull(" + column + "), 'null', concat('=', ifNull(toString(" + column + "), '')))";
    };
  }

  /** A row a metric of a post's day; a live row of the table without any is one of metric ''. */
  static Comparison postDays(String where, MetricCatalogue catalogue) {
    List<String> figures = WarehouseSchema.DAY_FIGURES;
    String wide =
        catalogue.postMetrics().stream()
            .map(Metric::id)
            .map(
                metric ->
                    "('"
                        + metric
                        + "', "
                        + figures.stream()
                            .map(figure -> "isNotNull(" + metric + '_' + figure + ")")
                            .collect(Collectors.joining(" OR "))
                        + ", ["
                        + figures.stream()
                            .map(
                                figure ->
                                    "ifNull(" + metric + '_' + figure + ", " + NO_FIGURE + ")")
                            .collect(Collectors.joining(", "))
                        + "])")
            .collect(Collectors.joining(",\n", "arrayFilter(f -> f.2, [", "])"));
    String others =
        "arrayMap((m, f) -> (toString(m), 1, [f.1, f.2, f.3, f.4, f.5, f.6]), mapKeys(others),"
            + " mapValues(others))";
    String cells =
        IntStream.range(0, figures.size())
            .mapToObj(i -> "row.3[%d] AS %s".formatted(i + 1, figures.get(i)))
            .collect(Collectors.joining(", "));
    return new Comparison(
        "post_day",
        List.of("of_platform", "page_id", "post_id", "of_metric", "day"),
        figures,
        "SELECT platform AS of_platform, page_id, post_id, toString(metric) AS of_metric, day, "
            + String.join(", ", figures)
            + " FROM viewledger_proof.post_day WHERE "
            + where,
        "SELECT of_platform, page_id, post_id, row.1 AS of_metric, day, "
            + cells
            + ", version FROM (SELECT toString(platform) AS of_platform, page_id, post_id, day,"
            + " version, arrayConcat("
            + wide
            + ", "
            + others
            + ") AS found, arrayJoin(if(empty(found), [('', 1, [toInt64(0), 0, 0, 0, 0, 0])], found))"
            + " AS row FROM viewledger.post_day FINAL WHERE is_deleted = 0 AND "
            + where
            + ")");
  }

  static Comparison topicDays(String where) {
    List<String> columns =
        List.of("gain", "low", "high", "below", "above", "corrections", "not_dated", "posts");
    return sums(
        "topic_day",
        "day",
        true,
        columns,
        """
        sum(toInt128(d.gain)) AS gain, sum(toInt128(d.low)) AS low, sum(toInt128(d.high)) AS high,
        sum(toInt128(d.below)) AS below, sum(toInt128(d.above)) AS above,
        sum(toInt128(least(d.gain, 0))) AS corrections, sum(toInt128(d.not_dated)) AS not_dated,
        toInt64(count()) AS posts FROM viewledger_proof.post_day AS d""",
        where);
  }

  static Comparison topicCohorts(String where) {
    return sums(
        "topic_cohort",
        "publish_day",
        true,
        List.of("value", "posts"),
        """
        sum(toInt128(tupleElement(tupleElement(m, 2), 'last'))) AS value, toInt64(count()) AS posts
        FROM (SELECT platform, page_id, topic, assumeNotNull(publish_day) AS publish_day,
          arrayJoin(arrayZip(mapKeys(metrics), mapValues(metrics))) AS m,
          tupleElement(m, 1) AS metric
          FROM (SELECT * FROM viewledger_proof.post WHERE isNotNull(publish_day)))""",
        where);
  }

  static Comparison topicPosts(String where) {
    return sums(
        "topic_posts",
        "publish_day",
        false,
        List.of("posts", "own", "shared"),
        """
        toInt64(count()) AS posts, toInt64(countIf(ifNull(origin, '') != 'shared')) AS own,
        toInt64(countIf(ifNull(origin, '') = 'shared')) AS shared
        FROM (SELECT platform, page_id, topic, origin, assumeNotNull(publish_day) AS publish_day
          FROM (SELECT * FROM viewledger_proof.post WHERE isNotNull(publish_day)))""",
        where);
  }

  private static Comparison sums(
      String table, String day, boolean byMetric, List<String> columns, String sums, String where) {
    String metric = byMetric ? "toString(metric) AS of_metric, " : "";
    String key =
        metric
            + day
            + " AS of_day, toString(platform) AS of_platform, page_id, toString(topic) AS of_topic, ";
    String group = (byMetric ? "of_metric, " : "") + "of_day, of_platform, page_id, of_topic";
    return new Comparison(
        table,
        List.of(group.split(", ", -1)),
        columns,
        "SELECT " + key + sums + " GROUP BY " + group,
        "SELECT "
            + key
            + String.join(", ", columns)
            + ", version FROM viewledger."
            + table
            + " FINAL WHERE is_deleted = 0 AND "
            + where);
  }
}
