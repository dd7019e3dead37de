package org.viewledger.dashboard.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The days of a zone as SQL over epoch milliseconds and epoch days.
 *
 * <p>A day begins at {@code atStartOfDay}, which is what {@code java.time} says and no function of
 * the engine: where clocks fall back over midnight, or a date is skipped, those differ. Midnights
 * are a straight line but for the days on which the zone changes, so that a list of stretches says
 * them all: the stretch of days from {@code starts} to {@code ends} has its midnights at {@code day
 * * 86400000 - offset}.
 */
final class LocalDays {
  private static final long DAY_MS = 86_400_000L;

  /** The days that the tables can hold. */
  private static final long FIRST = LocalDate.of(2003, 12, 30).toEpochDay();

  private static final long LAST = 0xFFFF;

  private final List<Long> starts = new ArrayList<>();
  private final List<Long> ends = new ArrayList<>();
  private final List<Long> offsets = new ArrayList<>();
  private final List<Long> midnights = new ArrayList<>();
  private final Bindings bindings;

  /**
   * @param until nothing later is asked about; keeps the list short where the zone changes often
   */
  LocalDays(ZoneId zone, Optional<Instant> until, Bindings bindings) {
    this.bindings = bindings;
    long last =
        until.map(at -> Math.min(LAST, Math.floorDiv(at.toEpochMilli(), DAY_MS) + 3)).orElse(LAST);
    for (long day = FIRST; day <= Math.max(FIRST, last) + 1; day++) {
      long midnight = LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant().toEpochMilli();
      long offset = day * DAY_MS - midnight;
      int stretch = offsets.size() - 1;
      if (stretch < 0 || offsets.get(stretch) != offset) {
        starts.add(day);
        ends.add(day);
        offsets.add(offset);
        midnights.add(midnight);
      } else {
        ends.set(stretch, day);
      }
    }
    ends.set(ends.size() - 1, LAST + 1);
  }

  /** The epoch day whose interval holds an instant. */
  String dayOf(String instant) {
    if (offsets.size() == 1) {
      return "intDiv(" + instant + " + " + bindings.number(offsets.get(0)) + ", 86400000)";
    }
    return "least(intDiv(%1$s + %2$s[arrayLastIndex(m -> m <= %1$s, %3$s)], 86400000), %4$s[arrayLastIndex(m -> m <= %1$s, %3$s)])"
        .formatted(
            instant,
            bindings.numbers(offsets),
            bindings.numbers(midnights),
            bindings.numbers(ends));
  }

  /** The midnights, in order, with which the days from one to another begin; the latter is in. */
  String midnights(String from, String to) {
    if (offsets.size() == 1) {
      return "arrayMap(d -> d * 86400000 - %s, range(%s, %s + 1))"
          .formatted(bindings.number(offsets.get(0)), from, to);
    }
    return ("arrayFlatten(arrayMap((s, e, o) -> arrayMap(d -> d * 86400000 - o,"
            + " range(greatest(s, %1$s), greatest(s, %1$s, least(e, %2$s) + 1))), %3$s, %4$s, %5$s))")
        .formatted(
            from, to, bindings.numbers(starts), bindings.numbers(ends), bindings.numbers(offsets));
  }
}
