package org.viewledger.stream.io;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits blocks of rows into inserts of a bounded size.
 *
 * <p>Bytes alone do not bound what an insert costs the server: an absent figure is one byte here
 * and nine there, and {@code post_day} has nearly a hundred columns. So cells are bounded too.
 *
 * @param bytes of one insert; a block larger than this goes alone
 * @param cells of one insert, rows times columns
 */
record InsertSize(int bytes, int cells) {
  /** Some tens of megabytes at the server, of the 400 that an office machine's engine may use. */
  static final InsertSize MODEST = new InsertSize(16 << 20, 2_000_000);

  /** The blocks in order, in runs within both bounds. */
  List<List<RowBlock>> split(List<RowBlock> blocks, int columns) {
    int most = Math.max(1, cells / columns);
    List<List<RowBlock>> runs = new ArrayList<>();
    int from = 0;
    long size = 0;
    long rows = 0;
    for (int i = 0; i < blocks.size(); i++) {
      RowBlock block = blocks.get(i);
      if (i > from && (size + block.size() > bytes || rows + block.rows() > most)) {
        runs.add(blocks.subList(from, i));
        from = i;
        size = 0;
        rows = 0;
      }
      size += block.size();
      rows += block.rows();
    }
    if (from < blocks.size()) {
      runs.add(blocks.subList(from, blocks.size()));
    }
    return runs;
  }
}
