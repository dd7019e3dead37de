package org.viewledger.dashboard.query;

import java.util.List;
import org.viewledger.contract.PageKey;

/**
 * Which posts count. An empty list does not narrow; the values of one list are alternatives, the
 * lists narrow each other.
 *
 * @param platforms ids such as {@code youtube}
 * @param units ids of units; with one unit of everything they are checked, not applied
 * @param topics primary topics
 * @param labels a post with any of them counts
 * @param kinds such as {@code video}
 */
public record Filters(
    List<String> platforms,
    List<PageKey> pages,
    List<String> units,
    List<String> topics,
    List<String> labels,
    List<String> kinds) {
  /** Everything counts. */
  public static final Filters NONE =
      new Filters(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** The most values that one filter takes. */
  public static final int MAX_VALUES = 500;

  public Filters {
    platforms = List.copyOf(platforms);
    pages = List.copyOf(pages);
    units = List.copyOf(units);
    topics = List.copyOf(topics);
    labels = List.copyOf(labels);
    kinds = List.copyOf(kinds);
  }

  /** Whether the posts themselves must be looked at: day sums know no label and no kind. */
  public boolean needPosts() {
    return !labels.isEmpty() || !kinds.isEmpty();
  }

  /** The same with only this page. */
  public Filters ofPage(PageKey page) {
    return new Filters(platforms, List.of(page), units, topics, labels, kinds);
  }
}
