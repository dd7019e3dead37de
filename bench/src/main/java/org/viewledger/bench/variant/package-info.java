/** Ways of booking the same readings, each started in a process of its own. */
@NullMarked
package org.viewledger.bench.variant;

import org.jspecify.annotations.NullMarked;
