package org.viewledger.ingest.poll;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When a post is due to be read: hourly on its first day, at each local midnight for ninety days
 * (so that the boundaries of its days are exact where most of its views fall), then weekly and at
 * the midnights where a reporting period begins or ends. It never stops.
 *
 * <p>A <em>slot</em> is the instant a reading is meant for. The loop reads as close to it as the
 * platform's budget lets it.
 */
public final class ReadingSchedule {
  private static final Duration FIRST_DAY = Duration.ofHours(24);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int DAILY_DAYS = 90;

  private final ZoneId zone;
  private final Predicate<LocalDate> beginsPeriod;

  /**
   * A schedule.
   *
   * @param zone the reporting zone
   * @param beginsPeriod whether a period of any reporting calendar begins on a date, so that the
   *     one before it ends at that date's midnight
   */
  public ReadingSchedule(ZoneId zone, Predicate<LocalDate> beginsPeriod) {
    this.zone = zone;
    this.beginsPeriod = beginsPeriod;
  }

  /**
   * The first slot after an instant.
   *
   * @param postId spreads the weekly readings of old posts over the week
   * @param publishedAt or when the post was first seen, where the platform does not say
   * @param after the slot served last; the publication where none was
   */
  public Instant next(String postId, Instant publishedAt, Instant after) {
    Instant midnight = midnightSlot(postId, publishedAt, after);
    Instant hourly = hourlySlot(publishedAt, after);
    return hourly != null && hourly.isBefore(midnight) ? hourly : midnight;
  }

  private static @Nullable Instant hourlySlot(Instant publishedAt, Instant after) {
    if (!after.isBefore(publishedAt.plus(FIRST_DAY))) {
      return null;
    }
    long hours = Math.max(0, Duration.between(publishedAt, after).dividedBy(HOUR)) + 1;
    return publishedAt.plus(HOUR.multipliedBy(hours));
  }

  private Instant midnightSlot(String postId, Instant publishedAt, Instant after) {
    LocalDate lastDaily = publishedAt.atZone(zone).toLocalDate().plusDays(DAILY_DAYS);
    DayOfWeek weekly = DayOfWeek.of(Math.floorMod(postId.hashCode(), 7) + 1);
    LocalDate date = after.atZone(zone).toLocalDate();
    while (true) {
      Instant midnight = date.atStartOfDay(zone).toInstant();
      boolean slot =
          !date.isAfter(lastDaily) || date.getDayOfWeek() == weekly || beginsPeriod.test(date);
      if (slot && midnight.isAfter(after)) {
        return midnight;
      }
      date = date.plusDays(1);
    }
  }
}
