package org.viewledger.dashboard.warehouse;

import java.util.List;
import java.util.Optional;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.Filters;

/** Filters as conditions, each with AND before it; may be empty. */
final class PostConditions {
  private PostConditions() {}

  /** Over a table that has platform and page. */
  static String ofPages(Filters filters, Parameters parameters) {
    return in("platform", filters.platforms(), parameters)
        + these(filters.pages(), parameters)
        + UnitSql.condition(filters, parameters);
  }

  /** Some pages; all for none. By their ids alone the tables' keys are used. */
  static String these(List<PageKey> pages, Parameters parameters) {
    return pages.isEmpty()
        ? ""
        : " AND page_id IN "
            + parameters.texts(pages.stream().map(PageKey::pageId).distinct().toList())
            + " AND has("
            + parameters.texts(pages.stream().map(PageKey::text).toList())
            + ", concat(platform, '|', page_id))";
  }

  /** How many pages a filter leaves at most, where it says which. */
  static Optional<Long> named(Filters filters) {
    Optional<Long> ofUnits = UnitSql.pages(filters.belonging());
    return filters.pages().isEmpty()
        ? ofUnits
        : Optional.of(Math.min(filters.pages().size(), ofUnits.orElse(Long.MAX_VALUE)));
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
