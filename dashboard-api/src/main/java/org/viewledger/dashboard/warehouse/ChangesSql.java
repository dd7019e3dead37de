package org.viewledger.dashboard.warehouse;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Filters;

/** What became of a closing's posts, and what the raw record has had of them since, as SQL. */
final class ChangesSql {
  private final MetricCatalogue catalogue;

  ChangesSql(MetricCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The largest revision that anybody wrote for a closing, also one that was cut short. */
  static Sql lastRevision(Closing closing) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        "SELECT toInt64(max(revision)) AS last FROM "
            + ClosedColumns.TABLE
            + " WHERE "
            + ClosedColumns.of(closing, parameters));
  }

  /**
   * Whether all has been counted anew after a cut, or tables that were counted anew are just taking
   * the place of those that are read: then a cut of theirs is open here.
   */
  static Sql rebuiltSince(long cut) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        "SELECT toInt64((SELECT count() FROM viewledger.cut WHERE state = 'open'"
            + " AND bitAnd(cut, bitShiftLeft(toUInt64(1), 40) - 1) = 0 AND cut > "
            + parameters.number(cut)
            + ") + (SELECT count() FROM viewledger_rebuild.cut WHERE cut IN"
            + " (SELECT cut FROM viewledger.cut WHERE state = 'open'))) AS rebuilds");
  }

  /** Sums by metric and topic on both bases, of the counters. */
  Sql figures(Closing closing, long revision) {
    Parameters parameters = new Parameters();
    List<String> counters =
        catalogue.postMetrics().stream()
            .filter(metric -> metric.kind() == Metric.Kind.COUNTER)
            .map(Metric::id)
            .toList();
    return parameters.sql(
        "SELECT metric, "
            + ClosedColumns.field("state", "topic")
            + " AS of_topic, countIf("
            + ClosedColumns.field("state", "days")
            + " > 0) AS gained, sumIf(toInt128("
            + ClosedColumns.field("state", "gain")
            + "), "
            + ClosedColumns.field("state", "days")
            + " > 0) AS gains, count("
            + ClosedColumns.field("state", "balance")
            + ") AS balanced, ifNull(sum(toInt128("
            + ClosedColumns.field("state", "balance")
            + ")), 0) AS balances FROM ("
            + ClosedColumns.at(closing, revision, parameters)
            + ") WHERE "
            + ClosedColumns.present("state")
            + " = 1 AND has("
            + parameters.texts(counters)
            + ", splitByChar('@', metric)[1]) OR metric = 'posts' AND "
            + ClosedColumns.present("state")
            + " = 1 GROUP BY metric, of_topic");
  }

  /** The posts and metrics that have a row after the closing's own revision, before and after. */
  static Sql changes(Closing closing, long revision) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        "SELECT metric, platform, page_id, post_id, "
            + side("was", "before")
            + ", "
            + side("now", "after")
            + " FROM ("
            + ClosedColumns.at(closing, revision, parameters).replace(" AS state", " AS now")
            + ") AS n INNER JOIN ("
            + changed(closing, revision, parameters)
            + ") AS c USING (metric, platform, page_id, post_id) LEFT JOIN ("
            + ClosedColumns.at(closing, closing.revision(), parameters)
                .replace(" AS state", " AS was, toUInt8(1) AS known")
            + ") AS w USING (metric, platform, page_id, post_id)"
            + " ORDER BY metric, platform, page_id, post_id");
  }

  private static String side(String state, String name) {
    String there =
        (state.equals("was") ? "ifNull(known, 0) = 1 AND " : "")
            + ClosedColumns.present(state)
            + " = 1";
    return "if("
        + there
        + ", "
        + ClosedColumns.field(state, "topic")
        + ", '') AS topic_"
        + name
        + ", if("
        + there
        + " AND "
        + ClosedColumns.field(state, "days")
        + " > 0, toNullable("
        + ClosedColumns.field(state, "gain")
        + "), NULL) AS gain_"
        + name
        + ", if("
        + there
        + ", "
        + ClosedColumns.field(state, "balance")
        + ", NULL) AS balance_"
        + name;
  }

  private static String changed(Closing closing, long revision, Parameters parameters) {
    return "SELECT DISTINCT toString(metric) AS metric, toString(platform) AS platform, page_id,"
        + " post_id FROM "
        + ClosedColumns.TABLE
        + " WHERE "
        + ClosedColumns.of(closing, parameters)
        + " AND revision > "
        + parameters.number(closing.revision())
        + " AND revision <= "
        + parameters.number(revision);
  }

  /** Of the posts that changed: who brought records in, took them back or assigned a topic. */
  static Sql people(Changed changed) {
    Parameters parameters = new Parameters();
    String since = changed.since().condition(parameters);
    String byPerson =
        since + " AND (startsWith(source, 'import/') OR startsWith(source, 'manual/'))";
    return parameters.sql(
        "SELECT i.platform AS of_platform, i.page_id AS of_page, home,"
            + " max(what != 'assignment') AS is_manual,"
            + " groupUniqArrayIf(said_by, what = 'withdrawal') AS brought,"
            + " groupUniqArrayIf(said_by, what = 'assignment') AS tagged FROM ("
            + ids(changed, parameters)
            + ") AS i INNER JOIN ("
            + told("by", "withdrawal", since)
            + " UNION ALL "
            + told("by", "assignment", since)
            + " UNION ALL "
            + told("''", "observation", byPerson)
            + " UNION ALL "
            + told("''", "post_record", byPerson)
            + ") AS r ON r.platform = i.platform AND r.page_id = i.page_id AND r.post_id = i.id"
            + " GROUP BY of_platform, of_page, home");
  }

  private static String told(String by, String table, String since) {
    return "SELECT toString(platform) AS platform, page_id, post_id, "
        + by
        + " AS said_by, '"
        + table
        + "' AS what FROM viewledger."
        + table
        + " WHERE "
        + since;
  }

  /** Of the posts that changed: the metrics of which the platform told less than before. */
  Sql falls(Changed changed) {
    Parameters parameters = new Parameters();
    List<String> never =
        catalogue.postMetrics().stream()
            .filter(Metric::neverReturnsToZero)
            .map(Metric::id)
            .toList();
    return parameters.sql(
        "SELECT of_platform, of_page, home, id_of_metric FROM (SELECT i.platform AS of_platform,"
            + " i.page_id AS of_page, home, id_of_metric,"
            + " arraySort(groupArray((observed_at, recorded_at, told, fresh))) AS series FROM ("
            + ids(changed, parameters)
            + ") AS i INNER JOIN (SELECT toString(platform) AS platform, page_id, post_id,"
            + " observed_at, recorded_at, arrayJoin(mapKeys(metrics)) AS k, toString(k) AS id_of_metric,"
            + " metrics[k] AS told, "
            + changed.since().condition(parameters)
            + " AS fresh FROM viewledger.observation FINAL"
            + " WHERE NOT startsWith(source, 'import/') AND NOT startsWith(source, 'manual/')"
            + " AND (toString(platform), page_id) IN (SELECT platform, page_id FROM ("
            + changed.posts().apply(parameters)
            + "))) AS o ON o.platform = i.platform AND o.page_id = i.page_id AND o.post_id = i.id"
            + " WHERE NOT (told = 0 AND has("
            + parameters.texts(never)
            + ", id_of_metric)) GROUP BY of_platform, of_page, home, id_of_metric) WHERE"
            + " tupleElement(arrayFold((most, t) -> (greatest(most.1, t.3),"
            + " toUInt8(most.2 OR (t.4 AND t.3 < most.1))), series, (toInt64(-1), toUInt8(0))), 2) = 1");
  }

  private static String ids(Changed changed, Parameters parameters) {
    String posts =
        "SELECT DISTINCT platform, page_id, post_id FROM ("
            + changed.posts().apply(parameters)
            + ")";
    return "SELECT platform, page_id, post_id AS home, post_id AS id FROM ("
        + posts
        + ") UNION DISTINCT SELECT toString(platform) AS platform, page_id, post_id AS home,"
        + " arrayJoin(aliases) AS id FROM viewledger.post FINAL"
        + " WHERE (toString(platform), page_id, post_id) IN ("
        + posts
        + ")";
  }

  /** The posts of a closing that changed up to a revision, and since when. */
  static Changed of(Closing closing, long revision, boolean rebuilt) {
    return new Changed(
        parameters -> changed(closing, revision, parameters),
        new Since(rebuilt, closing.examinedCut(), closing.examinedAt()));
  }

  /** The posts with rows of some days that are newer than a cut. */
  static Changed within(DayRange days, Filters filters, Since since) {
    return new Changed(
        parameters ->
            "SELECT DISTINCT toString(platform) AS platform, page_id, post_id FROM"
                + " viewledger.post_day WHERE version > "
                + parameters.number(since.cut())
                + " AND day BETWEEN "
                + parameters.day(days.from().minusDays(1))
                + " AND "
                + parameters.day(days.to())
                + PostConditions.ofPages(filters, parameters),
        since);
  }

  /**
   * Posts that changed.
   *
   * @param posts gives the sub-select of (platform, page_id, post_id)
   */
  record Changed(Function<Parameters, String> posts, Since since) {}

  /**
   * What came after a moment: by cut, which is exact; where all was counted anew in between and
   * cuts say nothing, by when it was recorded.
   */
  record Since(boolean rebuilt, long cut, Instant at) {
    String condition(Parameters parameters) {
      return rebuilt
          ? "recorded_at > fromUnixTimestamp64Milli("
              + parameters.number(at.toEpochMilli())
              + ", 'UTC')"
          : "cut > " + parameters.number(cut);
    }
  }
}
