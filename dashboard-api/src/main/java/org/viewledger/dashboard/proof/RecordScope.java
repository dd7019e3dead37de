package org.viewledger.dashboard.proof;

import java.util.List;
import java.util.Optional;
import org.viewledger.contract.PageKey;

/**
 * Of which posts figures are recomputed. Ids of a post belong to one page, so that every narrowing
 * is exact: a post is either in with all its ids or out.
 *
 * @param pages no page for all of them
 * @param posts of a single page only the posts whose own id lies between two ids
 */
public record RecordScope(List<PageKey> pages, Optional<IdRange> posts) {
  /** Every post of every page. */
  public static final RecordScope ALL = new RecordScope(List.of(), Optional.empty());

  public RecordScope {
    pages = List.copyOf(pages);
    if (posts.isPresent() && pages.size() != 1) {
      throw new IllegalArgumentException("posts are narrowed by id within one page");
    }
  }

  /** All posts of some pages. */
  public static RecordScope of(List<PageKey> pages) {
    return new RecordScope(pages, Optional.empty());
  }

  /** Some posts of a page. */
  public static RecordScope of(PageKey page, IdRange posts) {
    return new RecordScope(List.of(page), Optional.of(posts));
  }

  /**
   * Ids in the order of their UTF-8 bytes.
   *
   * @param from the first
   * @param before ends the range and is not in it; empty for no end
   */
  public record IdRange(String from, Optional<String> before) {}
}
