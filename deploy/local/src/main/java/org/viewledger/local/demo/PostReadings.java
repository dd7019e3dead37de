package org.viewledger.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.viewledger.contract.Event;
import org.viewledger.contract.Observation;

/** The readings of one post, with the disorder that real ones have. */
final class PostReadings {
  private static final LocalDate IMPRESSIONS_END = LocalDate.of(2025, 11, 15);
  private static final int PER_MILLE_TWICE = 8;
  private static final int PER_MILLE_GLITCH = 4;
  private static final int PER_MILLE_CORRECTED = 6;
  private static final int PER_MILLE_LATE = 12;

  private final Instant end;
  private final ZoneId zone;

  PostReadings(Instant end, ZoneId zone) {
    this.end = end;
    this.zone = zone;
  }

  List<Event> of(DemoPost post, NavigableSet<Instant> instants) {
    SplittableRandom random = new SplittableRandom(post.seed());
    List<Event> events = new ArrayList<>();
    for (Instant at : instants) {
      long views = post.curve().at(post.ageAt(at));
      Observation reading = reading(post, at, learnt(at, random), views, random);
      boolean last = at.equals(instants.last());
      if (!last && views > 50 && random.nextInt(1000) < PER_MILLE_CORRECTED) {
        // The platform said less at first; what it said later of the same instant counts.
        events.add(reading(post, at, reading.recordedAt(), views - views / 30, random));
        events.add(
            reading(post, at, cap(reading.recordedAt().plus(Duration.ofHours(3))), views, random));
        continue;
      }
      events.add(reading);
      if (random.nextInt(1000) < PER_MILLE_TWICE) {
        events.add(reading);
      }
      if (!last && views > 0 && random.nextInt(1000) < PER_MILLE_GLITCH) {
        Instant glitchAt = at.plus(Duration.ofMinutes(9));
        if (glitchAt.isBefore(instants.last())) {
          events.add(reading(post, glitchAt, cap(glitchAt.plusMillis(700)), 0, random));
        }
      }
    }
    return events;
  }

  private Instant learnt(Instant at, SplittableRandom random) {
    boolean late = random.nextInt(1000) < PER_MILLE_LATE;
    return cap(
        late
            ? at.plus(Duration.ofMinutes(360 + random.nextInt(4000)))
            : at.plusMillis(200 + random.nextInt(2300)));
  }

  private Instant cap(Instant instant) {
    return instant.isAfter(end) ? end : instant;
  }

  Observation reading(
      DemoPost post, Instant at, Instant recordedAt, long views, SplittableRandom random) {
    return new Observation(
        post.key(),
        at,
        recordedAt,
        post.channel().source(),
        post.channel().fields(),
        metrics(post, at, views, random));
  }

  /** Each platform's own set of metrics: what it does not give is absent, never 0. */
  private SortedMap<String, Long> metrics(
      DemoPost post, Instant at, long views, SplittableRandom random) {
    SortedMap<String, Long> metrics = new TreeMap<>();
    metrics.put("views", views);
    // People take a like back now and then: the count falls.
    long reactions = Math.max(0, views / 38 - (random.nextInt(6) == 0 ? 1 + random.nextInt(3) : 0));
    long shares = views / 260;
    switch (post.channel()) {
      case PARTY_FACEBOOK, WARD_FACEBOOK -> {
        metrics.put("reach", views - views / 4);
        metrics.put("reactions", reactions);
        metrics.put("comments", views / 420);
        metrics.put("clicks", views / 90);
        // Facebook leaves the count of shares out where there are none.
        if (shares > 0) {
          metrics.put("shares", shares);
        }
        if (post.boosted()) {
          metrics.put("ad_views", views * 2 / 5);
        }
        if (at.atZone(zone).toLocalDate().isBefore(IMPRESSIONS_END)) {
          metrics.put("impressions", views + views / 3);
        }
      }
      case YOUTUBE -> {
        metrics.put("reactions", reactions);
        metrics.put("comments", views / 600);
      }
      case TIKTOK -> {
        metrics.put("reactions", reactions);
        metrics.put("comments", views / 500);
        metrics.put("shares", shares);
      }
      case ZALO -> metrics.put("shares", shares);
    }
    return metrics;
  }
}
