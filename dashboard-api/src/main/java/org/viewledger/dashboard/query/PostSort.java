package org.viewledger.dashboard.query;

/**
 * The order of a list of posts; ties by key, posts without the value last.
 *
 * @param field {@code publishedAt}, {@code lastRead} or a metric that posts have
 * @param ascending smallest or oldest first
 */
public record PostSort(String field, boolean ascending) {
  public static final String PUBLISHED_AT = "publishedAt";

  public static final String LAST_READ = "lastRead";

  /** Newest first. */
  public static final PostSort NEWEST = new PostSort(PUBLISHED_AT, false);
}
