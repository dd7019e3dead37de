package org.viewledger.dashboard.wording;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashSet;

/** What may be said of a figure beside another one; {@link ComparisonWords} says it. */
public sealed interface Comparison {
  /** Views below which a percentage of them says nothing. */
  BigInteger LEAST_VIEWS = BigInteger.valueOf(1_000);

  /** Posts below which a percentage of them says nothing. */
  BigInteger LEAST_POSTS = BigInteger.TEN;

  /** Of everything else, such as interactions: one is at most a per cent. */
  BigInteger LEAST_OTHERS = BigInteger.valueOf(100);

  /** Both are not of one kind. */
  record Unlike(Difference difference) implements Comparison {}

  /** What stands against setting two figures beside each other. */
  enum Difference {
    BASIS,
    METRIC,
    METRIC_VERSION,
    PAGES,
    NO_FIGURE_NOW
  }

  /** There was nothing before, or no figure: no percentage. */
  record NoBase(boolean absent) implements Comparison {}

  /** The ranges overlap: neither more nor less can be said. */
  record NotEnoughKnown() implements Comparison {}

  /** Less than 0,05 per cent apart. */
  record Alike() implements Comparison {}

  /**
   * Too few before for a percentage: the numbers alone.
   *
   * @param difference of the values
   */
  record NumbersOnly(BigInteger difference) implements Comparison {}

  /**
   * More or less by a percentage.
   *
   * @param percent above 0
   * @param about whether other values of the ranges come to another percentage
   */
  record Percent(boolean more, BigDecimal percent, boolean about) implements Comparison {}

  /**
   * At least twice as much.
   *
   * @param times rounded down to a tenth
   * @param whole whether nothing was rounded away
   */
  record Times(BigDecimal times, boolean whole) implements Comparison {}

  /** Rates: the difference in percentage points, with its sign, to a tenth. */
  record Points(BigDecimal points) implements Comparison {}

  /** Sets a figure beside that of before. */
  static Comparison of(Side now, Side before) {
    if (!now.basis().equals(before.basis())) {
      return new Unlike(Difference.BASIS);
    }
    if (now.counted() != before.counted()) {
      return new Unlike(Difference.METRIC);
    }
    if (!new HashSet<>(now.metricVersions()).equals(new HashSet<>(before.metricVersions()))
        && now.measured().isPresent()
        && before.measured().isPresent()) {
      return new Unlike(Difference.METRIC_VERSION);
    }
    if (!now.pages().equals(before.pages())) {
      return new Unlike(Difference.PAGES);
    }
    if (now.measured().isEmpty()) {
      return new Unlike(Difference.NO_FIGURE_NOW);
    }
    return before
        .measured()
        .map(base -> of(now.measured().get(), base, least(now.counted())))
        .orElse(new NoBase(true));
  }

  /** Sets a rate beside another; both in per cent. */
  static Comparison ofRates(BigDecimal now, BigDecimal before) {
    BigDecimal points = now.subtract(before).setScale(1, RoundingMode.HALF_UP);
    return points.signum() == 0 ? new Alike() : new Points(points);
  }

  private static BigInteger least(Counted counted) {
    if (counted.isPublished()) {
      return LEAST_POSTS;
    }
    return counted == Counted.VIEWS ? LEAST_VIEWS : LEAST_OTHERS;
  }

  private static Comparison of(Measured now, Measured before, BigInteger least) {
    if (before.value().signum() <= 0) {
      return new NoBase(false);
    }
    boolean exact = now.isExact() && before.isExact();
    boolean overlap =
        now.low().compareTo(before.high()) <= 0 && before.low().compareTo(now.high()) <= 0;
    if (overlap && !exact) {
      return new NotEnoughKnown();
    }
    if (before.value().compareTo(least) < 0
        || now.low().signum() < 0
        || before.low().signum() <= 0) {
      return new NumbersOnly(now.value().subtract(before.value()));
    }
    return Proportion.of(now, before);
  }
}
