package org.viewledger.dashboard.warehouse;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.query.QualityQuery;

/**
 * What should be looked at, out of the raw readings made on the days asked. Without FINAL, which
 * would double the time: a reading that is there twice until its table is merged changes nothing
 * here. A withdrawn import's readings do not count.
 */
final class RawQualitySql {
  /** Longest gaps shown of a page. */
  static final int PAGE_EXAMPLES = 5;

  private static final int MAX_GLITCHES = 50;

  private final MetricCatalogue catalogue;
  private final ZoneId zone;

  RawQualitySql(MetricCatalogue catalogue, ZoneId zone) {
    this.catalogue = catalogue;
    this.zone = zone;
  }

  /** Gaps by page, with the longest as (negated seconds, post, begin in seconds). */
  Sql gaps(QualityQuery query) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        """
        SELECT toString(platform) AS of_platform, page_id, sum(length(gaps)) AS gap_count,
          count() AS post_count,
          groupArraySorted(%1$d)((-gaps[1].1, post_id, gaps[1].2)) AS longest,
          arrayMap(g -> toInt64(-g.1), longest) AS seconds, arrayMap(g -> g.2, longest) AS posts,
          arrayMap(g -> toInt64(g.3), longest) AS begins
        FROM (
          SELECT platform, page_id, post_id,
            arraySort(groupArray(toUInt32(toUnixTimestamp(observed_at)))) AS at,
            arrayReverseSort(arrayFilter(g -> g.1 > %2$s,
              arrayZip(arrayMap(d -> toInt64(d), arrayDifference(at)),
                arrayPushFront(arrayPopBack(at), at[1])))) AS gaps
          FROM viewledger.observation WHERE %3$s
          GROUP BY platform, page_id, post_id HAVING notEmpty(gaps))
        GROUP BY of_platform, page_id ORDER BY gap_count DESC, of_platform, page_id LIMIT 1000
        """
            .formatted(
                PAGE_EXAMPLES,
                parameters.number(query.gapHours() * 3_600L),
                made(query, parameters)));
  }

  /** Zeros on the days asked, of metrics that never return to zero, after a positive value. */
  Sql glitches(QualityQuery query) {
    Parameters parameters = new Parameters();
    List<String> ids = QualitySql.neverReturningToZero(catalogue);
    String never = parameters.texts(ids);
    String zeros =
        made(query, parameters)
            + " AND arrayExists((k, v) -> v = 0 AND has("
            + never
            + ", k), metrics.keys, metrics.values)";
    return parameters.sql(
        """
        SELECT of_platform, page_id, post_id, id, zero_count,
          toUnixTimestamp64Milli(positive) AS positive_ms, toUnixTimestamp64Milli(last) AS last_ms,
          sum(zero_count) OVER (PARTITION BY id) AS total
        FROM (
          SELECT toString(platform) AS of_platform, page_id, post_id, toString(k) AS id,
            minIf(observed_at, v > 0) AS positive,
            groupUniqArrayIf((observed_at, kafka_partition, kafka_offset), v = 0 AND %1$s) AS zeros,
            arrayFilter(z -> z.1 > positive, zeros) AS after,
            length(after) AS zero_count, arrayMax(arrayMap(z -> z.1, after)) AS last
          FROM viewledger.observation
          ARRAY JOIN metrics.keys AS k, metrics.values AS v
          WHERE has(%2$s, k) AND (platform, page_id, post_id) IN (
            SELECT platform, page_id, post_id FROM viewledger.observation WHERE %3$s)
            AND %4$s
          GROUP BY of_platform, page_id, post_id, id
          HAVING countIf(v > 0) > 0 AND zero_count > 0)
        ORDER BY zero_count DESC, of_platform, page_id, post_id, id LIMIT %5$d BY id
        """
            .formatted(
                between(query.days().from(), query.days().to(), parameters),
                never,
                zeros,
                standing(),
                MAX_GLITCHES));
  }

  /** Readings that name a metric which the catalogue lacks; {@code views@field} is known. */
  Sql unknownMetrics(QualityQuery query) {
    Parameters parameters = new Parameters();
    String known = parameters.texts(catalogue.metrics().stream().map(Metric::id).toList());
    return parameters.sql(
        "SELECT toString(k) AS id, uniqExact(kafka_partition, kafka_offset) AS total"
            + " FROM viewledger.observation ARRAY JOIN metrics.keys AS k WHERE "
            + made(query, parameters)
            + " AND NOT has("
            + known
            + ", splitByChar('@', toString(k))[1]) GROUP BY id ORDER BY id LIMIT 1000");
  }

  private String made(QualityQuery query, Parameters parameters) {
    return between(query.days().from(), query.days().to(), parameters)
        + QualitySql.of(query, parameters)
        + " AND "
        + standing();
  }

  private String between(LocalDate from, LocalDate to, Parameters parameters) {
    return "observed_at >= fromUnixTimestamp64Milli("
        + parameters.number(from.atStartOfDay(zone).toInstant().toEpochMilli())
        + ") AND observed_at < fromUnixTimestamp64Milli("
        + parameters.number(to.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli())
        + ")";
  }

  /** Only what people brought in can be withdrawn; of the rest nothing needs looking up. */
  private static String standing() {
    return "(NOT (startsWith(source, 'import/') OR startsWith(source, 'manual/'))"
        + " OR (platform, page_id, post_id, source) NOT IN (SELECT platform, page_id, post_id,"
        + " withdraws FROM viewledger.withdrawal))";
  }
}
