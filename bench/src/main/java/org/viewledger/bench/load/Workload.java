package org.viewledger.bench.load;

/**
 * The shape of a made-up year. Posts are published evenly over {@code span} days; each is read 8
 * times on its first day and then once a day.
 *
 * @param seed of everything drawn
 * @param posts 1 to some million
 * @param dailyReadings of a post after its first day, one a day
 * @param span days over which posts are published, from 2025-01-01
 * @param titled whether posts have a title that the default topics know
 */
public record Workload(long seed, int posts, int dailyReadings, int span, boolean titled) {
  /** Readings of a post on the day it is published. */
  public static final int FIRST_DAY_READINGS = 8;

  /** Posts of a page in a year: what a commune's page publishes. */
  public static final int POSTS_OF_A_PAGE = 325;

  private static final int YEAR = 365;

  /** 80 readings a post: 8 million of 100,000 posts. */
  public static Workload ofPosts(long seed, int posts) {
    return new Workload(seed, posts, 72, YEAR, false);
  }

  /** 28 readings of each of a page's 325 posts: 30.2 million of 3,321 pages. */
  public static Workload nation(long seed, int pages) {
    return new Workload(seed, pages * POSTS_OF_A_PAGE, 20, YEAR, false);
  }

  /** 8 readings a post, on its first day, and a title: for topics. */
  public static Workload titled(long seed, int posts) {
    return new Workload(seed, posts, 0, YEAR, true);
  }

  public long readings() {
    return (long) posts * (FIRST_DAY_READINGS + dailyReadings);
  }

  /** One post record a post comes on top of the readings. */
  public long records() {
    return readings() + posts;
  }

  int pages() {
    return Math.max(1, posts / POSTS_OF_A_PAGE);
  }
}
