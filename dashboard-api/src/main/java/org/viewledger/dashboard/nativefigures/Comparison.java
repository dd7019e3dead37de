package org.viewledger.dashboard.nativefigures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A platform's figure beside ours.
 *
 * @param difference theirs minus ours; empty where the two may not stand beside each other
 * @param percent of the platform's figure, with one decimal; empty where there is no difference to
 *     take it of
 * @param reasons those that explain the difference first
 */
public record Comparison(
    Outcome outcome,
    Optional<BigInteger> difference,
    Optional<BigDecimal> percent,
    List<Reason> reasons) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Comparison {
    reasons = List.copyOf(reasons);
  }

  /** What a difference comes to. */
  public enum Outcome {
    /** Within the tolerance. */
    AGREES,
    /** More, and a cause that we know accounts for it. */
    EXPLAINED,
    /** More, and no cause that we know accounts for it. */
    DIFFERS,
    /** The two may not stand beside each other. */
    NOT_COMPARABLE
  }

  /**
   * A cause.
   *
   * @param amount how much it can make; empty where that is not known
   * @param explains whether it accounts for the difference, within the tolerance
   */
  public record Reason(Cause cause, Optional<BigInteger> amount, boolean explains) {}

  /** Sets the two side by side. */
  public static Comparison of(NativeFigure theirs, OurFacts facts) {
    if (theirs.noun().metric().isEmpty()) {
      return notComparable(Cause.NOUN);
    }
    if (facts.ours().value().isEmpty()) {
      return notComparable(Cause.NO_FIGURE);
    }
    BigInteger difference = theirs.value().subtract(facts.ours().value().get());
    List<Reason> reasons = new ArrayList<>(new Causes(theirs, facts, difference).all());
    boolean agrees = within(theirs, difference);
    boolean explained = reasons.stream().anyMatch(Reason::explains);
    if (!agrees && !explained) {
      reasons.add(new Reason(Cause.UNEXPLAINED, Optional.empty(), false));
    }
    reasons.sort(
        Comparator.comparing((Reason reason) -> !reason.explains()).thenComparing(Reason::cause));
    Outcome outcome = agrees ? Outcome.AGREES : explained ? Outcome.EXPLAINED : Outcome.DIFFERS;
    return new Comparison(outcome, Optional.of(difference), percent(theirs, difference), reasons);
  }

  private static Comparison notComparable(Cause cause) {
    return new Comparison(
        Outcome.NOT_COMPARABLE,
        Optional.empty(),
        Optional.empty(),
        List.of(new Reason(cause, Optional.empty(), false)));
  }

  private static Optional<BigDecimal> percent(NativeFigure theirs, BigInteger difference) {
    return theirs.value().signum() == 0
        ? Optional.empty()
        : Optional.of(
            new BigDecimal(difference)
                .multiply(HUNDRED)
                .divide(new BigDecimal(theirs.value()), 1, RoundingMode.HALF_UP));
  }

  /** Whether so much is at most the tolerance of the platform's figure. */
  private static boolean within(NativeFigure theirs, BigInteger difference) {
    return new BigDecimal(difference.abs())
            .multiply(HUNDRED)
            .compareTo(new BigDecimal(theirs.value()).multiply(theirs.tolerancePercent()))
        <= 0;
  }

  /** What can make the difference, each by facts of its own. */
  private record Causes(NativeFigure theirs, OurFacts facts, BigInteger difference) {
    List<Reason> all() {
      List<Reason> reasons = new ArrayList<>();
      range().ifPresent(reasons::add);
      zone().ifPresent(reasons::add);
      wholePage().ifPresent(reasons::add);
      ads().ifPresent(reasons::add);
      notDated().ifPresent(reasons::add);
      late().ifPresent(reasons::add);
      readEarly().ifPresent(reasons::add);
      missingPosts().ifPresent(reasons::add);
      if (!facts.breaks().isEmpty()) {
        reasons.add(new Reason(Cause.BREAK, Optional.empty(), true));
      }
      return reasons;
    }

    private Optional<Reason> range() {
      if (!facts.ours().estimated()) {
        return Optional.empty();
      }
      boolean inside =
          facts.ours().low().filter(low -> low.compareTo(theirs.value()) <= 0).isPresent()
              && facts
                  .ours()
                  .high()
                  .filter(high -> high.compareTo(theirs.value()) >= 0)
                  .isPresent();
      return Optional.of(new Reason(Cause.RANGE, Optional.empty(), inside));
    }

    /** Days that begin later can make at most what moving all by a whole day makes. */
    private Optional<Reason> zone() {
      boolean other =
          facts.platformZone().filter(zone -> !zone.equals(facts.ourZone())).isPresent();
      if (!other || facts.dayLater().value().isEmpty()) {
        return Optional.empty();
      }
      BigInteger moved =
          facts.dayLater().value().get().subtract(facts.ours().value().orElse(BigInteger.ZERO));
      return moved.signum() == 0
          ? Optional.empty()
          : Optional.of(new Reason(Cause.ZONE, Optional.of(moved), reaches(moved)));
    }

    private Optional<Reason> wholePage() {
      return facts
          .pageSeries()
          .map(
              series ->
                  new Reason(
                      Cause.WHOLE_PAGE,
                      Optional.of(series.subtract(facts.ours().value().orElse(BigInteger.ZERO))),
                      within(theirs, theirs.value().subtract(series))));
    }

    private Optional<Reason> ads() {
      return facts
          .ads()
          .filter(ads -> ads.signum() > 0)
          .map(ads -> new Reason(Cause.ADS, Optional.of(ads.negate()), reaches(ads.negate())));
    }

    private Optional<Reason> notDated() {
      BigInteger before = facts.ours().notDated();
      return before.signum() <= 0
          ? Optional.empty()
          : Optional.of(new Reason(Cause.NOT_DATED, Optional.of(before), reaches(before)));
    }

    /** Only less of theirs can come of it. */
    private Optional<Reason> late() {
      return theirs.notedAt().isBefore(end().plus(Duration.ofHours(facts.lagHours())))
          ? Optional.of(new Reason(Cause.LATE, Optional.empty(), difference.signum() < 0))
          : Optional.empty();
    }

    /** Only less of ours can come of it. */
    private Optional<Reason> readEarly() {
      return facts.lastRead().filter(read -> read.isBefore(end())).isPresent()
          ? Optional.of(new Reason(Cause.READ_EARLY, Optional.empty(), difference.signum() > 0))
          : Optional.empty();
    }

    private Optional<Reason> missingPosts() {
      return facts.withoutFigure() == 0
          ? Optional.empty()
          : Optional.of(
              new Reason(
                  Cause.MISSING_POSTS,
                  Optional.of(BigInteger.valueOf(facts.withoutFigure())),
                  difference.signum() > 0));
    }

    private Instant end() {
      return theirs
          .days()
          .to()
          .plusDays(1)
          .atStartOfDay(facts.platformZone().orElse(facts.ourZone()))
          .toInstant();
    }

    /** Whether an amount of the same sign is as large as the difference, within the tolerance. */
    private boolean reaches(BigInteger amount) {
      return amount.signum() == difference.signum()
          && (difference.abs().compareTo(amount.abs()) <= 0
              || within(theirs, difference.subtract(amount)));
    }
  }
}
