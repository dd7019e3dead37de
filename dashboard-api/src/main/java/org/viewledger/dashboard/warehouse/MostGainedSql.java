package org.viewledger.dashboard.warehouse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GroupRange;
import org.viewledger.dashboard.query.PostGain;
import org.viewledger.dashboard.query.RankedQuery;

/** The posts that gained most in a period, whenever they were published. */
final class MostGainedSql {
  private final PostDayColumns columns;

  MostGainedSql(MetricCatalogue catalogue) {
    this.columns = new PostDayColumns(catalogue);
  }

  /** The day before the first is read too: the period begins with the bounds of its midnight. */
  Sql rows(String metric, DayRange days, Filters filters, int limit) {
    Parameters parameters = new Parameters();
    return rows(
        metric,
        days,
        limit,
        PostConditions.ofPosts(filters, parameters),
        ofPages(filters, parameters),
        parameters);
  }

  /** The same of the posts that a list holds. */
  Sql rows(RankedQuery query) {
    Parameters parameters = new Parameters();
    return rows(
        query.metric().id(),
        query.days(),
        query.which().limit(),
        PostsSql.conditions(query.which(), parameters),
        ofPages(query.which().filters(), parameters),
        parameters);
  }

  /** Days are narrowed to pages as posts are, where that needs no look at the posts. */
  private static String ofPages(Filters filters, Parameters parameters) {
    return filters.belonging().phases().size() > 1
        ? ""
        : PostConditions.ofPages(filters, parameters);
  }

  private Sql rows(
      String metric,
      DayRange days,
      int limit,
      String conditions,
      String ofPages,
      Parameters parameters) {
    String from = parameters.day(days.from());
    String before = parameters.day(days.from().minusDays(1));
    String to = parameters.day(days.to());
    String id = parameters.text(metric);
    return parameters.sql(
        PostsSql.COLUMNS
            + ", gains, lows, highs, belows, aboves, belows_before, aboves_before, corrected,\n"
            + "if(mapContains(metrics, "
            + id
            + ") AND tupleElement(metrics["
            + id
            + "], 'opening_day') BETWEEN "
            + from
            + " AND "
            + to
            + ", toInt128(tupleElement(metrics["
            + id
            + "], 'opening')), toInt128(0)) AS undated\nFROM ("
            + gained(metric, parameters, from, before, to, ofPages)
            + ") AS g\nINNER JOIN (SELECT * FROM viewledger.post FINAL WHERE is_deleted = 0"
            + conditions
            + ") AS p"
            + " USING (platform, page_id, post_id)\n"
            + "ORDER BY gains DESC, of_platform, page_id, post_id LIMIT "
            + limit);
  }

  private String gained(
      String metric, Parameters parameters, String from, String before, String to, String ofPages) {
    return "SELECT platform, page_id, post_id,"
        + sum("gain", "day >= " + from, "gains")
        + sum("low", "day >= " + from, "lows")
        + sum("high", "day >= " + from, "highs")
        + sum("below", "day = " + to, "belows")
        + sum("above", "day = " + to, "aboves")
        + sum("below", "day = " + before, "belows_before")
        + sum("above", "day = " + before, "aboves_before")
        + " sumIf(toInt128(least(the_gain, 0)), day >= "
        + from
        + ") AS corrected\nFROM (SELECT platform, page_id, post_id, day"
        + figure(metric, "gain", parameters)
        + figure(metric, "low", parameters)
        + figure(metric, "high", parameters)
        + figure(metric, "below", parameters)
        + figure(metric, "above", parameters)
        + " FROM viewledger.post_day FINAL WHERE is_deleted = 0 AND day BETWEEN "
        + before
        + " AND "
        + to
        + ofPages
        + ") WHERE isNotNull(the_gain)\nGROUP BY platform, page_id, post_id HAVING countIf(day >= "
        + from
        + ") > 0";
  }

  private static String sum(String figure, String condition, String name) {
    return " sumIf(toInt128(assumeNotNull(the_"
        + figure
        + ")), "
        + condition
        + ") AS "
        + name
        + ',';
  }

  private String figure(String metric, String figure, Parameters parameters) {
    return ", " + columns.figure(metric, figure, parameters) + " AS the_" + figure;
  }

  /** A row of {@link #rows} with its range by accounting rule 8. */
  static PostGain gain(Row row, BigDecimal estimatePercent) {
    BigInteger value = row.big("gains");
    GroupRange range =
        GroupRange.of(
            value,
            row.big("lows"),
            row.big("highs"),
            row.big("belows"),
            row.big("aboves"),
            row.big("belows_before"),
            row.big("aboves_before"));
    return new PostGain(
        PostRows.row(row),
        new Figure(
            Optional.of(value),
            Optional.of(range.low()),
            Optional.of(range.high()),
            range.isEstimate(value, estimatePercent),
            row.big("corrected"),
            row.big("undated"),
            row.maybeInstant("read_ms")));
  }
}
