/**
 * Compares the tables of figures, row by row, with what the raw record comes to by SQL alone, and
 * keeps the verdicts.
 */
@NullMarked
package org.viewledger.dashboard.reconcile;

import org.jspecify.annotations.NullMarked;
