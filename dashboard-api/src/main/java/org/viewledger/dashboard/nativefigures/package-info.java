/**
 * A platform's own figure beside ours: what differs, and why that is likely. Pure but its store.
 */
@NullMarked
package org.viewledger.dashboard.nativefigures;

import org.jspecify.annotations.NullMarked;
