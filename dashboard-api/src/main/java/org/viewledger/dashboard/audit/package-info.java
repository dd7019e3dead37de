/** Who did what, in a list that is only ever added to and that shows where it was tampered with. */
@NullMarked
package org.viewledger.dashboard.audit;

import org.jspecify.annotations.NullMarked;
