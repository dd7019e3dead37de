package org.viewledger.stream.ledger.book;

import java.util.Arrays;

/**
 * When readings were made and when they were recorded: each such pair once, in order. A post's
 * metrics are mostly read together, so that what they share need not be kept for each.
 */
final class Instants {
  private long[] at;
  private long[] recordedAt;
  private int size;

  Instants() {
    this(16);
  }

  private Instants(int room) {
    at = new long[room];
    recordedAt = new long[room];
  }

  int size() {
    return size;
  }

  long at(int place) {
    return at[place];
  }

  long recordedAt(int place) {
    return recordedAt[place];
  }

  /** Whether these, the first {@code count} of the arrays, are all of them, in order. */
  boolean are(long[] observed, long[] recorded, int count) {
    return size == count
        && Arrays.equals(at, 0, size, observed, 0, size)
        && Arrays.equals(recordedAt, 0, size, recorded, 0, size);
  }

  /**
   * The place of a pair, which is put there if it is new; those behind it move up then.
   *
   * @param near where to begin to look: best the place behind that of the pair before
   */
  int place(long observed, long recorded, int near) {
    int place = Math.min(near, size);
    while (place > 0 && compare(place - 1, observed, recorded) >= 0) {
      place--;
    }
    while (place < size && compare(place, observed, recorded) < 0) {
      place++;
    }
    if (place == size || compare(place, observed, recorded) != 0) {
      insert(place, observed, recorded);
    }
    return place;
  }

  private int compare(int place, long observed, long recorded) {
    int order = Long.compare(at[place], observed);
    return order != 0 ? order : Long.compare(recordedAt[place], recorded);
  }

  private void insert(int place, long observed, long recorded) {
    if (size == at.length) {
      at = Arrays.copyOf(at, size * 2);
      recordedAt = Arrays.copyOf(recordedAt, size * 2);
    }
    System.arraycopy(at, place, at, place + 1, size - place);
    System.arraycopy(recordedAt, place, recordedAt, place + 1, size - place);
    at[place] = observed;
    recordedAt[place] = recorded;
    size++;
  }

  void write(ByteWriter out) {
    out.count(size);
    long previous = 0;
    for (int i = 0; i < size; i++) {
      out.count(at[i] - previous).signed(recordedAt[i] - at[i]);
      previous = at[i];
    }
  }

  static Instants read(ByteReader in) {
    int size = in.length();
    Instants instants = new Instants(Math.max(1, size));
    long previous = 0;
    for (int i = 0; i < size; i++) {
      previous += in.count();
      instants.at[i] = previous;
      instants.recordedAt[i] = previous + in.signed();
    }
    instants.size = size;
    return instants;
  }
}
