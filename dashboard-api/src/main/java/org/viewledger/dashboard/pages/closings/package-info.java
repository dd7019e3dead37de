/** Pages of closings: closing, opening again, what was restated, the second person's word. */
@NullMarked
package org.viewledger.dashboard.pages.closings;

import org.jspecify.annotations.NullMarked;
