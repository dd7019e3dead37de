/** The ledger as a function of the consumed records: thin Flink shells round plain rules. */
@NullMarked
package org.viewledger.stream.ledger;

import org.jspecify.annotations.NullMarked;
