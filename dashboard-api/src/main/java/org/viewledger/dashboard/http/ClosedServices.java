package org.viewledger.dashboard.http;

import org.viewledger.dashboard.closings.Citations;
import org.viewledger.dashboard.closings.ClosedQueries;
import org.viewledger.dashboard.closings.Closings;
import org.viewledger.dashboard.closings.Restatements;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.periods.Calendars;

/** What the routes of closings, restatements and citations ask. */
public record ClosedServices(
    Calendars calendars,
    UnitPages units,
    Closings closings,
    ClosedQueries queries,
    Restatements restatements,
    Citations citations) {}
