package org.viewledger.dashboard.warehouse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsQuery;

/**
 * The in-period basis as SQL.
 *
 * <p>A row of a day counts twice: in its own stretch of days, and, where it is the day before a
 * stretch begins, with the bounds that its closing midnight has there (accounting rule 8). Hence
 * {@code role}: 0 in its own day, 1 for the day after.
 */
final class GainsSql {
  /** More rows than this are no answer to a person and no bounded piece of work. */
  static final int MAX_ROWS = 200_000;

  private static final List<String> FIGURES = List.of("gain", "low", "high", "below", "above");

  /**
   * The sums of days lie by day, those of posts by page: where one asks for fewer than one in so
   * many pages, fewer rows are read of their posts than of everybody's sums.
   */
  private static final long ONE_PAGE_IN = 64;

  private final PostDayColumns columns;
  private final FigureSource source;
  private final long pagesThere;

  /** For a question that looks at sums of days however few pages it is about. */
  GainsSql(MetricCatalogue catalogue, FigureSource source) {
    this(catalogue, source, 0);
  }

  /**
   * @param pagesThere how many pages the ledger has, about
   */
  GainsSql(MetricCatalogue catalogue, FigureSource source, long pagesThere) {
    this.columns = new PostDayColumns(catalogue);
    this.source = source;
    this.pagesThere = pagesThere;
  }

  /** One row a stretch, group and stored metric. */
  Sql figures(GainsQuery query) {
    Parameters parameters = new Parameters();
    Keys keys = new Keys(query.by(), query.filters().belonging(), parameters);
    Stretch stretch = new Stretch(query.days(), query.by(), parameters);
    String rows = rows(query, keys, parameters);
    String from = parameters.day(query.days().from());
    String to = parameters.day(query.days().to());
    return source.finished(
        parameters,
        "SELECT first, last, "
            + keys.names()
            + """
            metric, groupUniqArray(toString(platform)) AS platforms,
            sumIf(gain, role = 0) AS gains, sumIf(low, role = 0) AS lows,
            sumIf(high, role = 0) AS highs,
            sumIf(below, role = 0 AND day = last) AS belows,
            sumIf(above, role = 0 AND day = last) AS aboves,
            sumIf(below, role = 1) AS belows_before, sumIf(above, role = 1) AS aboves_before,
            sumIf(correction, role = 0) AS corrected, sumIf(opening, role = 0) AS undated
            FROM (SELECT *, arrayJoin([0, 1]) AS role, addDays(day, role) AS target,
            """
            + stretch.first("target")
            + " AS first, "
            + stretch.last("target")
            + " AS last\nFROM ("
            + rows
            + "))\nWHERE target >= "
            + from
            + " AND target <= "
            + to
            + " AND (role = 0 OR target = first)\nGROUP BY first, last, "
            + keys.names()
            + "metric\nHAVING countIf(role = 0) > 0\nORDER BY first, "
            + keys.names()
            + "metric\nLIMIT "
            + (MAX_ROWS + 1));
  }

  /**
   * When the stalest live post was last read, by group and by the stretch in which posts joined the
   * figure (the first for those from before).
   */
  Sql lastRead(GainsQuery query) {
    Parameters parameters = new Parameters();
    Keys keys = new Keys(query.by(), query.filters().belonging(), parameters);
    Stretch stretch = new Stretch(query.days(), query.by(), parameters);
    String joined = "greatest(opening_day, " + parameters.day(query.days().from()) + ")";
    return source.finished(
        parameters,
        "SELECT first, last, "
            + keys.names()
            + "toUnixTimestamp64Milli(min(last_at)) AS stalest\nFROM (SELECT "
            + keys.definitions()
            + "tupleElement(metrics[part], 'last_at') AS last_at, "
            + "tupleElement(metrics[part], 'opening_day') AS opening_day, "
            + stretch.first(joined)
            + " AS first, "
            + stretch.last(joined)
            + " AS last\nFROM (SELECT platform, page_id, post_id, topic, labels, kind, metrics, arrayJoin("
            + parameters.texts(query.metric().parts())
            + ") AS part FROM "
            + source.posts(query.filters().pages(), query.metric().parts(), parameters)
            + " WHERE is_deleted = 0 AND "
            + PostsSql.LIVE
            + PostConditions.ofPosts(query.filters(), parameters)
            + ") WHERE mapContains(metrics, part) AND opening_day <= "
            + parameters.day(query.days().to())
            + ")\nGROUP BY first, last, "
            + keys.names()
            + "tuple()\nORDER BY first");
  }

  private String rows(GainsQuery query, Keys keys, Parameters parameters) {
    if (source instanceof FigureSource.RawRecord record) {
      return ofRecord(record, query, keys, parameters);
    }
    return query.needPosts() || isOfFew(query.filters())
        ? ofPosts(query, keys, parameters)
        : ofTopics(query, keys, parameters);
  }

  private boolean isOfFew(Filters filters) {
    return PostConditions.named(filters)
        .filter(pages -> pages * ONE_PAGE_IN <= pagesThere)
        .isPresent();
  }

  private static String ofRecord(
      FigureSource.RawRecord record, GainsQuery query, Keys keys, Parameters parameters) {
    List<String> parts = query.metric().parts();
    DayRange days = new DayRange(query.days().from().minusDays(1), query.days().to());
    return "SELECT toString(d.metric) AS metric, day, platform, "
        + keys.definitions()
        + """
        toInt128(d.gain) AS gain, toInt128(d.low) AS low, toInt128(d.high) AS high,
        toInt128(d.below) AS below, toInt128(d.above) AS above,
        least(toInt128(d.gain), toInt128(0)) AS correction, toInt128(d.not_dated) AS opening
        FROM (SELECT * FROM (\
        """
        + record.sql(query.filters().pages(), parameters).postDays(parts, Optional.of(days))
        + ") WHERE has("
        + parameters.texts(parts)
        + ", metric)) AS d INNER JOIN (SELECT platform, page_id, post_id, topic, labels, kind FROM "
        + record.posts(query.filters().pages(), parts, parameters)
        + " WHERE is_deleted = 0"
        + PostConditions.ofPosts(query.filters(), parameters)
        + ") AS p USING (platform, page_id, post_id)";
  }

  private static String ofTopics(GainsQuery query, Keys keys, Parameters parameters) {
    return "SELECT toString(metric) AS metric, day, platform, "
        + keys.definitions()
        + """
        gain, low, high, below, above, corrections AS correction, not_dated AS opening
        FROM viewledger.topic_day FINAL WHERE is_deleted = 0 AND topic_day.metric IN\s"""
        + parameters.texts(query.metric().parts())
        + days(query.days(), parameters)
        + PostConditions.ofDays(query.filters(), parameters);
  }

  private String ofPosts(GainsQuery query, Keys keys, Parameters parameters) {
    String metrics =
        query.metric().parts().stream()
            .map(part -> columns.tuple(part, FIGURES, parameters))
            .collect(Collectors.joining(", ", "[", "]"));
    return "SELECT tupleElement(figures, 1) AS metric, day, platform, "
        + keys.definitions()
        + """
        toInt128(assumeNotNull(tupleElement(figures, 2))) AS gain,
        toInt128(assumeNotNull(tupleElement(figures, 3))) AS low,
        toInt128(assumeNotNull(tupleElement(figures, 4))) AS high,
        toInt128(assumeNotNull(tupleElement(figures, 5))) AS below,
        toInt128(assumeNotNull(tupleElement(figures, 6))) AS above,
        least(gain, toInt128(0)) AS correction,
        if(tupleElement(metrics[metric], 'opening_day') = day,
          toInt128(tupleElement(metrics[metric], 'opening')), toInt128(0)) AS opening
        FROM (SELECT platform, page_id, post_id, day, arrayJoin(\
        """
        + metrics
        + ") AS figures FROM viewledger.post_day FINAL WHERE is_deleted = 0"
        + days(query.days(), parameters)
        + PostConditions.ofPages(query.filters(), parameters)
        + ") AS d\nINNER JOIN (SELECT platform, page_id, post_id, topic, labels, kind, metrics"
        + " FROM viewledger.post FINAL WHERE is_deleted = 0"
        + PostConditions.ofPosts(query.filters(), parameters)
        + ") AS p USING (platform, page_id, post_id)\n"
        + "WHERE isNotNull(tupleElement(figures, 2))";
  }

  /** The days asked about and the one before, whose bounds they begin with. */
  private static String days(DayRange days, Parameters parameters) {
    return " AND day BETWEEN "
        + parameters.day(days.from().minusDays(1))
        + " AND "
        + parameters.day(days.to());
  }
}
