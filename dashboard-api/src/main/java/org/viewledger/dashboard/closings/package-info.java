/**
 * What people close, what changes afterwards, and what they cite: closings of a unit's periods,
 * restatements, citations. Knows neither HTTP nor ClickHouse: {@link
 * org.viewledger.dashboard.closings.ClosedBook} is the port to the frozen figures.
 */
@NullMarked
package org.viewledger.dashboard.closings;

import org.jspecify.annotations.NullMarked;
