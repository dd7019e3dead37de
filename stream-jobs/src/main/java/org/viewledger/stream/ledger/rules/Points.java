package org.viewledger.stream.ledger.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The points of one metric of one post: readings go in, in any order, rules 1 to 3 leave of them
 * what balances are made of.
 */
public final class Points {
  /** A publication at most so long before the first point begins the series. */
  static final long GRACE_MS = 48L * 60 * 60 * 1000;

  private final boolean neverReturnsToZero;
  private long[] at = new long[16];
  private long[] value = new long[16];
  private long[] recordedAt = new long[16];
  private int size;
  private boolean sorted = true;
  private boolean fromPublication;

  public Points(boolean neverReturnsToZero) {
    this.neverReturnsToZero = neverReturnsToZero;
  }

  /** Adds a reading; all instants are epoch ms. */
  public void add(long observedAt, long reading, long recorded) {
    if (size == at.length) {
      at = Arrays.copyOf(at, size * 2);
      value = Arrays.copyOf(value, size * 2);
      recordedAt = Arrays.copyOf(recordedAt, size * 2);
    }
    sorted &= size == 0 || at[size - 1] <= observedAt;
    at[size] = observedAt;
    value[size] = reading;
    recordedAt[size] = recorded;
    size++;
  }

  /** Applies rules 1 to 3. Call it once, after the last reading. */
  public Points settle(@Nullable Long publishedAt) {
    sort();
    keepOneOfAnInstant();
    if (neverReturnsToZero) {
      dropGlitches();
    }
    if (size > 0 && publishedAt != null && publishedAt < at[0] && at[0] - publishedAt <= GRACE_MS) {
      startAt(publishedAt);
    }
    return this;
  }

  /** Rule 1: whether the first of two readings of one instant stands. */
  public static boolean beats(
      boolean neverReturnsToZero, long value, long recordedAt, long other, long otherRecordedAt) {
    if (neverReturnsToZero && (value > 0) != (other > 0)) {
      return value > 0;
    }
    return recordedAt != otherRecordedAt ? recordedAt > otherRecordedAt : value > other;
  }

  private void keepOneOfAnInstant() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      boolean same = kept > 0 && at[kept - 1] == at[i];
      if (!same) {
        move(i, kept++);
      } else if (beats(
          neverReturnsToZero, value[i], recordedAt[i], value[kept - 1], recordedAt[kept - 1])) {
        move(i, kept - 1);
      }
    }
    size = kept;
  }

  /** Rule 2: zeros after the first positive are no points. */
  private void dropGlitches() {
    int kept = 0;
    boolean positive = false;
    for (int i = 0; i < size; i++) {
      if (value[i] > 0 || !positive) {
        positive |= value[i] > 0;
        move(i, kept++);
      }
    }
    size = kept;
  }

  /** Rule 3. */
  private void startAt(long publishedAt) {
    add(publishedAt, 0, 0);
    System.arraycopy(at, 0, at, 1, size - 1);
    System.arraycopy(value, 0, value, 1, size - 1);
    at[0] = publishedAt;
    value[0] = 0;
    fromPublication = true;
  }

  private void move(int from, int to) {
    at[to] = at[from];
    value[to] = value[from];
    recordedAt[to] = recordedAt[from];
  }

  private void sort() {
    if (sorted) {
      return;
    }
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingLong(i -> at[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    at = Arrays.stream(order).mapToLong(i -> at[i]).toArray();
    value = Arrays.stream(order).mapToLong(i -> value[i]).toArray();
    recordedAt = Arrays.stream(order).mapToLong(i -> recordedAt[i]).toArray();
    sorted = true;
  }

  public int size() {
    return size;
  }

  /** Whether the first point is the publication, at zero. */
  public boolean fromPublication() {
    return fromPublication;
  }

  long at(int index) {
    return at[index];
  }

  long value(int index) {
    return value[index];
  }
}
