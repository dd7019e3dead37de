package org.viewledger.dashboard.warehouse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.query.Apart;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.FigureMetric;

/**
 * The basis of the period's posts as SQL.
 *
 * <p>Each stored metric that the figure needs has a number i: the columns {@code value_i}, {@code
 * below_i}, {@code above_i} of a post are null or 0 where the post has no figure of it. A rate's
 * denominator is the last.
 */
final class CohortsSql {
  private static final String KEY = "concat(platform, '|', page_id, '|', post_id)";

  private final PostDayColumns columns;
  private final FigureSource source;

  CohortsSql(MetricCatalogue catalogue, FigureSource source) {
    this.columns = new PostDayColumns(catalogue);
    this.source = source;
  }

  /** The stored metrics that a figure reads, in the order of their numbers. */
  static List<String> stored(FigureMetric metric) {
    List<String> stored = new ArrayList<>(metric.parts());
    metric.denominator().ifPresent(stored::add);
    return stored;
  }

  /** One row a stretch and group: sums, counts and, where asked for, what the median needs. */
  Sql figures(CohortsQuery query) {
    Parameters parameters = new Parameters();
    Keys keys = new Keys(query.by(), query.filters().belonging(), parameters);
    int metrics = stored(query.metric()).size();
    List<String> select = new ArrayList<>();
    select.add("count() AS members");
    select.add("countIf(origin = 'shared') AS shared_members");
    select.add("groupUniqArrayIf(toString(platform), counted) AS platforms");
    select.add("countIf(counted) AS figures");
    select.add("minIf(read_at, counted AND live) AS stalest");
    for (int i = 0; i < metrics; i++) {
      select.add("sumIf(value_" + i + ", counted) AS sum_" + i);
      select.add("sumIf(below_" + i + ", counted) AS sum_below_" + i);
      select.add("sumIf(above_" + i + ", counted) AS sum_above_" + i);
      select.add("countIf(counted AND isNotNull(value_" + i + ")) AS count_" + i);
    }
    select.add("arraySort(groupArrayIf(assumeNotNull(value_0), counted)) AS sorted");
    boolean spread = spread(query.metric());
    select.add(spread ? "sorted[intDiv(figures + 1, 2)] AS middle_low" : "0 AS middle_low");
    select.add(spread ? "sorted[intDiv(figures, 2) + 1] AS middle_high" : "0 AS middle_high");
    select.add(spread ? "sorted[-1] AS largest" : "0 AS largest");
    if (!spread) {
      select.removeIf(column -> column.endsWith(" AS sorted"));
    }
    return source.finished(
        parameters,
        "SELECT first, last, "
            + keys.names()
            + "* EXCEPT (first, last"
            + exceptKeys(keys)
            + (spread ? ", sorted" : "")
            + ") FROM (SELECT first, last, "
            + keys.names()
            + String.join(",\n", select)
            + "\nFROM (SELECT *, "
            + keys.definitions()
            + counted(query.metric())
            + " AS counted, "
            + stretchColumns(query, parameters)
            + " FROM ("
            + posts(query, parameters)
            + "))\nGROUP BY first, last, "
            + keys.names()
            + "tuple())\nORDER BY first"
            + exceptKeys(keys)
            + "\nLIMIT "
            + (GainsSql.MAX_ROWS + 1));
  }

  /** The posts of the period that carry the content of another, by group. */
  Sql linkedMembers(CohortsQuery query) {
    Parameters parameters = new Parameters();
    Keys keys = new Keys(query.by(), query.filters().belonging(), parameters);
    return source.finished(
        parameters,
        "SELECT "
            + stretchColumns(query, parameters)
            + ", "
            + keys.definitions()
            + KEY
            + " AS post_key, ifNull(toString(origin), '') AS post_origin FROM ("
            + members(query, parameters)
            + ") WHERE post_key IN (SELECT arrayJoin(arrayConcat(["
            + KEY
            + "], if(isNull(same_as), [], [assumeNotNull(same_as)]),"
            + " if(isNull(replaces), [], [assumeNotNull(replaces)])))"
            + " FROM "
            + source.posts(List.of(), List.of("views"), parameters)
            + " WHERE "
            + linked()
            + ")");
  }

  /** Every link of content, whatever the period: two posts may be the same by way of a third. */
  Sql links() {
    Parameters parameters = new Parameters();
    return source.finished(
        parameters,
        "SELECT "
            + KEY
            + " AS post_key, same_as, replaces FROM "
            + source.posts(List.of(), List.of("views"), parameters)
            + " WHERE "
            + linked());
  }

  /** The first posts of the period without a figure, each row with how many there are. */
  Sql withoutFigure(CohortsQuery query) {
    Parameters parameters = new Parameters();
    return source.finished(
        parameters,
        "SELECT platform, page_id, post_id, count() OVER () AS total FROM ("
            + posts(query, parameters)
            + ") WHERE NOT ("
            + counted(query.metric())
            + ") ORDER BY platform, page_id, post_id LIMIT "
            + Apart.LISTED);
  }

  /** The first posts of unknown publication, each row with how many there are. */
  Sql unknownPublication(CohortsQuery query) {
    Parameters parameters = new Parameters();
    return source.finished(
        parameters,
        "SELECT platform, page_id, post_id, count() OVER () AS total FROM "
            + source.posts(query.filters().pages(), List.of("views"), parameters)
            + " WHERE is_deleted = 0 AND isNull(publish_day)"
            + unknown()
            + PostConditions.ofPosts(query.filters(), parameters)
            + " ORDER BY platform, page_id, post_id LIMIT "
            + Apart.LISTED);
  }

  /** Likewise. */
  private String unknown() {
    return source instanceof FigureSource.RawRecord
        ? ""
        : " AND (platform, page_id, post_id) IN (SELECT platform, page_id, post_id FROM"
            + " viewledger.post WHERE isNull(publish_day))";
  }

  static boolean spread(FigureMetric metric) {
    return metric.kind() == FigureMetric.Kind.UNIQUE || metric.kind() == FigureMetric.Kind.AT_AGE;
  }

  /**
   * By the keys of those that ever had a link, which is a look at two columns: few have one, and
   * all posts need not be merged to find them.
   */
  private String linked() {
    String has = "(isNotNull(same_as) OR isNotNull(replaces))";
    return "is_deleted = 0 AND "
        + has
        + (source instanceof FigureSource.RawRecord
            ? ""
            : " AND (platform, page_id, post_id) IN (SELECT platform, page_id, post_id FROM"
                + " viewledger.post WHERE "
                + has
                + ")");
  }

  private static String exceptKeys(Keys keys) {
    String names = keys.names();
    return names.isEmpty() ? "" : ", " + names.substring(0, names.length() - 2);
  }

  /** Whether a post is in the figure: any part is there; of a rate, the denominator. */
  private static String counted(FigureMetric metric) {
    if (metric.denominator().isPresent()) {
      return "isNotNull(value_" + metric.parts().size() + ")";
    }
    return IntStream.range(0, metric.parts().size())
        .mapToObj(i -> "isNotNull(value_" + i + ")")
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  private String stretchColumns(CohortsQuery query, Parameters parameters) {
    Stretch stretch = new Stretch(query.published(), query.by(), parameters);
    String day = "assumeNotNull(publish_day)";
    return stretch.first(day) + " AS first, " + stretch.last(day) + " AS last";
  }

  private String members(CohortsQuery query, Parameters parameters) {
    return "SELECT * FROM "
        + source.posts(query.filters().pages(), stored(query.metric()), parameters)
        + " WHERE is_deleted = 0 AND publish_day BETWEEN "
        + parameters.day(query.published().from())
        + " AND "
        + parameters.day(query.published().to())
        + PostConditions.ofPosts(query.filters(), parameters);
  }

  /** The posts of the period with {@code value_i}, {@code below_i}, {@code above_i}, read_at. */
  private String posts(CohortsQuery query, Parameters parameters) {
    String members = members(query, parameters);
    String columns =
        "SELECT platform, page_id, post_id, publish_day, topic, labels, kind, origin, metrics, "
            + PostsSql.LIVE
            + " AS live, "
            + readAt(query.metric(), parameters);
    if (query.metric().kind() == FigureMetric.Kind.AT_AGE) {
      return columns
          + ", aged AS value_0, 0 AS below_0, 0 AS above_0 FROM ("
          + members
          + ") AS p LEFT JOIN (SELECT platform, page_id, post_id, toNullable(aged) AS aged FROM ("
          + aged(query, members, parameters)
          + ")) AS a USING (platform, page_id, post_id)";
    }
    if (query.at().isPresent()) {
      return columns
          + ", d.* EXCEPT (platform, page_id, post_id) FROM ("
          + members
          + ") AS p LEFT JOIN ("
          + balances(query, query.at().get(), members, parameters)
          + ") AS d USING (platform, page_id, post_id)";
    }
    return columns + ", " + lastValues(query.metric(), parameters) + " FROM (" + members + ") AS p";
  }

  private static String balances(
      FigureSource.RawRecord record,
      CohortsQuery query,
      LocalDate at,
      List<String> stored,
      Parameters parameters) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      for (String figure : List.of("closing", "below", "above")) {
        values.add(
            "anyIf(toNullable(toInt128(%s)), metric = %s) AS %s_%d"
                .formatted(
                    figure,
                    parameters.text(stored.get(i)),
                    figure.equals("closing") ? "value" : figure,
                    i));
      }
    }
    return "SELECT platform, page_id, post_id, "
        + String.join(", ", values)
        + " FROM ("
        + record.sql(query.filters().pages(), parameters).postDaysAt(stored, at)
        + ") GROUP BY platform, page_id, post_id";
  }

  private String aged(CohortsQuery query, String members, Parameters parameters) {
    int days = query.metric().ageDays();
    return source instanceof FigureSource.RawRecord record
        ? record.sql(query.filters().pages(), parameters).viewsAtAge(days)
        : EqualAgeSql.views(
            "SELECT platform, page_id, post_id, aliases, published_at FROM (" + members + ")",
            days,
            parameters);
  }

  private static String readAt(FigureMetric metric, Parameters parameters) {
    return "toUnixTimestamp64Milli(arrayMin(arrayMap(m -> if(mapContains(metrics, m),"
        + " tupleElement(metrics[m], 'last_at'), toDateTime64('2100-01-01 00:00:00', 3, 'UTC')), "
        + parameters.texts(stored(metric))
        + "))) AS read_at";
  }

  private static String lastValues(FigureMetric metric, Parameters parameters) {
    List<String> values = new ArrayList<>();
    List<String> stored = stored(metric);
    for (int i = 0; i < stored.size(); i++) {
      String id = parameters.text(stored.get(i));
      values.add(
          "if(mapContains(metrics, %1$s), toInt128(tupleElement(metrics[%1$s], 'last')), NULL)"
                  .formatted(id)
              + " AS value_%1$d, toInt128(0) AS below_%1$d, toInt128(0) AS above_%1$d"
                  .formatted(i));
    }
    return String.join(", ", values);
  }

  /** Balances at the end of a day: those of the latest row up to it, since rows have no gaps. */
  private String balances(CohortsQuery query, LocalDate at, String members, Parameters parameters) {
    List<String> values = new ArrayList<>();
    List<String> stored = stored(query.metric());
    if (source instanceof FigureSource.RawRecord record) {
      return balances(record, query, at, stored, parameters);
    }
    for (int i = 0; i < stored.size(); i++) {
      for (String figure : List.of("closing", "below", "above")) {
        String column = columns.figure(stored.get(i), figure, parameters);
        values.add(
            "toInt128(argMaxIf("
                + column
                + ", day, isNotNull("
                + column
                + "))) AS "
                + (figure.equals("closing") ? "value" : figure)
                + '_'
                + i);
      }
    }
    return "SELECT platform, page_id, post_id, "
        + String.join(", ", values)
        + " FROM viewledger.post_day FINAL WHERE is_deleted = 0 AND day <= "
        + parameters.day(at)
        + " AND (platform, page_id, post_id) IN (SELECT platform, page_id, post_id FROM ("
        + members
        + ")) GROUP BY platform, page_id, post_id";
  }
}
