package org.viewledger.ingest.files;

import org.jspecify.annotations.Nullable;

/** Ends the reading of one row; caught where the row began. */
final class RefusedCell extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal reason;
  private final transient @Nullable Column column;
  private final @Nullable String value;

  RefusedCell(Refusal reason, @Nullable Column column, @Nullable String value) {
    // A file may hold a million wrong rows, and where in our code one was found helps nobody.
    super(reason.id(), null, false, false);
    this.reason = reason;
    this.column = column;
    this.value = value;
  }

  Refusal reason() {
    return reason;
  }

  RefusedRow at(long line, Layout layout) {
    Column place = column;
    return new RefusedRow(line, place == null ? null : layout.label(place), value, reason);
  }
}
