package org.viewledger.dashboard.warehouse;

import org.viewledger.dashboard.query.DayRange;

/**
 * What a period comes to, a row a post and metric, whatever the day rows are read from. A post has
 * a row where it has a day in the period or was published in it; one that was published in it has a
 * row of the metric {@value ClosedColumns#POSTS} besides.
 */
final class PeriodRowsSql {
  private PeriodRowsSql() {}

  /**
   * The sub-select with the columns of {@link ClosedColumns#KEY} and {@link ClosedColumns#PAYLOAD}.
   *
   * @param posts (platform, page_id, post_id, published_at, publish_day, kind, origin, same_as,
   *     replaces, status, topic, labels, metrics), a row a post
   * @param days (platform, page_id, post_id, metric, day, gain, below, above, low, high), of the
   *     period's days and the one before
   * @param standing (platform, page_id, post_id, metric, closing, below, above): how each series
   *     stands at the end of the last day
   */
  static String rows(
      String posts, String days, String standing, DayRange period, Parameters parameters) {
    String from = parameters.day(period.from());
    String to = parameters.day(period.to());
    String before = parameters.day(period.from().minusDays(1));
    return """
        SELECT s.metric AS metric, s.platform AS platform, s.page_id AS page_id, s.post_id AS post_id,
          topic, labels, kind, origin, same_as, replaces, status, published_at,
          ifNull(publish_day BETWEEN %FROM% AND %TO%, false) AS in_cohort,
          ifNull(day_count, 0) AS days, ifNull(gains, 0) AS gain, ifNull(lows, 0) AS low,
          ifNull(highs, 0) AS high, s.below AS below, s.above AS above,
          ifNull(belows_before, 0) AS below_before, ifNull(aboves_before, 0) AS above_before,
          ifNull(falls, 0) AS corrections,
          if(mapContains(metrics, s.metric) AND tupleElement(metrics[s.metric], 'opening_day')
            BETWEEN %FROM% AND %TO%, tupleElement(metrics[s.metric], 'opening'), 0) AS not_dated,
          if(in_cohort, s.closing, NULL) AS balance,
          if(mapContains(metrics, s.metric), tupleElement(metrics[s.metric], 'last_at'), NULL)
            AS last_at
        FROM (%STANDING%) AS s
        INNER JOIN (%POSTS%) AS p USING (platform, page_id, post_id)
        LEFT JOIN (
          SELECT platform, page_id, post_id, metric, countIf(day >= %FROM%) AS day_count,
            sumIf(toInt128(d.gain), day >= %FROM%) AS gains,
            sumIf(toInt128(d.low), day >= %FROM%) AS lows,
            sumIf(toInt128(d.high), day >= %FROM%) AS highs,
            sumIf(d.below, day = %BEFORE%) AS belows_before,
            sumIf(d.above, day = %BEFORE%) AS aboves_before,
            sumIf(toInt128(least(d.gain, 0)), day >= %FROM%) AS falls
          FROM (%DAYS%) AS d GROUP BY platform, page_id, post_id, metric) AS g
        USING (platform, page_id, post_id, metric)
        WHERE days > 0 OR in_cohort
        UNION ALL
        SELECT 'posts', platform, page_id, post_id, topic, labels, kind, origin, same_as, replaces,
          status, published_at, true, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, NULL
        FROM (%POSTS%) WHERE publish_day BETWEEN %FROM% AND %TO%
        """
        .replace("%STANDING%", standing)
        .replace("%DAYS%", days)
        .replace("%POSTS%", posts)
        .replace("%FROM%", from)
        .replace("%TO%", to)
        .replace("%BEFORE%", before);
  }
}
