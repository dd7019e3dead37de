package org.viewledger.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Leaves out every phrase whose words all stand inside a longer phrase that was found, of whatever
 * topic. Of two with the same words a shield beats a rule; two rules both stay.
 */
final class LongestMatch {
  private final PhraseBook book;
  private final IntPredicate isShield;

  LongestMatch(PhraseBook book, IntPredicate isShield) {
    this.book = book;
    this.isShield = isShield;
  }

  List<Hit> of(List<Hit> hits, int syllables) {
    if (hits.size() < 2) {
      return hits;
    }
    // Parts by where they begin: first[from] is the head of a list through next[].
    int parts = hits.stream().mapToInt(Hit::parts).sum();
    int[] first = new int[syllables];
    Arrays.fill(first, -1);
    int[] next = new int[parts];
    int[] ends = new int[parts];
    int[] ranks = new int[parts];
    int part = 0;
    for (Hit hit : hits) {
      int rank = rank(hit);
      for (int i = 0; i < hit.parts(); i++, part++) {
        int from = hit.from(i);
        ends[part] = hit.to(i);
        ranks[part] = rank;
        next[part] = first[from];
        first[from] = part;
      }
    }
    List<Hit> longest = new ArrayList<>();
    for (Hit hit : hits) {
      if (!isInside(hit, first, next, ends, ranks)) {
        longest.add(hit);
      }
    }
    return longest;
  }

  /** Number of words, a shield half a word more. */
  private int rank(Hit hit) {
    Phrase phrase = book.phrase(hit.number());
    return 2 * phrase.syllables() + (isShield.test(phrase.entry()) ? 1 : 0);
  }

  private boolean isInside(Hit hit, int[] first, int[] next, int[] ends, int[] ranks) {
    int rank = rank(hit);
    for (int i = 0; i < hit.parts(); i++) {
      if (!isCovered(hit.from(i), hit.to(i), rank, first, next, ends, ranks)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCovered(
      int from, int to, int rank, int[] first, int[] next, int[] ends, int[] ranks) {
    int earliest = Math.max(0, to - Phrase.MAX_SYLLABLES);
    for (int start = from; start >= earliest; start--) {
      for (int part = first[start]; part >= 0; part = next[part]) {
        if (ends[part] >= to && ranks[part] > rank) {
          return true;
        }
      }
    }
    return false;
  }
}
