package org.viewledger.stream.rows;

/**
 * One row of one table in ClickHouse's RowBinary, without the cut at its end.
 *
 * <p>A flat record, so that Flink sees a POJO. Two rows of a table with the same key bytes are
 * versions of one row: that of the larger {@code order} stands, of two alike the later to arrive.
 *
 * @param table where it belongs
 * @param metrics the columns that the bytes hold of a table with columns for metrics, a bit each:
 *     {@link Table#columns(long)}; 0 for any other
 * @param keyLength the first so many bytes are the table's key columns
 * @param bytes the columns of {@link Table#columns(long)} but the last
 * @param order the checkpoint before which the row was given out, 0 for a raw row. A post's rows
 *     may come from one operator before a checkpoint and from another after it; where that
 *     checkpoint was given up, nothing else tells which of them is the later
 */
@SuppressWarnings(
    "ArrayRecordComponent") // a row is compared by its key bytes only, never as a record
public record TableRow(Table table, long metrics, int keyLength, byte[] bytes, long order) {

  /** The same row, given out before a checkpoint. */
  public TableRow before(long checkpoint) {
    return new TableRow(table, metrics, keyLength, bytes, checkpoint);
  }
}
