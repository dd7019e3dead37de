package org.viewledger.stream.io;

import java.util.Map;
import java.util.function.Consumer;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;

/**
 * Some rows of one table that travel, wait and are checkpointed together: a row by itself would be
 * copied half a dozen times on its way.
 *
 * @param metrics which columns the rows have: {@link org.viewledger.stream.rows.TableRow#metrics()}
 * @param order {@link TableRow#order()} of all of them
 * @param rows how many there are; 0 where only offsets are told
 * @param size of {@code packed} when unpacked
 * @param packed {@link Frames}, LZ4
 * @param offsets next to read: all records before them have their raw rows in this block or in one
 *     that its writer gave out before
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a flat POJO for Flink
public record RowBlock(
    Table table,
    long metrics,
    long order,
    int rows,
    int size,
    byte[] packed,
    Map<String, Long> offsets) {

  /** Hands over the rows, one by one. */
  public void forEach(Consumer<TableRow> row) {
    Frames.forEach(this, row);
  }
}
