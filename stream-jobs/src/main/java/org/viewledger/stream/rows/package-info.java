/** Rows of ClickHouse tables as bytes: what the ledger's operators emit and the sink writes. */
@NullMarked
package org.viewledger.stream.rows;

import org.jspecify.annotations.NullMarked;
