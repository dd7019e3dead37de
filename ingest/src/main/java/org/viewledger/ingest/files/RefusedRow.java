package org.viewledger.ingest.files;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken.
 *
 * @param line where a person finds it: the line in a text editor at which the row begins, the row
 *     number in a spreadsheet; from 1
 * @param column the column as the file's heading names it, null where the row as a whole is meant
 * @param value what the cell says, cut to 80 characters and without control characters
 */
public record RefusedRow(
    long line, @Nullable String column, @Nullable String value, Refusal reason) {
  private static final int MAX_SHOWN = 80;

  public RefusedRow {
    value = value == null ? null : shown(value);
    column = column == null ? null : shown(column);
  }

  /** One plain sentence with the line, the column and the reason. */
  public Sentence sentence() {
    return reason.sentence(line, column == null ? "" : column, value == null ? "" : value);
  }

  /** Control characters could move a terminal's cursor, so they are shown as spaces. */
  static String shown(String text) {
    String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return plain.codePointCount(0, plain.length()) <= MAX_SHOWN
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, MAX_SHOWN)) + "…";
  }
}
