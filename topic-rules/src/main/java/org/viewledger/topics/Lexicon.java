package org.viewledger.topics;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers the syllables of all phrases. Spellings of the same syllable (kỹ and kĩ, hai and 2) have
 * the same number. Open addressing over slices of a text, so that looking up allocates nothing.
 */
final class Lexicon {
  private static final int UNKNOWN = -1;

  private final List<String> spellings = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private int[] slots = new int[64];
  private int size;

  /** How many different syllables there are. */
  int size() {
    return size;
  }

  /** The syllable's number; a new one where neither it nor another spelling was seen before. */
  int number(String syllable) {
    int known = find(syllable);
    if (known != UNKNOWN) {
      return known;
    }
    int number = size++;
    put(syllable, number);
    for (String other : Spelling.alternatives(syllable)) {
      if (find(other) == UNKNOWN) {
        put(other, number);
      }
    }
    return number;
  }

  private int find(String syllable) {
    return find(syllable.toCharArray(), 0, syllable.length());
  }

  int find(char[] letters, int from, int to) {
    int mask = slots.length - 1;
    for (int slot = hash(letters, from, to) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
      int entry = slots[slot] - 1;
      if (equal(spellings.get(entry), letters, from, to)) {
        return numbers.get(entry);
      }
    }
    return UNKNOWN;
  }

  private void put(String spelling, int number) {
    spellings.add(spelling);
    numbers.add(number);
    if (2 * spellings.size() > slots.length) {
      slots = new int[2 * slots.length];
      for (int entry = 0; entry < spellings.size(); entry++) {
        place(entry);
      }
    } else {
      place(spellings.size() - 1);
    }
  }

  private void place(int entry) {
    char[] letters = spellings.get(entry).toCharArray();
    int mask = slots.length - 1;
    int slot = hash(letters, 0, letters.length) & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = entry + 1;
  }

  private static boolean equal(String spelling, char[] letters, int from, int to) {
    if (spelling.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (spelling.charAt(i - from) != letters[i]) {
        return false;
      }
    }
    return true;
  }

  private static int hash(char[] letters, int from, int to) {
    int hash = 17;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + letters[i];
    }
    return hash ^ (hash >>> 15);
  }
}
