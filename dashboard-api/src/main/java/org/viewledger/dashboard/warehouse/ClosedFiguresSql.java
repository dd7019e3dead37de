package org.viewledger.dashboard.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsQuery;

/**
 * Both bases from the frozen rows, with the columns that {@link GainsFold} and {@link CohortsFold}
 * put together. A period lies whole in one stretch of days: whoever asks has seen to that.
 */
final class ClosedFiguresSql {
  private static final String POST = "concat(platform, '|', page_id, '|', post_id)";

  private final String unit;
  private final List<Closing> run;

  ClosedFiguresSql(List<Closing> run) {
    this.unit = run.get(0).unit();
    this.run = List.copyOf(run);
  }

  Sql gains(GainsQuery query) {
    Parameters parameters = new Parameters();
    Keys keys = new Keys(query.by(), unit, parameters);
    return parameters.sql(
        "SELECT first, last, "
            + keys.names()
            + """
            toString(metric) AS metric, groupUniqArray(toString(platform)) AS platforms,
            sum(toInt128(gain)) AS gains, sum(low) AS lows, sum(high) AS highs,
            sumIf(toInt128(below), to_day = last) AS belows,
            sumIf(toInt128(above), to_day = last) AS aboves,
            sumIf(toInt128(below_before), from_day = first) AS belows_before,
            sumIf(toInt128(above_before), from_day = first) AS aboves_before,
            sum(corrections) AS corrected, sum(toInt128(not_dated)) AS undated
            FROM (\
            """
            + rows(query.days(), query.by(), query.filters(), keys, parameters)
            + " AND days > 0 AND has("
            + parameters.texts(query.metric().parts())
            + ", metric)) GROUP BY first, last, "
            + keys.names()
            + "metric ORDER BY first, "
            + keys.names()
            + "metric LIMIT "
            + (GainsSql.MAX_ROWS + 1));
  }

  Sql lastRead(GainsQuery query) {
    Parameters parameters = new Parameters();
    Keys keys = new Keys(query.by(), unit, parameters);
    return parameters.sql(
        "SELECT first, last, "
            + keys.names()
            + "toUnixTimestamp64Milli(min(last_at)) AS stalest FROM ("
            + rows(query.days(), query.by(), query.filters(), keys, parameters)
            + " AND days > 0 AND isNotNull(last_at) AND "
            + PostsSql.LIVE
            + " AND has("
            + parameters.texts(query.metric().parts())
            + ", metric)) GROUP BY first, last, "
            + keys.names()
            + "tuple() ORDER BY first");
  }

  Sql cohorts(CohortsQuery query) {
    Parameters parameters = new Parameters();
    Keys keys = new Keys(query.by(), unit, parameters);
    int metrics = CohortsSql.stored(query.metric()).size();
    List<String> select = new ArrayList<>();
    select.add("count() AS members");
    select.add("countIf(origin = 'shared') AS shared_members");
    select.add("groupUniqArrayIf(of_platform, counted) AS platforms");
    select.add("countIf(counted) AS figures");
    select.add("minIf(read_at, counted AND live) AS stalest");
    for (int i = 0; i < metrics; i++) {
      select.add("sumIf(value_" + i + ", counted) AS sum_" + i);
      select.add("sumIf(below_" + i + ", counted) AS sum_below_" + i);
      select.add("sumIf(above_" + i + ", counted) AS sum_above_" + i);
      select.add("countIf(counted AND isNotNull(value_" + i + ")) AS count_" + i);
    }
    boolean spread = CohortsSql.spread(query.metric());
    String sorted = "arraySort(groupArrayIf(assumeNotNull(value_0), counted))";
    select.add(
        spread ? sorted + "[intDiv(countIf(counted) + 1, 2)] AS middle_low" : "0 AS middle_low");
    select.add(
        spread ? sorted + "[intDiv(countIf(counted), 2) + 1] AS middle_high" : "0 AS middle_high");
    select.add(spread ? sorted + "[-1] AS largest" : "0 AS largest");
    return parameters.sql(
        "SELECT first, last, "
            + keys.names()
            + String.join(", ", select)
            + " FROM (SELECT *, "
            + keys.definitions()
            + counted(query.metric())
            + " AS counted FROM ("
            + posts(query, parameters)
            + ")) GROUP BY first, last, "
            + keys.names()
            + "tuple() ORDER BY first LIMIT "
            + (GainsSql.MAX_ROWS + 1));
  }

  /** The members of the periods by group, and the content that each carries. */
  Sql members(CohortsQuery query) {
    Parameters parameters = new Parameters();
    Keys keys = new Keys(query.by(), unit, parameters);
    return parameters.sql(
        "SELECT first, last, "
            + keys.definitions()
            + POST
            + " AS post_key, ifNull(toString(origin), '') AS post_origin FROM ("
            + posts(query, parameters)
            + ") WHERE post_key IN (SELECT arrayJoin(arrayConcat(["
            + POST
            + "], if(isNull(same_as), [], [assumeNotNull(same_as)]),"
            + " if(isNull(replaces), [], [assumeNotNull(replaces)]))) FROM ("
            + linked(parameters)
            + "))");
  }

  /** Links of content among the members of the closings, as they were then. */
  Sql links() {
    Parameters parameters = new Parameters();
    return parameters.sql(
        "SELECT " + POST + " AS post_key, same_as, replaces FROM (" + linked(parameters) + ")");
  }

  /** The first members without a figure, each row with how many there are. */
  Sql withoutFigure(CohortsQuery query) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        "SELECT of_platform AS platform, page_id, post_id, count() OVER () AS total FROM ("
            + posts(query, parameters)
            + ") WHERE NOT "
            + counted(query.metric())
            + " ORDER BY platform, page_id, post_id LIMIT "
            + org.viewledger.dashboard.query.Apart.LISTED);
  }

  private String linked(Parameters parameters) {
    return "SELECT platform, page_id, post_id, same_as, replaces FROM "
        + ClosedColumns.TABLE
        + " FINAL WHERE "
        + ClosedColumns.frozen(run, parameters)
        + " AND metric = 'posts' AND (isNotNull(same_as) OR isNotNull(replaces))";
  }

  private static String counted(FigureMetric metric) {
    if (metric.denominator().isPresent()) {
      return "isNotNull(value_" + metric.parts().size() + ")";
    }
    return IntStream.range(0, metric.parts().size())
        .mapToObj(i -> "isNotNull(value_" + i + ")")
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  /** A row a member of a period with {@code value_i}, {@code below_i}, {@code above_i}. */
  private String posts(CohortsQuery query, Parameters parameters) {
    Stretch stretch = new Stretch(query.published(), query.by(), parameters);
    List<String> stored = CohortsSql.stored(query.metric());
    List<String> values = new ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      String of = "metric = " + parameters.text(stored.get(i));
      values.add("toInt128(maxIf(balance, " + of + ")) AS value_" + i);
      values.add("toInt128(maxIf(c.below, " + of + ")) AS below_" + i);
      values.add("toInt128(maxIf(c.above, " + of + ")) AS above_" + i);
    }
    return "SELECT toString(platform) AS of_platform, platform, page_id, post_id, any(c.topic) AS"
        + " topic, any(c.labels) AS labels, anyLast(c.kind) AS kind, anyLast(c.origin) AS"
        + " origin, anyLast(c.status) AS the_status, ifNull(toString(the_status), 'live') ="
        + " 'live' AS live, "
        + stretch.first("from_day")
        + " AS first, "
        + stretch.last("to_day")
        + " AS last, toUnixTimestamp64Milli(minIf(last_at, has("
        + parameters.texts(stored)
        + ", metric))) AS read_at, "
        + String.join(", ", values)
        // Narrowed first: outside, the names of columns are those of what stands for a post's rows.
        + " FROM (SELECT * FROM "
        + ClosedColumns.TABLE
        + " FINAL WHERE "
        + ClosedColumns.frozen(run, parameters)
        + " AND in_cohort"
        + PostConditions.ofPosts(query.filters(), parameters)
        + ") AS c GROUP BY platform, page_id, post_id, from_day, to_day";
  }

  private String rows(
      DayRange days, List<Dimension> by, Filters filters, Keys keys, Parameters parameters) {
    Stretch stretch = new Stretch(days, by, parameters);
    return "SELECT *, "
        + keys.definitions()
        + stretch.first("from_day")
        + " AS first, "
        + stretch.last("to_day")
        + " AS last FROM "
        + ClosedColumns.TABLE
        + " FINAL WHERE "
        + ClosedColumns.frozen(run, parameters)
        + PostConditions.ofPosts(filters, parameters);
  }
}
