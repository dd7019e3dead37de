package org.viewledger.ingest.files;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that a mistyped one was meant to be. */
public final class Nearest {
  private Nearest() {}

  /** The known word with the fewest changed letters, if at most a third of them changed. */
  public static Optional<String> of(String word, Collection<String> known) {
    String plain = HeadingText.plain(word);
    int limit = Math.max(1, plain.length() / 3);
    return known.stream()
        .filter(candidate -> distance(plain, HeadingText.plain(candidate)) <= limit)
        .min(Comparator.comparingInt(candidate -> distance(plain, HeadingText.plain(candidate))));
  }

  /** Levenshtein's distance: letters put in, left out or replaced. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
