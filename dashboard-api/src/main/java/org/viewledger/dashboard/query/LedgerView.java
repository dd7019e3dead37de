package org.viewledger.dashboard.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.Taxonomy;

/** What can be asked of one cut of the ledger; several threads may ask side by side. */
public interface LedgerView {
  GainsAnswer gains(GainsQuery query);

  CohortsAnswer cohorts(CohortsQuery query);

  PostsPage posts(PostsQuery query);

  /**
   * The posts with a figure in the period that gained most in it, whenever they were published.
   *
   * @param metric a stored counter
   * @param filters of posts; a page that changed hands within the days counts as of its present
   *     unit
   * @param limit 1 to {@value PostsQuery#MAX_LIMIT}
   */
  List<PostGain> mostGained(String metric, DayRange days, Filters filters, int limit);

  /** The same of all posts. */
  default List<PostGain> mostGained(String metric, DayRange days, int limit) {
    return mostGained(metric, days, Filters.NONE, limit);
  }

  /** The posts with most of a figure, those without it left out; each with its range. */
  List<PostGain> ranked(RankedQuery query);

  /**
   * The other posts that carry the same content, by way of a third too: it counts once as an item.
   * At most {@value PostsQuery#DEFAULT_LIMIT}, by key.
   */
  List<PostRow> sameItem(PostKey key);

  /** All that was ever said by hand of a post's topic, latest first. */
  List<Assigned> assignments(PostKey key);

  /**
   * Every version of a unit's taxonomy, newest first, at most {@value PostsQuery#DEFAULT_LIMIT}.
   */
  List<Taxonomy> versions(String unit);

  /** The post of a canonical id or of an alias. */
  Optional<PostDetail> post(PostKey key);

  /** The day ledger of a post; empty where there is no such post. */
  Optional<PostDays> days(PostKey key, String metric);

  /** Every page that has a post, a name or a reading of its own, by platform and id. */
  default List<PageRow> pages() {
    return pages(List.of());
  }

  /**
   * The same of some pages.
   *
   * @param only those that are wanted; none for all
   */
  List<PageRow> pages(List<PageKey> only);

  /** What the platform said of the page itself, latest first. */
  List<PageReadingRow> readings(PageKey page);

  /** Of every unit that has one, its taxonomy in force. */
  List<Taxonomy> taxonomies();

  /** The topics and labels in force, and how many posts have them. */
  default TopicsAnswer topics() {
    return topics(Filters.NONE);
  }

  /**
   * The same, counting some posts.
   *
   * @param filters which posts
   */
  TopicsAnswer topics(Filters filters);

  /** Why a post has its topic; nothing where there is no such post. */
  TopicTold told(PostKey key);

  /**
   * What posts say, in the order of their keys.
   *
   * @param after the key that the last answer ended with; empty to begin
   * @param limit 1 or more; fewer are given only where there are no more
   */
  List<PostWords> words(Optional<PostKey> after, int limit);

  /** What each post from one key to another gained on some days; one without a figure is absent. */
  Map<PostKey, Long> gained(PostKey first, PostKey last, String metric, DayRange days);
}
