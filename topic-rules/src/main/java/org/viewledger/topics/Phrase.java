package org.viewledger.topics;

import java.util.ArrayList;
import java.util.List;

/**
 * A phrase of the taxonomy as runs of syllables with gaps between them.
 *
 * @param entry the number of the rule it belongs to
 */
record Phrase(int entry, List<List<String>> parts) {
  /** Longer ones are cut: no set phrase is longer, and the time a text takes stays bounded. */
  static final int MAX_SYLLABLES = 24;

  /** Four gaps; what follows a fifth is cut. */
  static final int MAX_PARTS = 5;

  static final String GAP = "…";

  static Phrase parse(int entry, String phrase) {
    List<List<String>> parts = new ArrayList<>();
    int left = MAX_SYLLABLES;
    for (String part : phrase.replace("...", GAP).split(GAP, -1)) {
      List<String> syllables = FoldedText.syllables(part);
      if (!syllables.isEmpty() && left > 0 && parts.size() < MAX_PARTS) {
        parts.add(syllables.subList(0, Math.min(left, syllables.size())));
        left -= syllables.size();
      }
    }
    return new Phrase(entry, parts);
  }

  int syllables() {
    return parts.stream().mapToInt(List::size).sum();
  }

  /** Whether it is told from other words even without accents. */
  boolean readsWithoutAccents() {
    return syllables() >= 3
        || parts.stream()
            .flatMap(List::stream)
            .anyMatch(word -> !Spelling.mayBeSyllable(bare(word)));
  }

  /** The same without accents. */
  Phrase withoutAccents() {
    return new Phrase(
        entry, parts.stream().map(part -> part.stream().map(Phrase::bare).toList()).toList());
  }

  /** All letters in a row without accents, as in a hashtag. */
  String joined() {
    StringBuilder joined = new StringBuilder();
    parts.forEach(part -> part.forEach(word -> joined.append(bare(word))));
    return joined.toString();
  }

  static String bare(String syllable) {
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < syllable.length(); i++) {
      char c = syllable.charAt(i);
      if (!Letters.isTone(c)) {
        bare.append(Letters.bare(c));
      }
    }
    return bare.toString();
  }
}
