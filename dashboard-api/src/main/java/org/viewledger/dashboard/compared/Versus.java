package org.viewledger.dashboard.compared;

import java.time.LocalDate;
import java.util.Optional;
import org.viewledger.dashboard.periods.PeriodKind;
import org.viewledger.dashboard.periods.ReportingCalendar;

/**
 * A comparison that a stretch of days suggests, as far as the calendar decides it.
 *
 * @param earlier the stretch that it is compared with, empty where the calendar has none
 * @param sides what stands against what, empty where nothing does
 * @param obstacle why nothing does; figures may still bring another one
 */
public record Versus(
    Which which, Optional<Span> earlier, Optional<Sides> sides, Optional<Obstacle> obstacle) {
  /** The two that are always looked at; the plan is the third. */
  public enum Which {
    PREVIOUS,
    LAST_YEAR
  }

  /**
   * The comparison; empty where nobody would expect one, such as of a term with the year before.
   *
   * @param founded since when the unit has its pages, empty for ever
   */
  public static Optional<Versus> of(
      Which which,
      Span now,
      ReportingCalendar calendar,
      LocalDate today,
      Optional<LocalDate> founded) {
    Optional<Span> earlier =
        which == Which.PREVIOUS ? now.previous(calendar) : now.lastYear(calendar);
    if (earlier.isEmpty()) {
      boolean week = now.period().filter(one -> one.kind() == PeriodKind.WEEK).isPresent();
      return week
          ? Optional.of(refused(which, earlier, Obstacle.of(Obstacle.Kind.NO_SUCH_PERIOD)))
          : Optional.empty();
    }
    if (founded.filter(day -> day.isAfter(earlier.get().days().from())).isPresent()) {
      return Optional.of(refused(which, earlier, Obstacle.founded(founded.get())));
    }
    Optional<Sides> sides = Sides.of(now.days(), earlier.get().days(), today);
    return Optional.of(
        sides.isEmpty()
            ? refused(which, earlier, Obstacle.of(Obstacle.Kind.NO_WHOLE_DAY))
            : new Versus(which, earlier, sides, Optional.empty()));
  }

  private static Versus refused(Which which, Optional<Span> earlier, Obstacle obstacle) {
    return new Versus(which, earlier, Optional.empty(), Optional.of(obstacle));
  }
}
