/**
 * A document set in order by a standard's rules: numbered, spelled, closed; what a writer of any
 * kind of file then only has to draw.
 */
@NullMarked
package org.viewledger.dashboard.reports.flow;

import org.jspecify.annotations.NullMarked;
