package org.viewledger.dashboard.query;

import java.util.List;
import org.viewledger.contract.PageKey;

/**
 * Which posts count. An empty list does not narrow; the values of one list are alternatives, the
 * lists narrow each other.
 *
 * @param platforms ids such as {@code youtube}
 * @param units ids of units as they were asked for
 * @param topics primary topics
 * @param labels a post with any of them counts
 * @param kinds such as {@code video}
 * @param belonging which pages the units are, found out anew for every question; what is kept of a
 *     question has {@link Belonging#EVERYTHING}
 */
public record Filters(
    List<String> platforms,
    List<PageKey> pages,
    List<String> units,
    List<String> topics,
    List<String> labels,
    List<String> kinds,
    Belonging belonging) {
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

  /** Without a word on which pages the units are. */
  public Filters(
      List<String> platforms,
      List<PageKey> pages,
      List<String> units,
      List<String> topics,
      List<String> labels,
      List<String> kinds) {
    this(platforms, pages, units, topics, labels, kinds, Belonging.EVERYTHING);
  }

  /** The same with pages belonging so. */
  public Filters with(Belonging other) {
    return new Filters(platforms, pages, units, topics, labels, kinds, other);
  }

  /** Whether the posts themselves must be looked at: day sums know no label and no kind. */
  public boolean needPosts() {
    return !labels.isEmpty() || !kinds.isEmpty();
  }

  /** The same with only this page. */
  public Filters ofPage(PageKey page) {
    return new Filters(platforms, List.of(page), units, topics, labels, kinds, belonging);
  }
}
