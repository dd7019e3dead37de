package org.viewledger.ingest.files;

import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One cell as the file holds it.
 *
 * @param text what a person sees, NFC, without spaces at its ends; empty for a blank cell
 * @param moment of a spreadsheet's date cell, else null; midnight for a {@link Kind#DAY}
 */
record Cell(Kind kind, String text, @Nullable LocalDateTime moment) {
  static final Cell BLANK = new Cell(Kind.TEXT, "", null);

  /** What people and programs write where they have nothing to say. */
  private static final Set<String> NOTHING = Set.of("-", "–", "—", "n/a", "null", "nan", "none");

  private static final int LONGEST_NOTHING = 4;
  private static final char FIRST_MARK = '\u0300';

  /** What kind of thing the file says it is; in a CSV all is text. */
  enum Kind {
    TEXT,
    /** A number of a spreadsheet, exact, in plain digits with a point. */
    NUMBER,
    /** A day and time of a spreadsheet. */
    MOMENT,
    /** A day of a spreadsheet, without a time. */
    DAY,
    /** An error value such as {@code #N/A}. */
    ERROR
  }

  static Cell text(String text) {
    String stripped = composed(stripped(text));
    return stripped.isEmpty() || isNothing(stripped) ? BLANK : new Cell(Kind.TEXT, stripped, null);
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  /** Below U+0300 every text is composed already, and most cells are. */
  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_MARK) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  private static boolean isNothing(String text) {
    return text.length() <= LONGEST_NOTHING && NOTHING.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Without white space at both ends, no-break spaces and byte order marks too. */
  private static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (from < to && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
