package org.viewledger.dashboard.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word nearest to one that somebody mistyped. */
public final class Nearest {
  private static final int FURTHEST = 3;

  private Nearest() {}

  /** Such as {@code "; did you mean from?"}, or the empty text where nothing is near. */
  public static String hint(String word, Collection<String> known) {
    return of(word, known).map(near -> "; did you mean " + near + '?').orElse("");
  }

  /** The nearest known word by edits: at most three, and at most half of what was written. */
  static Optional<String> of(String word, Collection<String> known) {
    String text = word.toLowerCase(Locale.ROOT);
    if (text.length() > 64) {
      return Optional.empty();
    }
    int furthest = Math.min(FURTHEST, Math.max(1, text.length() / 2));
    return known.stream()
        .filter(candidate -> distance(text, candidate.toLowerCase(Locale.ROOT)) <= furthest)
        .min(
            Comparator.comparingInt(
                candidate -> distance(text, candidate.toLowerCase(Locale.ROOT))));
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
