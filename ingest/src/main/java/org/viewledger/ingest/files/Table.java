package org.viewledger.ingest.files;

import java.io.IOException;

/** A file as rows of cells, whatever its format; may be gone over any number of times. */
interface Table {
  /** Visits the rows in order, blank ones too, until the visitor has seen enough. */
  void visit(Visitor visitor) throws IOException, UnreadableFileException;

  /** Looks at one row after the other. */
  interface Visitor {
    /** Returns whether the next row is wanted. */
    boolean row(Row row) throws UnreadableFileException;
  }
}
