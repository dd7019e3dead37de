package org.viewledger.dashboard.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.viewledger.contract.PageKey;

/**
 * What stands behind the figures of some days: each post's part of a total, and the days on which
 * pages were read at all. Asked inside a reading of the {@link Ledger}, it is of that reading's
 * cut.
 */
public interface PeriodRecord {
  /** The most posts of one answer; a ward has some hundreds. */
  int MOST_POSTS = 20_000;

  /**
   * A post's part of a total on the in-period basis.
   *
   * @param gain over the days; the parts of all posts add up to the total
   * @param corrections falls of single days, inside the gain; 0 or below
   * @param closing the balance at the end of the days, or the last known
   * @param firstRead whether it was first read on these days with a balance it already had
   */
  record Part(PostRow post, long gain, long corrections, long closing, boolean firstRead) {
    /** The balance before the first day, or the one that it was first read with. */
    public long opening() {
      return Math.subtractExact(closing, gain);
    }
  }

  /**
   * Every post that has a figure on some days, the largest gain first.
   *
   * @param metric a stored counter
   * @param filters pages, units, topics; the first {@value #MOST_POSTS} and one more where there
   *     are more
   */
  List<Part> parts(String metric, DayRange days, Filters filters);

  /** The days on which any post of a page was read; a page that was not read at all is missing. */
  Map<PageKey, SortedSet<LocalDate>> daysRead(DayRange days, Filters filters);
}
