package org.viewledger.dashboard.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.speech.Language;

/**
 * Random pairs of figures: what a comparison or a plan says holds for every pair of their ranges.
 */
final class ProportionPropertyTest {
  private static final int ROUNDS = 20_000;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @Test
  void neitherMoreNorTimesIsSaidUnlessItHoldsAtBothEndsOfBothRanges() {
    int said = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Measured before = figure();
      Measured now = figure();
      Comparison comparison = Comparison.of(side(now), side(before));
      String what = comparison + " of " + now + " after " + before + ", seed " + seed;
      if (comparison instanceof Comparison.Percent percent) {
        said++;
        assertThat(percent.percent().signum()).as(what).isPositive();
        boolean holds =
            percent.more()
                ? now.low().compareTo(before.high()) > 0
                : now.high().compareTo(before.low()) < 0;
        assertThat(holds).as(what).isTrue();
        assertThat(isAlike(now, before)).as(what).isFalse();
      } else if (comparison instanceof Comparison.Times times) {
        said++;
        assertThat(times.times()).as(what).isGreaterThanOrEqualTo(BigDecimal.valueOf(2));
        BigDecimal most = times.times().multiply(new BigDecimal(before.high()));
        assertThat(most).as(what).isLessThanOrEqualTo(new BigDecimal(now.low()));
        assertThat(times.whole())
            .as(what)
            .isEqualTo(
                now.isExact()
                    && before.isExact()
                    && most.compareTo(new BigDecimal(now.value())) == 0);
      } else if (comparison instanceof Comparison.Alike) {
        assertThat(isAlike(now, before)).as(what).isTrue();
      }
    }
    assertThat(said).as("comparisons that said something, seed %s", seed).isGreaterThan(100);
  }

  @Test
  void noPlanIsCalledAttainedThatMayNotBe() {
    for (int round = 0; round < ROUNDS; round++) {
      Measured done = figure();
      BigInteger target = new BigInteger(1 + random.nextInt(20), random).add(BigInteger.ONE);
      Attainment attained = Attainment.of(done, target);
      String text = attained.text("chỉ tiêu", Language.VI);
      String what = text + " of " + done + " over " + target + ", seed " + seed;
      switch (attained.outcome()) {
        case BELOW -> {
          assertThat(done.high().compareTo(target)).as(what).isNegative();
          assertThat(attained.percent()).as(what).isLessThan(BigDecimal.valueOf(100));
        }
        case COMPLETED -> assertThat(done).as(what).isEqualTo(Measured.exact(target));
        case EXCEEDED -> {
          assertThat(done.low().compareTo(target)).as(what).isPositive();
          assertThat(attained.percent()).as(what).isGreaterThanOrEqualTo(BigDecimal.valueOf(100));
          assertThat(text).as(what).contains("vượt ");
        }
        case NOT_ENOUGH_KNOWN ->
            assertThat(done.low().compareTo(target) < 0 && done.high().compareTo(target) < 0)
                .as(what)
                .isFalse();
      }
    }
  }

  /** The paper's rule: less than 0,05 per cent apart, which is one in two thousand. */
  private static boolean isAlike(Measured now, Measured before) {
    BigInteger apart = now.value().subtract(before.value()).abs();
    return apart.multiply(BigInteger.valueOf(2_000)).compareTo(before.value()) < 0;
  }

  private Measured figure() {
    BigInteger value = new BigInteger(1 + random.nextInt(20), random);
    if (random.nextInt(3) > 0) {
      return Measured.exact(value);
    }
    BigInteger width = new BigInteger(1 + random.nextInt(12), random);
    return new Measured(value, value.subtract(width).max(BigInteger.ZERO), value.add(width));
  }

  private static Side side(Measured measured) {
    return new Side(
        "kỳ trước", Optional.of(measured), "in-period", Counted.VIEWS, List.of(), Set.of());
  }
}
