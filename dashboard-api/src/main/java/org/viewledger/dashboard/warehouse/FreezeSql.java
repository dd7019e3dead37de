package org.viewledger.dashboard.warehouse;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.proof.RecordScope;
import org.viewledger.dashboard.proof.RecordSql;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.KnownAt;

/** Freezing and looking again, as statements that write. */
final class FreezeSql {
  private final MetricCatalogue catalogue;
  private final ZoneId zone;

  FreezeSql(MetricCatalogue catalogue, ZoneId zone) {
    this.catalogue = catalogue;
    this.zone = zone;
  }

  /** The pages that the raw record tells of by a cut, each with its number of readings. */
  static Sql pages(long cut) {
    Parameters parameters = new Parameters();
    String known = parameters.number(cut);
    return parameters.sql(
        "SELECT toString(platform) AS of_platform, page_id, toInt64(sum(readings)) AS readings FROM ("
            + "SELECT platform, page_id, count() AS readings FROM viewledger.observation"
            + " WHERE cut <= "
            + known
            + " GROUP BY platform, page_id UNION ALL"
            + " SELECT DISTINCT platform, page_id, 0 AS readings FROM viewledger.post_record"
            + " WHERE cut <= "
            + known
            + ") GROUP BY of_platform, page_id ORDER BY of_platform, page_id");
  }

  /**
   * Freezes the posts of some pages, from the raw record at the closing's cut.
   *
   * @param units whose taxonomies those pages take, nearest first; none where there is one unit
   */
  Sql freeze(Closing closing, List<PageKey> pages, List<String> units) {
    Parameters parameters = new Parameters();
    RecordSql record =
        new RecordSql(
            catalogue, zone, units, KnownAt.cut(closing.cut()), RecordScope.of(pages), parameters);
    DayRange days = closing.days();
    String rows =
        PeriodRowsSql.rows(
            record.posts(List.of()),
            record.postDays(
                List.of(), Optional.of(new DayRange(days.from().minusDays(1), days.to()))),
            record.postDaysAt(List.of(), days.to()),
            days,
            parameters);
    return parameters.sql(
        insert()
            + select(closing, parameters, "0", parameters.number(closing.cut()), "1")
            + ClosedColumns.cast()
            + " FROM ("
            + rows
            + ")"
            + RecordSql.SETTINGS);
  }

  /**
   * Writes what became of the posts that changed after a cut, of those that are not already as the
   * newest row says, whoever wrote it: an attempt that was cut short is thereby put right.
   */
  Sql examine(Closing closing, long revision) {
    Parameters parameters = new Parameters();
    String touched = touched(closing, parameters);
    String latest =
        ClosedColumns.at(closing, Long.MAX_VALUE, parameters)
            .replace(
                " GROUP BY ",
                " AND (toString(platform), page_id, post_id) IN (" + touched + ") GROUP BY ");
    String now = new LiveRowsSql(catalogue).rows(closing.days(), touched, parameters);
    String state = "if(is_there, now, was)";
    StringBuilder payload = new StringBuilder();
    for (List<String> column : ClosedColumns.PAYLOAD) {
      payload.append(", ").append(ClosedColumns.field(state, column.get(0)));
    }
    return parameters.sql(
        insert()
            + select(
                    closing,
                    parameters,
                    parameters.number(revision),
                    parameters.number(closing.cut()),
                    "is_there")
                .replaceFirst(", $", "")
            + payload
            + " FROM (SELECT metric, platform, page_id, post_id, anyIf(state, side = 0) AS was,"
            + " anyIf(state, side = 1) AS now, countIf(side = 1) > 0 AS is_there,"
            + " countIf(side = 0) > 0 AND "
            + ClosedColumns.present("was")
            + " = 1 AS was_there FROM (SELECT metric, platform, page_id, post_id, state, 0 AS side"
            + " FROM ("
            + latest
            + ") UNION ALL SELECT metric, platform, page_id, post_id, ("
            + ClosedColumns.cast()
            + ", toUInt8(1)) AS state, 1 AS side FROM ("
            + now
            + ")) GROUP BY metric, platform, page_id, post_id) WHERE is_there != was_there OR (is_there AND "
            + differs()
            + ")");
  }

  /** What makes a row worth a new one: what figures and their groups are made of. */
  private static String differs() {
    StringBuilder differs = new StringBuilder("(");
    for (String column : List.of("topic", "in_cohort", "days", "gain", "balance")) {
      differs
          .append(differs.length() > 1 ? " OR " : "")
          .append("NOT (")
          .append(ClosedColumns.field("was", column))
          .append(" <=> ")
          .append(ClosedColumns.field("now", column))
          .append(')');
    }
    return differs.append(')').toString();
  }

  /**
   * The posts whose rows of the period's days are newer than the cut last looked at, and those of
   * the closing or of its days whose own row is.
   */
  private static String touched(Closing closing, Parameters parameters) {
    String newer = "version > " + parameters.number(closing.examinedCut());
    String pages =
        closing
            .pages()
            .map(
                counted ->
                    " AND has("
                        + parameters.texts(counted.stream().map(PageKey::text).toList())
                        + ", concat(platform, '|', page_id))")
            .orElse("");
    String from = parameters.day(closing.days().from());
    String to = parameters.day(closing.days().to());
    return "SELECT toString(platform), page_id, post_id FROM viewledger.post_day WHERE "
        + newer
        + " AND day BETWEEN "
        + parameters.day(closing.days().from().minusDays(1))
        + " AND "
        + to
        + pages
        + " UNION DISTINCT SELECT toString(platform), page_id, post_id FROM viewledger.post WHERE "
        + newer
        + pages
        + " AND (publish_day BETWEEN "
        + from
        + " AND "
        + to
        + " OR (toString(platform), page_id, post_id) IN (SELECT toString(platform), page_id, post_id FROM "
        + ClosedColumns.TABLE
        + " WHERE "
        + ClosedColumns.of(closing, parameters)
        + "))";
  }

  private static String insert() {
    return "INSERT INTO "
        + ClosedColumns.TABLE
        + " (calendar, period, unit, closing, metric, platform, page_id, post_id, revision,"
        + " from_day, to_day, cut, known_at, present, "
        + ClosedColumns.payload()
        + ") ";
  }

  private static String select(
      Closing closing, Parameters parameters, String revision, String cut, String present) {
    return "SELECT "
        + parameters.text(closing.calendar())
        + ", "
        + parameters.text(closing.period())
        + ", "
        + parameters.text(closing.unit())
        + ", toUInt32("
        + parameters.number(closing.place())
        + "), metric, platform, page_id, post_id, toUInt64("
        + revision
        + "), "
        + parameters.day(closing.days().from())
        + ", "
        + parameters.day(closing.days().to())
        + ", toUInt64("
        + cut
        + "), fromUnixTimestamp64Milli("
        + parameters.number(closing.knownAt().toEpochMilli())
        + ", 'UTC'), toUInt8("
        + present
        + "), ";
  }
}
