package org.viewledger.topics;

import java.util.Arrays;

/**
 * A text folded to what is compared: its syllables one after the other, each with where it stands
 * in the source. A syllable's letters lie in one array, tone last, so that nothing is allocated for
 * each.
 */
final class Syllables {
  /** Ends a run of words: no phrase goes over it. */
  private static final int BARRIER = 1;

  private static final int MUTED = 2;

  private char[] letters = new char[1024];
  private int lettersUsed;
  private int[] ends = new int[256];
  private int[] sourceStarts = new int[256];
  private int[] sourceEnds = new int[256];
  private int[] sentences = new int[256];
  private byte[] marks = new byte[256];
  private int size;
  private boolean accented;

  int size() {
    return size;
  }

  /** Whether any letter has an accent; a text without any is compared without. */
  boolean accented() {
    return accented;
  }

  void markAccented() {
    accented = true;
  }

  void letter(char c) {
    if (lettersUsed == letters.length) {
      letters = Arrays.copyOf(letters, 2 * lettersUsed);
    }
    letters[lettersUsed++] = c;
  }

  /** Closes the syllable whose letters were just given. */
  void close(int sourceStart, int sourceEnd, int sentence) {
    add(sourceStart, sourceEnd, sentence, 0);
  }

  void barrier(int sourceStart, int sourceEnd, int sentence) {
    lettersUsed = size == 0 ? 0 : ends[size - 1];
    add(sourceStart, sourceEnd, sentence, BARRIER);
  }

  private void add(int sourceStart, int sourceEnd, int sentence, int mark) {
    if (size == ends.length) {
      int more = 2 * size;
      ends = Arrays.copyOf(ends, more);
      sourceStarts = Arrays.copyOf(sourceStarts, more);
      sourceEnds = Arrays.copyOf(sourceEnds, more);
      sentences = Arrays.copyOf(sentences, more);
      marks = Arrays.copyOf(marks, more);
    }
    ends[size] = lettersUsed;
    sourceStarts[size] = sourceStart;
    sourceEnds[size] = sourceEnd;
    sentences[size] = sentence;
    marks[size] = (byte) mark;
    size++;
  }

  /** From here to there nothing counts. */
  void mute(int from, int to) {
    for (int i = from; i < to; i++) {
      marks[i] |= MUTED;
    }
  }

  /** Whether this place holds no word that counts. */
  boolean silent(int i) {
    return marks[i] != 0;
  }

  int sourceStart(int i) {
    return sourceStarts[i];
  }

  int sourceEnd(int i) {
    return sourceEnds[i];
  }

  int sentence(int i) {
    return sentences[i];
  }

  int find(Lexicon lexicon, int i) {
    int from = i == 0 ? 0 : ends[i - 1];
    return lexicon.find(letters, from, ends[i]);
  }

  boolean is(int i, String word) {
    int from = i == 0 ? 0 : ends[i - 1];
    int to = ends[i];
    if (to - from != word.length()) {
      return false;
    }
    for (int k = from; k < to; k++) {
      if (letters[k] != word.charAt(k - from)) {
        return false;
      }
    }
    return true;
  }

  String text(int i) {
    int from = i == 0 ? 0 : ends[i - 1];
    return new String(letters, from, ends[i] - from);
  }
}
