package org.viewledger.stream.ledger.book;

import java.util.Arrays;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.ledger.rules.Points;

/**
 * A platform's own readings of one metric from one field, reduced to what can ever touch a
 * midnight: of each local day the first and the last, and of a metric that never returns to zero
 * the first and the last positive and the first and the last zero.
 *
 * <p>A platform's readings are never taken back, so what lies between a day's first and last stays
 * between them, and the same readings in any order leave the same.
 */
final class DayReadings {
  private final boolean neverReturnsToZero;
  private long[] at;
  private long[] value;
  private long[] recordedAt;
  private int size;

  /** The first reading and when the earliest record of it was made: what a field is pinned by. */
  private long earliestAt = Long.MAX_VALUE;

  private long earliestRecordedAt = Long.MAX_VALUE;

  DayReadings(boolean neverReturnsToZero) {
    this(neverReturnsToZero, 4);
  }

  private DayReadings(boolean neverReturnsToZero, int room) {
    this.neverReturnsToZero = neverReturnsToZero;
    at = new long[room];
    value = new long[room];
    recordedAt = new long[room];
  }

  long earliestAt() {
    return earliestAt;
  }

  long earliestRecordedAt() {
    return earliestRecordedAt;
  }

  void add(long observedAt, long reading, long recorded, Days days) {
    pin(observedAt, recorded);
    int place = place(observedAt, reading);
    if (place < size && at[place] == observedAt && sameClass(value[place], reading)) {
      if (Points.beats(neverReturnsToZero, reading, recorded, value[place], recordedAt[place])) {
        value[place] = reading;
        recordedAt[place] = recorded;
      }
      return;
    }
    int day = days.dayOf(observedAt);
    int earlier = sibling(place - 1, -1, day, reading, days);
    int later = sibling(place, 1, day, reading, days);
    if (earlier >= 0 && later >= 0) {
      return; // neither the first nor the last of its day
    }
    int displaced = displaced(earlier, later, day, reading, days);
    if (displaced >= 0) {
      remove(displaced);
      place = displaced < place ? place - 1 : place;
    }
    insert(place, observedAt, reading, recorded);
  }

  /** Adds all that another reduction of the same metric and field holds. */
  void addAll(DayReadings other, Days days) {
    for (int i = 0; i < other.size; i++) {
      add(other.at[i], other.value[i], other.recordedAt[i], days);
    }
    pin(other.earliestAt, other.earliestRecordedAt);
  }

  void addTo(Points points) {
    for (int i = 0; i < size; i++) {
      points.add(at[i], value[i], recordedAt[i]);
    }
  }

  private void pin(long observedAt, long recorded) {
    if (observedAt < earliestAt || (observedAt == earliestAt && recorded < earliestRecordedAt)) {
      earliestAt = observedAt;
      earliestRecordedAt = recorded;
    }
  }

  /** Where a reading belongs: by instant, at one instant a zero before a positive. */
  private int place(long observedAt, long reading) {
    int place = size;
    while (place > 0
        && (at[place - 1] > observedAt
            || (at[place - 1] == observedAt
                && (sameClass(value[place - 1], reading) || reading == 0)))) {
      place--;
    }
    return place;
  }

  private boolean sameClass(long one, long other) {
    return !neverReturnsToZero || (one > 0) == (other > 0);
  }

  /** The nearest entry of the same day and class in a direction, -1 where there is none. */
  private int sibling(int from, int step, int day, long reading, Days days) {
    for (int i = from; i >= 0 && i < size && holds(day, at[i], days); i += step) {
      if (sameClass(value[i], reading)) {
        return i;
      }
    }
    return -1;
  }

  /** The day's present last (or first), where it stops being that and is not its first (last). */
  private int displaced(int earlier, int later, int day, long reading, Days days) {
    if (earlier >= 0) {
      return sibling(earlier - 1, -1, day, reading, days) >= 0 ? earlier : -1;
    }
    if (later >= 0) {
      return sibling(later + 1, 1, day, reading, days) >= 0 ? later : -1;
    }
    return -1;
  }

  private static boolean holds(int day, long instant, Days days) {
    return days.midnight(day) <= instant && instant < days.midnight(day + 1);
  }

  private void remove(int index) {
    shift(index + 1, index);
    size--;
  }

  private void insert(int index, long observedAt, long reading, long recorded) {
    if (size == at.length) {
      at = Arrays.copyOf(at, size * 2);
      value = Arrays.copyOf(value, size * 2);
      recordedAt = Arrays.copyOf(recordedAt, size * 2);
    }
    shift(index, index + 1);
    at[index] = observedAt;
    value[index] = reading;
    recordedAt[index] = recorded;
    size++;
  }

  private void shift(int from, int to) {
    System.arraycopy(at, from, at, to, size - from);
    System.arraycopy(value, from, value, to, size - from);
    System.arraycopy(recordedAt, from, recordedAt, to, size - from);
  }

  /** Tells all instants that {@link #write} will name. */
  void addTo(Instants instants) {
    if (instants.are(at, recordedAt, size)) {
      return;
    }
    int near = 0;
    for (int i = 0; i < size; i++) {
      near = instants.place(at[i], recordedAt[i], near) + 1;
    }
  }

  /** Appends them: which of the instants, mostly all of them, and the values read then. */
  void write(ByteWriter out, Instants instants) {
    boolean all = instants.are(at, recordedAt, size);
    out.count(all ? 0 : size + 1);
    int place = 0;
    for (int i = 0; i < size && !all; i++) {
      int next = instants.place(at[i], recordedAt[i], place + 1);
      out.signed(next - place);
      place = next;
    }
    long previous = 0;
    for (int i = 0; i < size; i++) {
      out.signed(value[i] - previous);
      previous = value[i];
    }
    boolean pinnedByFirst = size > 0 && earliestAt == at[0] && earliestRecordedAt == recordedAt[0];
    out.octet(pinnedByFirst ? 0 : 1);
    if (!pinnedByFirst) {
      out.signed(earliestRecordedAt - earliestAt).count(earliestAt);
    }
  }

  /** Reads what {@link #write} wrote. */
  static DayReadings read(ByteReader in, Instants instants, boolean neverReturnsToZero) {
    int count = in.length();
    int size = count == 0 ? instants.size() : count - 1;
    DayReadings readings = new DayReadings(neverReturnsToZero, size + 4);
    int place = 0;
    for (int i = 0; i < size; i++) {
      place = count == 0 ? i : place + (int) in.signed();
      readings.at[i] = instants.at(place);
      readings.recordedAt[i] = instants.recordedAt(place);
    }
    long previous = 0;
    for (int i = 0; i < size; i++) {
      previous += in.signed();
      readings.value[i] = previous;
    }
    readings.size = size;
    if (in.octet() == 0) {
      readings.earliestAt = readings.at[0];
      readings.earliestRecordedAt = readings.recordedAt[0];
    } else {
      readings.readPin(in);
    }
    return readings;
  }

  private void readPin(ByteReader in) {
    long lag = in.signed();
    earliestAt = in.count();
    earliestRecordedAt = earliestAt + lag;
  }

  /** Reads what the second version wrote, in which every metric had instants of its own. */
  static DayReadings readAlone(ByteReader in, boolean neverReturnsToZero) {
    int size = in.length();
    DayReadings readings = new DayReadings(neverReturnsToZero, size + 4);
    long previousAt = 0;
    long previousValue = 0;
    for (int i = 0; i < size; i++) {
      previousAt += in.count();
      previousValue += in.signed();
      readings.at[i] = previousAt;
      readings.value[i] = previousValue;
      readings.recordedAt[i] = previousAt + in.signed();
    }
    readings.size = size;
    readings.readPin(in);
    return readings;
  }
}
