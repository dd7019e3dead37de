package org.viewledger.dashboard.warehouse;

/**
 * Views at an equal age, from the raw record (ACCOUNTING, "Equal age" and rules 1 to 5).
 *
 * <p>Step by step: ids of a post and its aliases; readings not withdrawn; those of the field that
 * the series is pinned to; one value an instant; no zeros after the first positive; publication as
 * first point where it lies within 48 hours before; the straight line between the two points round
 * the instant asked about, floored.
 */
final class EqualAgeSql {
  private static final long DAY_MS = 86_400_000L;

  private EqualAgeSql() {}

  /**
   * A sub-select of (platform, page_id, post_id, aged), one row a post that has views at that age.
   *
   * @param posts a sub-select of (platform, page_id, post_id, aliases, published_at)
   */
  static String views(String posts, int ageDays, Parameters parameters) {
    String age = parameters.number(ageDays * DAY_MS);
    return """
        SELECT platform, page_id, post_id,
          arrayFirst(p -> p.1 >= due, points) AS next,
          arrayLast(p -> p.1 < due, points) AS prev,
          toInt128(next.2 - prev.2) * toInt128(due - prev.1) AS rise,
          toInt128(next.1 - prev.1) AS span,
          if(next.1 = due, toInt128(next.2),
            toInt128(prev.2) + intDiv(rise, span) - if(rise < 0 AND rise % span != 0, 1, 0)) AS aged
        FROM (
          SELECT platform, page_id, post_id, published + %AGE% AS due,
            arrayMin(arrayConcat(arrayMap(p -> p.1, arrayFilter(p -> p.2 > 0, read)),
              [toInt64(9223372036854775807)])) AS positive_at,
            arrayFilter(p -> p.2 > 0 OR p.1 < positive_at, read) AS kept,
            arrayPushFront(kept, (published, toInt64(0))) AS points
          FROM (
            SELECT platform, page_id, post_id, published, arraySort(groupArray((at, views))) AS read
            FROM (
              SELECT platform, page_id, post_id, any(published_ms) AS published, at,
                argMax(value, (value > 0, recorded, value)) AS views
              FROM (
                SELECT platform, page_id, post_id, published_ms, at, recorded, value, field,
                  argMinIf(field, (at, recorded, field), field != '')
                    OVER (PARTITION BY platform, page_id, post_id) AS pin
                FROM (
                  SELECT k.platform AS platform, k.page_id AS page_id, k.post_id AS post_id,
                    k.published_ms AS published_ms,
                    toUnixTimestamp64Milli(o.observed_at) AS at,
                    toUnixTimestamp64Milli(o.recorded_at) AS recorded,
                    o.metrics['views'] AS value, o.fields['views'] AS field,
                    o.source AS source
                  FROM (SELECT * FROM viewledger.observation FINAL
                    WHERE mapContains(metrics, 'views') AND (platform, page_id, post_id) IN
                      (SELECT platform, page_id, any_id FROM (%KEYS%))) AS o
                  INNER JOIN (%KEYS%) AS k
                    ON o.platform = k.platform AND o.page_id = k.page_id AND o.post_id = k.any_id
                ) AS readings
                LEFT JOIN (
                  SELECT k.platform AS platform, k.page_id AS page_id, k.post_id AS post_id,
                    w.withdraws AS source,
                    max(toUnixTimestamp64Milli(w.recorded_at)) AS taken_back
                  FROM (SELECT * FROM viewledger.withdrawal FINAL) AS w
                  INNER JOIN (%KEYS%) AS k
                    ON w.platform = k.platform AND w.page_id = k.page_id AND w.post_id = k.any_id
                  GROUP BY platform, page_id, post_id, source
                ) AS withdrawn
                USING (platform, page_id, post_id, source)
                WHERE isNull(taken_back) OR recorded > taken_back
              )
              WHERE field = '' OR field = pin
              GROUP BY platform, page_id, post_id, at
            )
            GROUP BY platform, page_id, post_id, published
          )
          WHERE notEmpty(kept) AND published < kept[1].1 AND kept[1].1 - published <= 172800000
            AND kept[-1].1 >= due
        )
        """
        .replace("%KEYS%", keys(posts))
        .replace("%AGE%", age);
  }

  private static String keys(String posts) {
    return "SELECT platform, page_id, post_id, toUnixTimestamp64Milli(assumeNotNull(published_at))"
        + " AS published_ms, arrayJoin(arrayDistinct(arrayConcat([post_id], aliases))) AS any_id"
        + " FROM ("
        + posts
        + ")";
  }
}
