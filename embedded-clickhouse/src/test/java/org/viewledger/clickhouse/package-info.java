/** Tests of the embedded engine, most of them through ClickHouse's official drivers. */
@NullMarked
package org.viewledger.clickhouse;

import org.jspecify.annotations.NullMarked;
