/** Runs variants one after the other and reads what they used and what they wrote. */
@NullMarked
package org.viewledger.bench.run;

import org.jspecify.annotations.NullMarked;
