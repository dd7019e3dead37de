/** Counts that people type in: what may be typed, into the log, and taken back. */
@NullMarked
package org.viewledger.dashboard.manual;

import org.jspecify.annotations.NullMarked;
