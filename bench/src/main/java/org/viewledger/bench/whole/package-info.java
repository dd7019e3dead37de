/** The whole system as its users meet it, measured from outside. */
@NullMarked
package org.viewledger.bench.whole;

import org.jspecify.annotations.NullMarked;
