package org.viewledger.ingest.files;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line where a person finds it, from 1
 */
record Row(long line, List<Cell> cells) {
  Cell cell(int index) {
    return index < cells.size() ? cells.get(index) : Cell.BLANK;
  }

  boolean isBlank() {
    for (Cell cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
