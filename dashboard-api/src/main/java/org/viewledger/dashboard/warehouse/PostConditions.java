package org.viewledger.dashboard.warehouse;

import java.util.List;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.Filters;

/** Filters as conditions, each with AND before it; may be empty. */
final class PostConditions {
  private PostConditions() {}

  /** Over a table that has platform and page. */
  static String ofPages(Filters filters, Parameters parameters) {
    return in("platform", filters.platforms(), parameters)
        + in(
            "concat(platform, '|', page_id)",
            filters.pages().stream().map(PageKey::text).toList(),
            parameters)
        + UnitSql.condition(filters, parameters);
  }

  /** Over a table that has platform, page and topic. */
  static String ofDays(Filters filters, Parameters parameters) {
    return ofPages(filters, parameters) + in("topic", filters.topics(), parameters);
  }

  /** Over the table of posts. */
  static String ofPosts(Filters filters, Parameters parameters) {
    String labels =
        filters.labels().isEmpty()
            ? ""
            : " AND hasAny(labels, " + parameters.texts(filters.labels()) + ")";
    return ofDays(filters, parameters) + in("kind", filters.kinds(), parameters) + labels;
  }

  private static String in(String column, List<String> values, Parameters parameters) {
    return values.isEmpty() ? "" : " AND has(" + parameters.texts(values) + ", " + column + ")";
  }
}
