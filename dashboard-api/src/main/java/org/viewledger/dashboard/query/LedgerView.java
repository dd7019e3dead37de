package org.viewledger.dashboard.query;

import java.util.List;
import java.util.Optional;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;

/** What can be asked of one cut of the ledger. */
public interface LedgerView {
  GainsAnswer gains(GainsQuery query);

  CohortsAnswer cohorts(CohortsQuery query);

  PostsPage posts(PostsQuery query);

  /**
   * The posts with a figure in the period that gained most in it, whenever they were published.
   *
   * @param metric a stored counter
   * @param limit 1 to {@value PostsQuery#MAX_LIMIT}
   */
  List<PostGain> mostGained(String metric, DayRange days, int limit);

  /** The post of a canonical id or of an alias. */
  Optional<PostDetail> post(PostKey key);

  /** The day ledger of a post; empty where there is no such post. */
  Optional<PostDays> days(PostKey key, String metric);

  /** Every page that has a post, a name or a reading of its own, by platform and id. */
  List<PageRow> pages();

  /** What the platform said of the page itself, latest first. */
  List<PageReadingRow> readings(PageKey page);

  /** The topics that posts have, by id. */
  List<TopicRow> topics();

  QualityReport quality();
}
