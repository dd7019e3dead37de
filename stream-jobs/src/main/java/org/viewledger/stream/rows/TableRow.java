package org.viewledger.stream.rows;

/**
 * One row of one table in ClickHouse's RowBinary, without the cut at its end.
 *
 * <p>A flat record, so that Flink sees a POJO. Two rows of a table with the same key bytes are
 * versions of one row: the later one stands.
 *
 * @param table where it belongs
 * @param keyLength the first so many bytes are the table's key columns
 * @param bytes the columns of {@link Table#columns()} but the last
 */
@SuppressWarnings(
    "ArrayRecordComponent") // a row is compared by its key bytes only, never as a record
public record TableRow(Table table, int keyLength, byte[] bytes) {}
