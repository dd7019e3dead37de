package org.viewledger.dashboard.pages;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.viewledger.dashboard.closings.ClosedBook;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.closings.FigureKey;
import org.viewledger.dashboard.closings.PostChange;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.Known;

/** A closed book for pages that show that a period is closed, and none of its frozen figures. */
final class NothingFrozen implements ClosedBook {
  @Override
  public void freeze(Closing closing) {}

  @Override
  public boolean holds(long cut) {
    return true;
  }

  @Override
  public GainsAnswer gains(GainsQuery query, List<Closing> run) {
    throw new AssertionError("no page asks for frozen figures here");
  }

  @Override
  public CohortsAnswer cohorts(CohortsQuery query, List<Closing> run) {
    throw new AssertionError("no page asks for frozen figures here");
  }

  @Override
  public Known<Long> examine(Closing closing) {
    throw new AssertionError("nobody looks for restatements here");
  }

  @Override
  public Map<FigureKey, BigInteger> figures(Closing closing, long revision) {
    return Map.of();
  }

  @Override
  public List<PostChange> changes(Closing closing, long revision) {
    return List.of();
  }

  @Override
  public PostChange.Evidence evidence(
      String metric, DayRange days, Filters filters, long cut, Instant at) {
    throw new AssertionError("nobody cites here");
  }
}
