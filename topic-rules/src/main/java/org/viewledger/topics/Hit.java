package org.viewledger.topics;

import java.util.Arrays;

/** A phrase found in a text: first syllable and the one after the last of each part, in order. */
final class Hit {
  private final int number;
  private final int[] spans;

  /**
   * A phrase where it stands.
   *
   * @param number of the phrase in its book, or of the rule it belongs to
   * @param spans at least one part; not copied
   */
  Hit(int number, int[] spans) {
    this.number = number;
    this.spans = spans;
  }

  int number() {
    return number;
  }

  int parts() {
    return spans.length / 2;
  }

  int from(int part) {
    return spans[2 * part];
  }

  int to(int part) {
    return spans[2 * part + 1];
  }

  /** The first syllable of all. */
  int from() {
    return spans[0];
  }

  /** The syllable after the last of all. */
  int to() {
    return spans[spans.length - 1];
  }

  /** The same with one part more. */
  Hit longer(int from, int to) {
    int[] longer = Arrays.copyOf(spans, spans.length + 2);
    longer[spans.length] = from;
    longer[spans.length + 1] = to;
    return new Hit(number, longer);
  }

  Hit withNumber(int other) {
    return new Hit(other, spans);
  }
}
