package org.viewledger.stream.io;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits rows into inserts of a bounded size.
 *
 * <p>Bytes alone do not bound what an insert costs the server: an absent figure is one byte here
 * and nine there, and {@code post_day} has nearly a hundred columns. So cells are bounded too.
 *
 * @param bytes of one insert; a row larger than this goes alone
 * @param cells of one insert, rows times columns
 */
record InsertSize(int bytes, int cells) {
  /** Some tens of megabytes at the server, of the 400 that an office machine's engine may use. */
  static final InsertSize MODEST = new InsertSize(16 << 20, 1_000_000);

  /** The rows in order, in runs within both bounds. */
  List<List<byte[]>> split(List<byte[]> rows, int columns) {
    int most = Math.max(1, cells / columns);
    List<List<byte[]>> runs = new ArrayList<>();
    int from = 0;
    long sum = 0;
    for (int i = 0; i < rows.size(); i++) {
      int length = rows.get(i).length + Long.BYTES;
      if (i > from && (sum + length > bytes || i - from >= most)) {
        runs.add(rows.subList(from, i));
        from = i;
        sum = 0;
      }
      sum += length;
    }
    if (from < rows.size()) {
      runs.add(rows.subList(from, rows.size()));
    }
    return runs;
  }
}
