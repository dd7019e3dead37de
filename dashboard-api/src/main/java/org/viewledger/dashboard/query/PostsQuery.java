package org.viewledger.dashboard.query;

import java.util.Optional;

/**
 * A list of posts.
 *
 * @param published publication days; empty for all posts, also those of unknown publication
 * @param marks what else narrows it
 * @param search words that must all be in title or text, whatever their accents and case; may be
 *     empty
 * @param limit posts on one page, 1 to {@value #MAX_LIMIT}
 * @param after the last post of the page before
 */
public record PostsQuery(
    Optional<DayRange> published,
    Filters filters,
    PostMarks marks,
    String search,
    PostSort sort,
    int limit,
    Optional<PostCursor> after) {
  public static final int MAX_LIMIT = 500;

  public static final int DEFAULT_LIMIT = 50;

  /** Longest search text. */
  public static final int MAX_SEARCH = 200;

  /** A list that no marks narrow. */
  public PostsQuery(
      Optional<DayRange> published,
      Filters filters,
      String search,
      PostSort sort,
      int limit,
      Optional<PostCursor> after) {
    this(published, filters, PostMarks.ANY, search, sort, limit, after);
  }

  public PostsQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new InvalidQueryException("limit", "limit must be 1 to " + MAX_LIMIT + ": " + limit);
    }
    if (search.length() > MAX_SEARCH) {
      throw new InvalidQueryException("q", "q may have at most " + MAX_SEARCH + " characters");
    }
  }
}
