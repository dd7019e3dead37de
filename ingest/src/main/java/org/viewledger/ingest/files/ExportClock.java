package org.viewledger.ingest.files;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out in which zone an export writes its times, and whether the month comes first, from rows
 * whose post's publication is known from elsewhere. Nothing else decides it.
 */
final class ExportClock {
  static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  /** An export writes minutes; a publication is known to the second. */
  private static final Duration SAME_MINUTE = Duration.ofMinutes(1);

  private static final int ENOUGH = 500;
  private static final int LARGEST_OFFSET_MINUTES = 14 * 60;
  private static final int QUARTER = 15;

  private final DayOrder days;
  private final List<Sample> samples = new ArrayList<>();

  ExportClock(DayOrder days) {
    this.days = days;
  }

  private record Sample(Cell cell, Instant known) {}

  /**
   * How the export writes times.
   *
   * @param agreeing of the samples so many agree, to the minute
   */
  record Reading(ZoneId zone, DayOrder days, int agreeing, int samples) {
    /** Whether more than half of the posts that could show it agree. */
    boolean isProven() {
      return agreeing > 0 && agreeing * 2 > samples;
    }
  }

  void see(Cell publishedAt, Instant known) {
    if (samples.size() < ENOUGH) {
      samples.add(new Sample(publishedAt, known));
    }
  }

  /** The one reading that more of the known publications agree with than with any other. */
  Optional<Reading> infer(ZoneId ours) {
    Set<ZoneId> named = new LinkedHashSet<>(List.of(ours, PACIFIC, ZoneOffset.UTC));
    Optional<Reading> best = best(named);
    return best.isPresent() && best.get().isProven()
        ? best
        : best(offsets()).filter(Reading::isProven);
  }

  /** With the zone told: in which order the days are, and how many publications agree. */
  Reading told(ZoneId zone) {
    return best(Set.of(zone)).orElseGet(() -> new Reading(zone, days, 0, samples.size()));
  }

  private Optional<Reading> best(Set<ZoneId> zones) {
    List<Reading> readings = new ArrayList<>();
    for (ZoneId zone : zones) {
      for (DayOrder order : orders()) {
        readings.add(new Reading(zone, order, agreeing(zone, order), samples.size()));
      }
    }
    readings.sort((a, b) -> Integer.compare(b.agreeing(), a.agreeing()));
    boolean tied = readings.size() > 1 && readings.get(0).agreeing() == readings.get(1).agreeing();
    return readings.isEmpty() || tied ? Optional.empty() : Optional.of(readings.get(0));
  }

  private List<DayOrder> orders() {
    return days.isUnclear()
        ? List.of(DayOrder.decided(false), DayOrder.decided(true))
        : List.of(days);
  }

  private int agreeing(ZoneId zone, DayOrder order) {
    Moments moments = new Moments(order, zone);
    return (int)
        samples.stream()
            .filter(
                sample ->
                    moments
                        .tried(sample.cell())
                        .filter(at -> isSame(at, sample.known()))
                        .isPresent())
            .count();
  }

  private static boolean isSame(Instant read, Instant known) {
    return Duration.between(read, known).abs().compareTo(SAME_MINUTE) < 0;
  }

  /** The whole quarters of an hour by which the export's clock differs from the known instants. */
  private Set<ZoneId> offsets() {
    Set<ZoneId> offsets = new LinkedHashSet<>();
    for (DayOrder order : orders()) {
      Moments utc = new Moments(order, ZoneOffset.UTC);
      for (Sample sample : samples) {
        utc.tried(sample.cell()).flatMap(at -> offset(at, sample.known())).ifPresent(offsets::add);
      }
    }
    return offsets;
  }

  private static Optional<ZoneId> offset(Instant shown, Instant known) {
    long minutes = Math.round(Duration.between(known, shown).toSeconds() / 60.0);
    long quarters = Math.round(minutes / (double) QUARTER) * QUARTER;
    boolean real =
        Math.abs(quarters) <= LARGEST_OFFSET_MINUTES && Math.abs(minutes - quarters) <= 1;
    try {
      return real
          ? Optional.of(ZoneOffset.ofTotalSeconds(Math.toIntExact(quarters * 60)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The end of a day in a zone. */
  static Instant endOf(java.time.LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
