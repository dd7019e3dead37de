/**
 * How the figures stand: what to look at, the most urgent first, and platforms' own beside ours.
 */
@NullMarked
package org.viewledger.dashboard.pages.quality;

import org.jspecify.annotations.NullMarked;
