/** Which stretch of days a figure is compared with, cut off where, and when it is not: pure. */
@NullMarked
package org.viewledger.dashboard.compared;

import org.jspecify.annotations.NullMarked;
