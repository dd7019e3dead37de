package org.viewledger.ingest.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.viewledger.contract.Observation;

/**
 * The balance of one post by the accounting rules 1, 3, 4, 5 and 8, written anew for the test and
 * only for views that never fall.
 */
final class PaperLedger {
  private static final Duration STARTS_WITHIN = Duration.ofDays(2);

  private final NavigableMap<Instant, Long> points = new TreeMap<>();

  PaperLedger(Instant publishedAt, List<Observation> readings) {
    for (Observation reading : readings) {
      points.put(reading.observedAt(), reading.metrics().get("views"));
    }
    Instant first = points.firstKey();
    if (publishedAt.isBefore(first) && !first.isAfter(publishedAt.plus(STARTS_WITHIN))) {
      points.put(publishedAt, 0L);
    }
  }

  long last() {
    return points.lastEntry().getValue();
  }

  /** Balance, and the two values that the truth lies between. */
  long[] at(Instant instant) {
    Map.Entry<Instant, Long> before = points.floorEntry(instant);
    Map.Entry<Instant, Long> after = points.ceilingEntry(instant);
    if (before == null || after == null) {
      long only = (before == null ? points.firstEntry() : points.lastEntry()).getValue();
      return new long[] {only, only, only};
    }
    long v0 = before.getValue();
    long v1 = after.getValue();
    long gap = after.getKey().toEpochMilli() - before.getKey().toEpochMilli();
    long part = instant.toEpochMilli() - before.getKey().toEpochMilli();
    return new long[] {gap == 0 ? v0 : v0 + (v1 - v0) * part / gap, v0, v1};
  }
}
