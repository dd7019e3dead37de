/**
 * What a unit has set itself to reach in a period: what a target may be about, how one is read from
 * the words of a plan, and the store. Counts only: a target about persons is refused.
 */
@NullMarked
package org.viewledger.dashboard.targets;

import org.jspecify.annotations.NullMarked;
