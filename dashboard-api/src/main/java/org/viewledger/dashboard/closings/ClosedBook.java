package org.viewledger.dashboard.closings;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.Known;

/** The frozen figures of closings, and what they have become. */
public interface ClosedBook {
  /**
   * Writes the figures of a closing from the raw record at its cut. It may be called again after it
   * was cut short: the same rows come out.
   */
  void freeze(Closing closing);

  /**
   * Whether the raw record can still be read as it was at a cut: not where all has been counted
   * anew since.
   */
  boolean holds(long cut);

  /** The in-period basis from the frozen rows of closings of adjacent periods. */
  GainsAnswer gains(GainsQuery query, List<Closing> run);

  /** The basis of the period's posts likewise, each period at its own last day. */
  CohortsAnswer cohorts(CohortsQuery query, List<Closing> run);

  /**
   * Looks at the posts that changed since a closing was last looked at and writes what became of
   * them under a new revision.
   *
   * @return the revision, at the cut that was looked at
   */
  Known<Long> examine(Closing closing);

  /** Every figure of a closing at a revision; a figure that has no value is not in it. */
  Map<FigureKey, BigInteger> figures(Closing closing, long revision);

  /** The posts whose part changed after the closing's own revision, up to another. */
  List<PostChange> changes(Closing closing, long revision);

  /**
   * What the raw record has had, since a cut, of the posts whose figures of some days changed.
   *
   * @param at when that cut was committed: where all was counted anew since, this decides
   */
  PostChange.Evidence evidence(String metric, DayRange days, Filters filters, long cut, Instant at);
}
