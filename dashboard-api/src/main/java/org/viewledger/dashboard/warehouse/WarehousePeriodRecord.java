package org.viewledger.dashboard.warehouse;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.PeriodRecord;

/** What stands behind the figures of some days, out of the tables. */
public final class WarehousePeriodRecord implements PeriodRecord {
  private final Warehouse warehouse;
  private final PostDayColumns columns;
  private final ZoneId zone;

  public WarehousePeriodRecord(Warehouse warehouse, MetricCatalogue catalogue, ZoneId zone) {
    this.warehouse = warehouse;
    this.columns = new PostDayColumns(catalogue);
    this.zone = zone;
  }

  @Override
  public List<Part> parts(String metric, DayRange days, Filters filters) {
    return warehouse.ask(partsSql(metric, days, filters)).stream()
        .map(
            row ->
                new Part(
                    PostRows.row(row),
                    row.number("gains"),
                    row.number("corrected"),
                    row.number("balance"),
                    row.number("first_read") == 1))
        .toList();
  }

  private Sql partsSql(String metric, DayRange days, Filters filters) {
    Parameters parameters = new Parameters();
    String id = parameters.text(metric);
    String from = parameters.day(days.from());
    String to = parameters.day(days.to());
    String between = " AND day BETWEEN " + from + " AND " + to;
    return parameters.sql(
        PostsSql.COLUMNS
            + ", gains, corrected, balance, toInt64(mapContains(metrics, "
            + id
            + ") AND tupleElement(metrics["
            + id
            + "], 'opening') <> 0 AND tupleElement(metrics["
            + id
            + "], 'opening_day') BETWEEN "
            + from
            + " AND "
            + to
            + ") AS first_read\nFROM (SELECT platform, page_id, post_id,"
            + " sum(assumeNotNull(the_gain)) AS gains,"
            + " sum(least(assumeNotNull(the_gain), 0)) AS corrected,"
            + " argMax(assumeNotNull(the_closing), day) AS balance"
            + " FROM (SELECT platform, page_id, post_id, day, "
            + columns.figure(metric, "gain", parameters)
            + " AS the_gain, "
            + columns.figure(metric, "closing", parameters)
            + " AS the_closing FROM viewledger.post_day FINAL WHERE is_deleted = 0"
            + between
            + PostConditions.ofPages(filters, parameters)
            + ") WHERE isNotNull(the_gain) GROUP BY platform, page_id, post_id) AS g\n"
            + "INNER JOIN (SELECT * FROM viewledger.post FINAL WHERE is_deleted = 0"
            + PostConditions.ofPosts(filters, parameters)
            + ") AS p USING (platform, page_id, post_id)\n"
            + "ORDER BY gains DESC, of_platform, page_id, post_id LIMIT "
            + (MOST_POSTS + 1));
  }

  @Override
  public Map<PageKey, SortedSet<LocalDate>> daysRead(DayRange days, Filters filters) {
    Parameters parameters = new Parameters();
    String observed = "toDate(observed_at, " + parameters.text(zone.getId()) + ")";
    Sql sql =
        parameters.sql(
            "SELECT toString(platform) AS of_platform, page_id, "
                + observed
                + " AS day FROM viewledger.observation WHERE observed_at >= "
                + instant(days.from(), parameters)
                + " AND observed_at < "
                + instant(days.to().plusDays(1), parameters)
                + PostConditions.ofPages(filters, parameters)
                + " GROUP BY of_platform, page_id, day ORDER BY of_platform, page_id, day");
    Map<PageKey, SortedSet<LocalDate>> read = new HashMap<>();
    for (Row row : warehouse.ask(sql)) {
      read.computeIfAbsent(
              new PageKey(row.text("of_platform"), row.text("page_id")), page -> new TreeSet<>())
          .add(row.day("day"));
    }
    return read;
  }

  private String instant(LocalDate midnight, Parameters parameters) {
    return "fromUnixTimestamp64Milli("
        + parameters.number(midnight.atStartOfDay(zone).toInstant().toEpochMilli())
        + ", 'UTC')";
  }
}
