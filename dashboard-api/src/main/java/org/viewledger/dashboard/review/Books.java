package org.viewledger.dashboard.review;

import java.time.LocalDate;
import java.util.List;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.closings.ClosedQueries;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.LedgerView;

/**
 * Which book a stretch of days is read from: closed periods where they cover it, else the ledger.
 *
 * @param allowClosed false: the ledger alone
 */
record Books(
    ClosedQueries queries,
    UnitPages units,
    MetricCatalogue catalogue,
    String unit,
    String calendar,
    LocalDate today,
    boolean allowClosed) {

  /** The unit's pages as they belong today. */
  Filters live() {
    return new Filters(List.of(), List.of(), List.of(unit), List.of(), List.of(), List.of())
        .with(units.now(List.of(unit), today));
  }

  Book live(LedgerView view) {
    return new Book(
        new Book.Source() {
          @Override
          public GainsAnswer gains(GainsQuery query) {
            return view.gains(query);
          }

          @Override
          public CohortsAnswer cohorts(CohortsQuery query) {
            return view.cohorts(query);
          }
        },
        live(),
        false,
        catalogue);
  }

  /** The closed book where it covers the days. */
  Book of(DayRange days, LedgerView view) {
    return allowClosed && queries.covers(days, unit, calendar) ? closed() : live(view);
  }

  private Book closed() {
    return new Book(
        new Book.Source() {
          @Override
          public GainsAnswer gains(GainsQuery query) {
            return queries.gains(query, unit, java.util.Optional.of(calendar)).answer();
          }

          @Override
          public CohortsAnswer cohorts(CohortsQuery query) {
            return queries.cohorts(query, unit, java.util.Optional.of(calendar)).answer();
          }
        },
        Filters.NONE,
        true,
        catalogue);
  }
}
