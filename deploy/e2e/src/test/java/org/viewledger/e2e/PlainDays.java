package org.viewledger.e2e;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The days of one post and metric, straight from the accounting rules 1 to 8 and the readings
 * themselves: the expectation, which shares no code with the ledger.
 */
final class PlainDays {
  private static final long PUBLICATION_REACH_MILLIS = 48L * 60 * 60 * 1000;

  private final ZoneId zone;
  private final boolean neverReturnsToZero;
  private final TreeMap<Long, Reading> readings = new TreeMap<>();
  private @Nullable Instant publishedAt;

  PlainDays(ZoneId zone, boolean neverReturnsToZero) {
    this.zone = zone;
    this.neverReturnsToZero = neverReturnsToZero;
  }

  /** One value as told. */
  private record Reading(long recordedAt, long value) {}

  /** A row of {@code /days}; what rule 6 and 8 say of a day. */
  record Day(LocalDate day, long gain, long closing, long below, long above, long low, long high) {}

  /** What there is to know of a series: rule 3, the last value, rule 6. */
  record Series(long opening, long last, List<Day> days) {}

  void published(@Nullable Instant at) {
    publishedAt = at;
  }

  /** Rule 1: one value for one instant. */
  void read(Instant observedAt, Instant recordedAt, long value) {
    readings.merge(
        observedAt.toEpochMilli(), new Reading(recordedAt.toEpochMilli(), value), this::better);
  }

  private Reading better(Reading a, Reading b) {
    if (neverReturnsToZero && (a.value > 0) != (b.value > 0)) {
      return a.value > 0 ? a : b;
    }
    if (a.recordedAt != b.recordedAt) {
      return a.recordedAt > b.recordedAt ? a : b;
    }
    return a.value >= b.value ? a : b;
  }

  Series series() {
    NavigableMap<Long, Long> points = new TreeMap<>();
    boolean positive = false;
    for (Map.Entry<Long, Reading> reading : readings.entrySet()) {
      long value = reading.getValue().value;
      if (neverReturnsToZero && positive && value == 0) {
        continue; // rule 2: a glitch
      }
      positive |= value > 0;
      points.put(reading.getKey(), value);
    }
    long opening = points.firstEntry().getValue();
    if (publishedAt != null) {
      long published = publishedAt.toEpochMilli();
      long first = points.firstKey();
      if (published < first && first - published <= PUBLICATION_REACH_MILLIS) {
        points.put(published, 0L);
        opening = 0;
      }
    }
    List<Day> days = new ArrayList<>();
    LocalDate last = date(points.lastKey());
    for (LocalDate day = date(points.firstKey()); !day.isAfter(last); day = day.plusDays(1)) {
      days.add(day(points, day));
    }
    return new Series(opening, points.lastEntry().getValue(), days);
  }

  private Day day(NavigableMap<Long, Long> points, LocalDate day) {
    long from = midnight(day);
    long to = midnight(day.plusDays(1));
    long gain = balance(points, to) - balance(points, from);
    Gap before = gap(points, from);
    Gap after = gap(points, to);
    boolean oneGap = before.open && after.open && before.start == after.start;
    long low =
        oneGap
            ? Math.min(0, after.v1 - after.v0)
            : gain - after.below(points, to) - before.above(points, from);
    long high =
        oneGap
            ? Math.max(0, after.v1 - after.v0)
            : gain + after.above(points, to) + before.below(points, from);
    return new Day(
        day,
        gain,
        balance(points, to),
        after.below(points, to),
        after.above(points, to),
        low,
        high);
  }

  /** The two points strictly around an instant; not open where there are none. */
  private record Gap(boolean open, long start, long v0, long v1) {
    long below(NavigableMap<Long, Long> points, long at) {
      return open ? balance(points, at) - Math.min(v0, v1) : 0;
    }

    long above(NavigableMap<Long, Long> points, long at) {
      return open ? Math.max(v0, v1) - balance(points, at) : 0;
    }
  }

  private static Gap gap(NavigableMap<Long, Long> points, long at) {
    Map.Entry<Long, Long> before = points.lowerEntry(at);
    Map.Entry<Long, Long> after = points.higherEntry(at);
    if (points.containsKey(at) || before == null || after == null) {
      return new Gap(false, 0, 0, 0);
    }
    return new Gap(true, before.getKey(), before.getValue(), after.getValue());
  }

  /** Rules 4 and 5. */
  private static long balance(NavigableMap<Long, Long> points, long at) {
    Map.Entry<Long, Long> before = points.floorEntry(at);
    if (before == null) {
      return points.firstEntry().getValue();
    }
    Map.Entry<Long, Long> after = points.higherEntry(at);
    if (after == null || before.getKey() == at) {
      return before.getValue();
    }
    BigInteger product =
        BigInteger.valueOf(after.getValue() - before.getValue())
            .multiply(BigInteger.valueOf(at - before.getKey()));
    BigInteger[] quotient =
        product.divideAndRemainder(BigInteger.valueOf(after.getKey() - before.getKey()));
    boolean towardsZero = quotient[1].signum() < 0;
    return before.getValue() + quotient[0].longValueExact() - (towardsZero ? 1 : 0);
  }

  private long midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  private LocalDate date(long instant) {
    return Instant.ofEpochMilli(instant).atZone(zone).toLocalDate();
  }
}
