/** The ledger job on a Flink of its own, in this process. */
@NullMarked
package org.viewledger.local.ledger;

import org.jspecify.annotations.NullMarked;
