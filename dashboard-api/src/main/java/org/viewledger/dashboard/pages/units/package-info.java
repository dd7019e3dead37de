/**
 * The tree of units with their pages, what was published side by side, who has closed; and the
 * audit log.
 */
@NullMarked
package org.viewledger.dashboard.pages.units;

import org.jspecify.annotations.NullMarked;
