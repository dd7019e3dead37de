/** Reporting calendars and the periods that they give days to: pure, without clock or store. */
@NullMarked
package org.viewledger.dashboard.periods;

import org.jspecify.annotations.NullMarked;
