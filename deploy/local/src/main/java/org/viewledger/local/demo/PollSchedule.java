package org.viewledger.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * When a page's posts are read: often while they are young, seldom when old, all of them round a
 * month's end and shortly before the end of all, none in an outage.
 *
 * @param outages stretches in which the page is not read, each from its first day to before its
 *     last
 * @param lost whether the last outage still goes on at the end
 */
record PollSchedule(ZoneId zone, Instant end, List<Outage> outages, boolean lost) {
  private static final List<Integer> MINUTES_OF_DAY = List.of(130, 490, 850, 1405);
  private static final int EVENING = 3;
  private static final int JITTER_MILLIS = 240_000;
  private static final Duration DENSE = Duration.ofDays(2);
  private static final Duration TWICE_A_DAY = Duration.ofDays(7);
  private static final Duration DAILY = Duration.ofDays(30);
  private static final Duration EVERY_THIRD_DAY = Duration.ofDays(120);
  private static final Duration MIDNIGHTS_WATCHED = Duration.ofDays(3);

  /** Days without a reading. */
  record Outage(LocalDate from, LocalDate to) {
    boolean holds(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(to);
    }
  }

  /** The instants at which the post is read, all before the end and before it was removed. */
  NavigableSet<Instant> readings(DemoPost post, SplittableRandom random) {
    Instant last = post.removedAt() == null ? end : post.removedAt();
    NavigableSet<Instant> readings = new TreeSet<>();
    LocalDate lastDay = last.atZone(zone).toLocalDate();
    LocalDate day = post.firstSeen().atZone(zone).toLocalDate();
    for (; !day.isAfter(lastDay); day = day.plusDays(1)) {
      if (!inOutage(day)) {
        addDay(readings, post, day, random);
      }
    }
    if (post.removedAt() == null && !lost) {
      readings.add(end.minus(Duration.ofMinutes(20 + post.channel().serial() * 7L)));
    }
    NavigableSet<Instant> inside =
        new TreeSet<>(readings.subSet(post.firstSeen(), true, last, false));
    if (inside.isEmpty()) {
      // Published just before the end or within an outage: one reading, as late as can be.
      inside.add(last.minusMillis(1));
    }
    return inside;
  }

  private void addDay(
      NavigableSet<Instant> readings, DemoPost post, LocalDate day, SplittableRandom random) {
    Instant midnight = day.atStartOfDay(zone).toInstant();
    Duration age = post.ageAt(midnight);
    for (int slot = 0; slot < MINUTES_OF_DAY.size(); slot++) {
      if (due(age, slot, day)) {
        readings.add(
            midnight
                .plus(Duration.ofMinutes(MINUTES_OF_DAY.get(slot) + post.channel().serial() * 7L))
                .plusMillis(random.nextInt(JITTER_MILLIS)));
      }
    }
    if (age.compareTo(MIDNIGHTS_WATCHED) < 0 && random.nextInt(4) == 0) {
      readings.add(midnight.minusMillis(1));
      readings.add(midnight);
      readings.add(midnight.plusMillis(1 + random.nextInt(1500)));
    }
  }

  private static boolean due(Duration age, int slot, LocalDate day) {
    if (age.compareTo(DENSE) < 0) {
      return true;
    }
    if (age.compareTo(TWICE_A_DAY) < 0) {
      return slot % 2 == 1;
    }
    // Late on a month's last day and early on the next: the balance at its end is known closely.
    if (slot == EVENING
        ? day.plusDays(1).getDayOfMonth() == 1
        : slot == 0 && day.getDayOfMonth() == 1) {
      return true;
    }
    int days = age.compareTo(DAILY) < 0 ? 1 : age.compareTo(EVERY_THIRD_DAY) < 0 ? 3 : 14;
    return slot == EVENING && Math.floorMod(day.toEpochDay(), days) == 0;
  }

  private boolean inOutage(LocalDate day) {
    return outages.stream().anyMatch(outage -> outage.holds(day));
  }

  /** The schedule of a page: two outages a year, and for Zalo one that has not ended. */
  static PollSchedule of(DemoChannel channel, Instant end, ZoneId zone, SplittableRandom random) {
    LocalDate endDay = end.atZone(zone).toLocalDate();
    LocalDate yearStart = LocalDate.of(endDay.getYear() - 1, 1, 1);
    boolean lost = channel == DemoChannel.ZALO;
    List<Outage> outages = new ArrayList<>();
    for (int half = 0; half < 4; half++) {
      LocalDate from = yearStart.plusDays(182L * half + 20 + random.nextInt(140));
      outages.add(new Outage(from, from.plusDays(2 + random.nextInt(7))));
    }
    if (lost) {
      outages.add(new Outage(endDay.minusDays(3), endDay.plusDays(1)));
    }
    return new PollSchedule(zone, end, List.copyOf(outages), lost);
  }
}
