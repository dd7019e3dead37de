package org.viewledger.dashboard.warehouse;

import java.util.List;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.query.PostMarks;

/** {@link PostMarks} as conditions over the table of posts, each with AND before it. */
final class PostMarksSql {
  /** Two topics so near to each other in points are nearly level. */
  private static final int NEAR_POINTS = 2;

  private static final String KEY = "(platform, page_id, post_id)";

  /** Posts whose topic a person decided, by the latest that was said. */
  private static final String DECIDED =
      " AND "
          + KEY
          + " NOT IN (SELECT platform, page_id, post_id FROM (SELECT platform, page_id, post_id,"
          + " argMax(withdrawn = 0 AND isNotNull(primary_topic), (recorded_at, kafka_offset)) AS"
          + " stands FROM viewledger.assignment FINAL GROUP BY platform, page_id, post_id) WHERE"
          + " stands)";

  private PostMarksSql() {}

  static String conditions(PostMarks marks, Parameters parameters) {
    return in("ifNull(toString(origin), 'own')", marks.origins(), parameters)
        + in("ifNull(toString(status), 'live')", marks.statuses(), parameters)
        + marks.doubt().map(doubt -> doubt(doubt, parameters)).orElse("");
  }

  private static String in(String column, List<String> values, Parameters parameters) {
    return values.isEmpty() ? "" : " AND has(" + parameters.texts(values) + ", " + column + ")";
  }

  private static String doubt(PostMarks.Doubt doubt, Parameters parameters) {
    String unclassified = parameters.text(Taxonomy.UNCLASSIFIED);
    return switch (doubt) {
      case UNCLASSIFIED -> " AND topic = " + unclassified + DECIDED;
      case NEARLY_LEVEL ->
          " AND topic != "
              + unclassified
              + " AND "
              + KEY
              + " IN (SELECT platform, page_id, post_id FROM (SELECT platform, page_id, post_id,"
              + " argMax(isNotNull(second_topic) AND topic != "
              + unclassified
              + " AND toInt64(score) - toInt64(second_score) <= "
              + NEAR_POINTS
              + ", (taxonomy_version, taxonomy_recorded_at, matcher_version, cut)) AS level"
              + " FROM viewledger.classification FINAL GROUP BY platform, page_id, post_id)"
              + " WHERE level)"
              + DECIDED;
    };
  }
}
