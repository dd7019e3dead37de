package org.viewledger.dashboard.warehouse;

import java.util.Optional;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.DayRange;

/** What posts say, in the order of their keys and so many at a time. */
final class PostWordsSql {
  private PostWordsSql() {}

  static Sql page(Optional<PostKey> after, int limit) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        """
        SELECT toString(platform) AS of_platform, page_id, post_id, toString(topic) AS of_topic,
          title, text, hashtags, aliases,
          if(mapContains(metrics, 'views'), toNullable(tupleElement(metrics['views'], 'last')), NULL)
            AS views
        FROM viewledger.post FINAL WHERE is_deleted = 0
        """
            + after.map(key -> beyond(key, ">", parameters)).orElse("")
            + " ORDER BY platform, page_id, post_id LIMIT "
            + limit);
  }

  /** Of each id between two keys what a person said last of its topic. */
  static Sql assignments(PostKey first, PostKey last) {
    Parameters parameters = new Parameters();
    return parameters.sql(
        """
        SELECT toString(platform) AS of_platform, page_id, post_id,
          toUnixTimestamp64Milli(max(recorded_at)) AS recorded_ms,
          toInt64(argMax(kafka_offset, (recorded_at, kafka_offset))) AS at_offset,
          toInt64(argMax(withdrawn = 0 AND isNotNull(primary_topic), (recorded_at, kafka_offset)))
            AS stands
        FROM viewledger.assignment FINAL
        WHERE (platform, page_id) >= (%s, %s) AND (platform, page_id) <= (%s, %s)
        GROUP BY of_platform, page_id, post_id
        """
            .formatted(
                parameters.text(first.platform()),
                parameters.text(first.pageId()),
                parameters.text(last.platform()),
                parameters.text(last.pageId())));
  }

  /** Of each post between two keys what it gained on some days; one without a row is left out. */
  static Sql gained(
      PostKey first, PostKey last, String metric, DayRange days, MetricCatalogue catalogue) {
    Parameters parameters = new Parameters();
    String gain = new PostDayColumns(catalogue).figure(metric, "gain", parameters);
    return parameters.sql(
        "SELECT toString(platform) AS of_platform, page_id, post_id, sum("
            + gain
            + ") AS total FROM viewledger.post_day FINAL WHERE is_deleted = 0 AND day BETWEEN "
            + parameters.day(days.from())
            + " AND "
            + parameters.day(days.to())
            + beyond(first, ">=", parameters)
            + beyond(last, "<=", parameters)
            + " GROUP BY of_platform, page_id, post_id HAVING isNotNull(total)");
  }

  /** The platform once more by itself: the key's first column narrows what is read. */
  private static String beyond(PostKey key, String comparison, Parameters parameters) {
    String platform = parameters.text(key.platform());
    return " AND platform "
        + comparison.charAt(0)
        + "= "
        + platform
        + " AND (platform, page_id, post_id) "
        + comparison
        + " ("
        + platform
        + ", "
        + parameters.text(key.pageId())
        + ", "
        + parameters.text(key.postId())
        + ")";
  }
}
