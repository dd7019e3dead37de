/**
 * Questions to the ledger and what answers them: validated immutable values and the port that
 * {@code http} and {@code pages} ask. Knows neither HTTP nor SQL.
 */
@NullMarked
package org.viewledger.dashboard.query;

import org.jspecify.annotations.NullMarked;
