/** What topics have among themselves: shares that add up, a common level, labels that overlap. */
@NullMarked
package org.viewledger.dashboard.themes;

import org.jspecify.annotations.NullMarked;
