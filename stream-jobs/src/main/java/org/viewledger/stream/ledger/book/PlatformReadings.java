package org.viewledger.stream.ledger.book;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.viewledger.stream.ledger.rules.Days;

/** A platform's own readings of a post, reduced, by metric and by the field they name. */
final class PlatformReadings {
  private static final long NEVER = Long.MIN_VALUE;

  /** Since this version of the book metrics share their instants. */
  private static final int SHARED_INSTANTS = 3;

  private final SortedMap<String, SortedMap<String, DayReadings>> byMetric = new TreeMap<>();
  private final Predicate<String> neverReturnsToZero;
  private long lastObservedAt = NEVER;

  PlatformReadings(Predicate<String> neverReturnsToZero) {
    this.neverReturnsToZero = neverReturnsToZero;
  }

  void add(Reading reading, Days days) {
    lastObservedAt = Math.max(lastObservedAt, reading.observedAt());
    for (Reading.Value each : reading.values()) {
      of(each.metric(), each.field())
          .add(reading.observedAt(), each.value(), reading.recordedAt(), days);
    }
  }

  void addAll(PlatformReadings other, Days days) {
    lastObservedAt = Math.max(lastObservedAt, other.lastObservedAt);
    other.byMetric.forEach(
        (metric, fields) ->
            fields.forEach((field, readings) -> of(metric, field).addAll(readings, days)));
  }

  private DayReadings of(String metric, String field) {
    return byMetric
        .computeIfAbsent(metric, id -> new TreeMap<>())
        .computeIfAbsent(field, name -> new DayReadings(neverReturnsToZero.test(metric)));
  }

  SortedMap<String, SortedMap<String, DayReadings>> byMetric() {
    return byMetric;
  }

  /** The instant of the latest reading, of whatever metrics; meaningless where there is none. */
  long lastObservedAt() {
    return lastObservedAt;
  }

  boolean isEmpty() {
    return lastObservedAt == NEVER;
  }

  void write(ByteWriter out) {
    out.octet(isEmpty() ? 0 : 1);
    if (isEmpty()) {
      return;
    }
    Instants instants = new Instants();
    byMetric.values().forEach(fields -> fields.values().forEach(each -> each.addTo(instants)));
    instants.write(out.count(lastObservedAt));
    out.count(byMetric.size());
    byMetric.forEach(
        (metric, fields) -> {
          out.text(metric).count(fields.size());
          fields.forEach((field, readings) -> readings.write(out.text(field), instants));
        });
  }

  /** Reads what {@link #write} wrote, now or in an earlier version of the book. */
  void read(ByteReader in, int version) {
    if (in.octet() == 0) {
      return;
    }
    lastObservedAt = in.count();
    Instants instants = version < SHARED_INSTANTS ? null : Instants.read(in);
    for (int metrics = in.length(); metrics > 0; metrics--) {
      String metric = in.text();
      boolean never = neverReturnsToZero.test(metric);
      SortedMap<String, DayReadings> fields = new TreeMap<>();
      for (int count = in.length(); count > 0; count--) {
        fields.put(
            in.text(),
            instants == null
                ? DayReadings.readAlone(in, never)
                : DayReadings.read(in, instants, never));
      }
      byMetric.put(metric, fields);
    }
  }
}
