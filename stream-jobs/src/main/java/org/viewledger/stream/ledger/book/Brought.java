package org.viewledger.stream.ledger.book;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What people brought in of a post and have not taken back. A withdrawal voids what its source said
 * by then for good, so only what stands is kept, beside the latest withdrawal of each source.
 */
final class Brought {
  private final SortedSet<Reading> readings = new TreeSet<>();
  private final SortedSet<Telling> tellings = new TreeSet<>();
  private final SortedMap<String, Long> withdrawnAt = new TreeMap<>();

  void add(Reading reading) {
    if (!isVoid(reading.source(), reading.recordedAt())) {
      readings.add(reading);
    }
  }

  void add(Telling telling) {
    if (!isVoid(telling.source(), telling.recordedAt())) {
      tellings.add(telling);
    }
  }

  void withdraw(String source, long recordedAt) {
    if (!Origin.of(source).brought()) {
      return; // a platform's word is only ever added to
    }
    withdrawnAt.merge(source, recordedAt, Math::max);
    readings.removeIf(each -> isVoid(each.source(), each.recordedAt()));
    tellings.removeIf(each -> isVoid(each.source(), each.recordedAt()));
  }

  void addAll(Brought other) {
    other.withdrawnAt.forEach(this::withdraw);
    other.readings.forEach(this::add);
    other.tellings.forEach(this::add);
  }

  private boolean isVoid(String source, long recordedAt) {
    Long withdrawn = withdrawnAt.get(source);
    return withdrawn != null && recordedAt <= withdrawn;
  }

  SortedSet<Reading> readings() {
    return readings;
  }

  SortedSet<Telling> tellings() {
    return tellings;
  }

  /** What the tellings of one rank come to. */
  PostFields fields(Origin origin) {
    PostFields fields = new PostFields();
    for (Telling telling : tellings) {
      if (Origin.of(telling.source()) == origin) {
        fields.add(telling);
      }
    }
    return fields;
  }

  boolean isEmpty() {
    return readings.isEmpty() && tellings.isEmpty() && withdrawnAt.isEmpty();
  }

  void write(ByteWriter out) {
    out.count(readings.size());
    readings.forEach(each -> each.write(out));
    out.count(tellings.size());
    tellings.forEach(each -> each.write(out));
    out.count(withdrawnAt.size());
    for (Map.Entry<String, Long> each : withdrawnAt.entrySet()) {
      out.text(each.getKey()).count(each.getValue());
    }
  }

  void read(ByteReader in) {
    for (int count = in.length(); count > 0; count--) {
      readings.add(Reading.read(in));
    }
    for (int count = in.length(); count > 0; count--) {
      tellings.add(Telling.read(in));
    }
    for (int count = in.length(); count > 0; count--) {
      withdrawnAt.put(in.text(), in.count());
    }
  }
}
