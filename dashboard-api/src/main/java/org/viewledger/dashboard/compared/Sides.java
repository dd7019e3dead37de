package org.viewledger.dashboard.compared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.viewledger.dashboard.query.DayRange;

/**
 * What stands against what.
 *
 * <p>Of a stretch that has ended all days stand against all days of the earlier one. Of one that
 * runs, the days that are over stand against as many first days of the earlier one. Values of the
 * posts of a stretch are taken as many days after its end on both sides, since a post that had
 * longer has more.
 *
 * @param now the later days
 * @param before the earlier days
 * @param nowAt the day at whose end the values of the later days' posts are taken
 * @param beforeAt likewise for the earlier days' posts
 * @param running whether the later stretch has not ended
 */
public record Sides(
    DayRange now, DayRange before, LocalDate nowAt, LocalDate beforeAt, boolean running) {

  /**
   * The sides of a comparison; empty where the later stretch has no whole day yet.
   *
   * @param today in the reporting zone: the first day that is not over
   */
  public static Optional<Sides> of(DayRange now, DayRange before, LocalDate today) {
    LocalDate over = today.minusDays(1);
    if (now.from().isAfter(over)) {
      return Optional.empty();
    }
    if (!now.to().isAfter(over)) {
      long since = ChronoUnit.DAYS.between(now.to(), over);
      return Optional.of(new Sides(now, before, over, before.to().plusDays(since), false));
    }
    DayRange begun = new DayRange(now.from(), over);
    LocalDate last = before.from().plusDays(length(begun) - 1);
    DayRange first = new DayRange(before.from(), last.isAfter(before.to()) ? before.to() : last);
    return Optional.of(new Sides(begun, first, over, first.to(), true));
  }

  static long length(DayRange days) {
    return ChronoUnit.DAYS.between(days.from(), days.to()) + 1;
  }

  /** How many days the later side has. */
  public long daysNow() {
    return length(now);
  }
}
