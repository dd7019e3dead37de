package org.viewledger.dashboard.compared;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.MetricBreak;

/**
 * Why two stretches are not compared.
 *
 * @param change what a platform changed inside or between them, for {@link Kind#REDEFINED}
 * @param day since when, for {@link Kind#FOUNDED}
 */
public record Obstacle(Kind kind, Optional<MetricBreak> change, Optional<LocalDate> day) {
  /** The wards of today; a page whose unit begins on this day belongs to one of them. */
  public static final LocalDate NEW_WARDS = LocalDate.of(2025, 7, 1);

  /** The closed list of them. */
  public enum Kind {
    /** A platform changed what it counts inside or between the two. */
    REDEFINED,
    /** The unit has its pages since a day after the earlier stretch began. */
    FOUNDED,
    /** Nothing was recorded when the earlier stretch began. */
    NOT_RECORDED,
    /** No day of the later stretch is over. */
    NO_WHOLE_DAY,
    /** The calendar has no such stretch. */
    NO_SUCH_PERIOD
  }

  public static Obstacle of(Kind kind) {
    return new Obstacle(kind, Optional.empty(), Optional.empty());
  }

  public static Obstacle founded(LocalDate day) {
    return new Obstacle(Kind.FOUNDED, Optional.empty(), Optional.of(day));
  }

  /**
   * The latest change of a metric that keeps its values on the two sides apart: one after the first
   * of all days and not after the last.
   *
   * @param metrics the stored ones that the figure counts
   * @param platforms those that it counts, by id
   * @param last the last day whose values count on the later side
   */
  public static Optional<Obstacle> redefined(
      Collection<String> metrics,
      Collection<String> platforms,
      List<MetricBreak> register,
      Sides sides,
      LocalDate last) {
    return register.stream()
        .filter(change -> metrics.contains(change.metric()))
        .filter(change -> platforms.contains(change.platform()))
        .filter(change -> change.from().isAfter(sides.before().from()))
        .filter(change -> !change.from().isAfter(last))
        .max(Comparator.comparing(MetricBreak::from))
        .map(change -> new Obstacle(Kind.REDEFINED, Optional.of(change), Optional.empty()));
  }
}
