/**
 * The ClickHouse engine (libchdb) in a child process behind the part of ClickHouse's HTTP interface
 * that its official drivers use.
 */
@NullMarked
package org.viewledger.clickhouse;

import org.jspecify.annotations.NullMarked;
