package org.viewledger.stream.io;

import java.util.ArrayList;
import java.util.List;

/** Splits rows into inserts of a bounded size. */
final class InsertSize {
  private InsertSize() {}

  /** The rows in order, in runs of at most {@code maxBytes}; a larger row is a run of its own. */
  static List<List<byte[]>> split(List<byte[]> rows, int maxBytes) {
    List<List<byte[]>> runs = new ArrayList<>();
    int from = 0;
    long bytes = 0;
    for (int i = 0; i < rows.size(); i++) {
      int length = rows.get(i).length + Long.BYTES;
      if (i > from && bytes + length > maxBytes) {
        runs.add(rows.subList(from, i));
        from = i;
        bytes = 0;
      }
      bytes += length;
    }
    if (from < rows.size()) {
      runs.add(rows.subList(from, rows.size()));
    }
    return runs;
  }
}
