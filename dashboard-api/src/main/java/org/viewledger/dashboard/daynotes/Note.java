package org.viewledger.dashboard.daynotes;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody of the team says of a day.
 *
 * @param unit whose figures it stands beside
 * @param words 1 to {@value #MAX_WORDS} characters, of no control characters
 */
public record Note(
    String id, String unit, LocalDate day, String words, String person, Instant writtenAt) {
  /** Longest text, as the store has room for. */
  public static final int MAX_WORDS = 200;

  public Note {
    if (words.isBlank() || words.codePointCount(0, words.length()) > MAX_WORDS) {
      throw new IllegalArgumentException("a note has 1 to " + MAX_WORDS + " characters");
    }
  }

  /** A text as it is kept: one line, without control characters and spaces at its ends. */
  public static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
