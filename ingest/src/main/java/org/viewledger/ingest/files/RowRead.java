package org.viewledger.ingest.files;

import java.util.List;

/** Reads one row after the other, in the file's order. */
interface RowRead {
  Found read(Row row) throws RefusedCell;

  /** What a person should know, after the last row. */
  default List<Sentence> notices() {
    return List.of();
  }
}
