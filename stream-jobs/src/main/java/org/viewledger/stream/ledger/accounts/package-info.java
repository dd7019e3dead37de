/**
 * The ledgers of one key each: what its facts do to its state and what then goes out. Flink does
 * not occur here.
 */
@NullMarked
package org.viewledger.stream.ledger.accounts;

import org.jspecify.annotations.NullMarked;
