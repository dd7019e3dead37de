package org.viewledger.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The instants of one page: slots, midnights, and how early reading for a slot may begin. */
final class PageCalendar {
  /** A reading further from its slot than this would no longer make the day's boundary good. */
  private static final Duration LONGEST_LEAD = Duration.ofMinutes(30);

  private final ReadingSchedule schedule;
  private final ZoneId zone;
  private final Duration interval;

  /**
   * A calendar.
   *
   * @param interval between two requests of the account
   */
  PageCalendar(ReadingSchedule schedule, ZoneId zone, Duration interval) {
    this.schedule = schedule;
    this.zone = zone;
    this.interval = interval;
  }

  /** The slot after the one that a reading made now has served. */
  Instant slotAfter(KnownPost post, Instant now) {
    Instant served = post.slot().isAfter(now) ? post.slot() : now;
    return slotAfter(post.id(), post.publishedAt(), served);
  }

  Instant slotAfter(String postId, Instant publishedAt, Instant served) {
    return schedule.next(postId, publishedAt, served);
  }

  Instant nextMidnight(Instant now) {
    return now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** Half the time that so many requests take. */
  Duration lead(int requests) {
    Duration half = interval.multipliedBy(requests).dividedBy(2);
    return half.compareTo(LONGEST_LEAD) < 0 ? half : LONGEST_LEAD;
  }
}
