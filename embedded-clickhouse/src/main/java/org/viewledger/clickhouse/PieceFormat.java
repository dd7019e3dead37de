package org.viewledger.clickhouse;

import java.util.Set;
import java.util.function.LongUnaryOperator;

/**
 * How the pieces of a streamed answer become one: the engine formats each as a document of its own,
 * head included.
 */
final class PieceFormat {

  /** Formats without a head: one piece follows another. */
  private static final Set<String> HEADLESS =
      Set.of(
          "RowBinary",
          "Native",
          "TabSeparated",
          "TSV",
          "TabSeparatedRaw",
          "TSVRaw",
          "CSV",
          "JSONEachRow",
          "NDJSON",
          "JSONLines");

  private static final String NAMES = "RowBinaryWithNames";
  private static final String NAMES_AND_TYPES = "RowBinaryWithNamesAndTypes";

  private PieceFormat() {}

  /** Whether pieces of this format can be joined; an answer in any other must come in one. */
  static boolean canBeJoined(String format) {
    return HEADLESS.contains(format) || format.equals(NAMES) || format.equals(NAMES_AND_TYPES);
  }

  /**
   * Bytes of a piece before its first row.
   *
   * @param bytes the byte at a place of the piece, 0 to 255
   */
  static long headLength(String format, LongUnaryOperator bytes) {
    if (HEADLESS.contains(format)) {
      return 0;
    }
    Cursor cursor = new Cursor(bytes);
    long columns = cursor.number();
    long texts = format.equals(NAMES_AND_TYPES) ? 2 * columns : columns;
    for (long i = 0; i < texts; i++) {
      cursor.skipText();
    }
    return cursor.at;
  }

  private static final class Cursor {
    private static final int SEVEN_BITS = 0x7f;

    private final LongUnaryOperator bytes;
    private long at;

    Cursor(LongUnaryOperator bytes) {
      this.bytes = bytes;
    }

    /** A number of variable length, seven bits a byte, the lowest first. */
    long number() {
      long number = 0;
      for (int shift = 0; ; shift += 7) {
        long next = bytes.applyAsLong(at++);
        number |= (next & SEVEN_BITS) << shift;
        if (next <= SEVEN_BITS) {
          return number;
        }
      }
    }

    void skipText() {
      long length = number();
      at += length;
    }
  }
}
