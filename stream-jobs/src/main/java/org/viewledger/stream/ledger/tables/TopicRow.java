package org.viewledger.stream.ledger.tables;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.viewledger.stream.rows.RowBinary;
import org.viewledger.stream.rows.TableRow;

/** One row of a table of sums, named as {@link TopicChange#key()} names it; nothing at first. */
public final class TopicRow {
  private final String key;
  private final TopicTable table;
  private final Sums sums;

  public TopicRow(String key) {
    this.key = key;
    this.table = TopicTable.of(key.charAt(0));
    this.sums = Sums.zeros(table.wide() + table.counts());
  }

  /** Adds sums, given as the words of each. */
  public void add(long[] words) {
    sums.addAll(Sums.of(words));
  }

  public long[] words() {
    return sums.words();
  }

  /** Whether no post contributes to the row and nothing is left of any. */
  public boolean isNothing() {
    return sums.areZero();
  }

  /** The row for ClickHouse; deleted where no post contributes to it. */
  public TableRow row() {
    RowBinary figures = new RowBinary(table.table()).key();
    for (int i = 0; i < table.wide(); i++) {
      figures.int128(sums.get(i));
    }
    for (int i = table.wide(); i < table.wide() + table.counts(); i++) {
      figures.int64(sums.get(i).longValueExact());
    }
    byte[] columns = figures.bool(sums.isZero(table.wide())).row().bytes();
    byte[] keyColumns = key.substring(1).getBytes(StandardCharsets.ISO_8859_1);
    byte[] bytes = Arrays.copyOf(keyColumns, keyColumns.length + columns.length);
    System.arraycopy(columns, 0, bytes, keyColumns.length, columns.length);
    return new TableRow(table.table(), 0, keyColumns.length, bytes, 0);
  }
}
