package org.viewledger.dashboard.http;

import org.viewledger.dashboard.closings.Citations;
import org.viewledger.dashboard.closings.ClosedQueries;
import org.viewledger.dashboard.closings.Closings;
import org.viewledger.dashboard.closings.Restatements;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.query.Scope;

/** What the routes of closings, restatements and citations ask. */
public record ClosedServices(
    Calendars calendars,
    UnitPages units,
    Closings closings,
    ClosedQueries queries,
    Restatements restatements,
    Citations citations) {
  /** The same of what somebody may see. */
  public ClosedServices within(Scope scope) {
    return scope.isEverything()
        ? this
        : new ClosedServices(
            calendars,
            units,
            closings.within(scope),
            queries.within(scope),
            restatements.within(scope),
            citations.within(scope));
  }
}
