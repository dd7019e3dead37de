package org.viewledger.stream.ledger.tables;

import java.math.BigInteger;

/**
 * A few sums of 128 bits, each as its high and its low word: sums over posts of 64-bit balances.
 *
 * <p>They wrap around beyond 128 bits, which 2^60 posts at the largest counter would not reach.
 */
public final class Sums {
  private final long[] words;

  private Sums(long[] words) {
    this.words = words;
  }

  /** So many zeros. */
  static Sums zeros(int count) {
    return new Sums(new long[2 * count]);
  }

  /** The sums in {@link #words()}. */
  public static Sums of(long[] words) {
    return new Sums(words.clone());
  }

  /** High and low word of each. */
  public long[] words() {
    return words.clone();
  }

  void add(int index, long value) {
    add(index, value >> 63, value);
  }

  void addAll(Sums other) {
    for (int i = 0; i < words.length / 2; i++) {
      add(i, other.words[2 * i], other.words[2 * i + 1]);
    }
  }

  private void add(int index, long high, long low) {
    long sum = words[2 * index + 1] + low;
    int carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    words[2 * index + 1] = sum;
    words[2 * index] += high + carry;
  }

  boolean isZero(int index) {
    return words[2 * index] == 0 && words[2 * index + 1] == 0;
  }

  boolean areZero() {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  BigInteger get(int index) {
    BigInteger low = BigInteger.valueOf(words[2 * index + 1]);
    BigInteger unsigned = low.signum() < 0 ? low.add(BigInteger.ONE.shiftLeft(64)) : low;
    return BigInteger.valueOf(words[2 * index]).shiftLeft(64).add(unsigned);
  }
}
