package org.viewledger.dashboard.nativefigures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Figure;

/** October 2026 of a page; what is expected is counted by hand beside each case. */
class ComparisonTest {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

  /** Long after October and its late views. */
  private static final Instant LATER = Instant.parse("2026-11-20T00:00:00Z");

  private static NativeFigure theirs(long value, Noun noun, Instant at) {
    return new NativeFigure(
        "x",
        new PageKey("facebook", "P1"),
        new DayRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)),
        noun,
        BigInteger.valueOf(value),
        BigDecimal.valueOf(2),
        "lan",
        at);
  }

  private static Figure figure(long value, long low, long high, long notDated) {
    return new Figure(
        Optional.of(BigInteger.valueOf(value)),
        Optional.of(BigInteger.valueOf(low)),
        Optional.of(BigInteger.valueOf(high)),
        low != value || high != value,
        BigInteger.ZERO,
        BigInteger.valueOf(notDated),
        Optional.of(LATER));
  }

  private static Figure exact(long value) {
    return figure(value, value, value, 0);
  }

  private static OurFacts facts(Figure ours, Figure dayLater) {
    return new OurFacts(
        ours,
        dayLater,
        Optional.of(CALIFORNIA),
        VIETNAM,
        Optional.empty(),
        Optional.empty(),
        0,
        48,
        List.of());
  }

  @ParameterizedTest
  @CsvSource({
    // theirs, ours: 2 % of theirs is the tolerance
    "100000, 100000, AGREES, 0, 0.0",
    "100000,  98000, AGREES, 2000, 2.0",
    "100000,  97999, DIFFERS, 2001, 2.0",
    "100000, 102001, DIFFERS, -2001, -2.0",
    "0,      0,      AGREES, 0, ",
    "0,      1,      DIFFERS, -1, "
  })
  void theDifferenceIsOfThePlatformsFigure(
      long theirs, long ours, Comparison.Outcome outcome, long difference, BigDecimal percent) {
    Comparison comparison =
        Comparison.of(theirs(theirs, Noun.VIEWS, LATER), facts(exact(ours), exact(ours)));
    assertThat(comparison.outcome()).isEqualTo(outcome);
    assertThat(comparison.difference()).contains(BigInteger.valueOf(difference));
    assertThat(comparison.percent()).isEqualTo(Optional.ofNullable(percent));
    assertThat(comparison.reasons())
        .extracting(Comparison.Reason::cause)
        .isEqualTo(outcome == Comparison.Outcome.DIFFERS ? List.of(Cause.UNEXPLAINED) : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    // ours 100 000; a day later 110 000: days that begin later can make up to 10 000 more
    "106000, 110000, EXPLAINED",
    "110000, 110000, EXPLAINED",
    // 12 000 more: 2 000 beyond, within 2 % of 112 000
    "112000, 110000, EXPLAINED",
    "115000, 110000, DIFFERS",
    // fewer, where only more can come of it
    "95000, 110000, DIFFERS",
    "95000, 90000, EXPLAINED"
  })
  void daysOfCaliforniaExplainAtMostWhatAWholeDayMakes(
      long theirs, long dayLater, Comparison.Outcome outcome) {
    Comparison comparison =
        Comparison.of(theirs(theirs, Noun.VIEWS, LATER), facts(exact(100_000), exact(dayLater)));
    assertThat(comparison.outcome()).isEqualTo(outcome);
    assertThat(comparison.reasons())
        .filteredOn(reason -> reason.cause() == Cause.ZONE)
        .singleElement()
        .satisfies(
            reason -> assertThat(reason.amount()).contains(BigInteger.valueOf(dayLater - 100_000)));
  }

  @Test
  void peopleAreNeverSetBesideViews() {
    Comparison comparison =
        Comparison.of(theirs(41_000, Noun.REACH, LATER), facts(exact(100_000), exact(100_000)));
    assertThat(comparison.outcome()).isEqualTo(Comparison.Outcome.NOT_COMPARABLE);
    assertThat(comparison.difference()).isEmpty();
    assertThat(comparison.reasons())
        .extracting(Comparison.Reason::cause)
        .containsExactly(Cause.NOUN);
  }

  @Test
  void anAbsentFigureIsNotZero() {
    Comparison comparison =
        Comparison.of(theirs(41_000, Noun.VIEWS, LATER), facts(Figure.ABSENT, Figure.ABSENT));
    assertThat(comparison.outcome()).isEqualTo(Comparison.Outcome.NOT_COMPARABLE);
    assertThat(comparison.reasons())
        .extracting(Comparison.Reason::cause)
        .containsExactly(Cause.NO_FIGURE);
  }

  @Test
  void aFigureInsideTheRangeOfAnEstimateIsExplainedByIt() {
    Figure estimate = figure(100_000, 90_000, 112_000, 0);
    assertThat(
            Comparison.of(theirs(112_000, Noun.VIEWS, LATER), facts(estimate, estimate)).reasons())
        .containsExactly(new Comparison.Reason(Cause.RANGE, Optional.empty(), true));
    assertThat(
            Comparison.of(theirs(112_001, Noun.VIEWS, LATER), facts(estimate, estimate)).reasons())
        .containsExactly(
            new Comparison.Reason(Cause.RANGE, Optional.empty(), false),
            new Comparison.Reason(Cause.UNEXPLAINED, Optional.empty(), false));
  }

  @Test
  void advertisementsOnlyMakeTheirsLess() {
    OurFacts with =
        new OurFacts(
            exact(100_000),
            exact(100_000),
            Optional.of(CALIFORNIA),
            VIETNAM,
            Optional.of(BigInteger.valueOf(12_300)),
            Optional.empty(),
            0,
            48,
            List.of());
    assertThat(Comparison.of(theirs(87_700, Noun.VIEWS, LATER), with).reasons())
        .containsExactly(
            new Comparison.Reason(Cause.ADS, Optional.of(BigInteger.valueOf(-12_300)), true));
    assertThat(Comparison.of(theirs(112_300, Noun.VIEWS, LATER), with).outcome())
        .isEqualTo(Comparison.Outcome.DIFFERS);
  }

  @Test
  void whatWasThereBeforeThePostsWereFollowedMakesTheirsMore() {
    Figure ours = figure(100_000, 100_000, 100_000, 15_000);
    assertThat(Comparison.of(theirs(114_000, Noun.VIEWS, LATER), facts(ours, ours)).reasons())
        .containsExactly(
            new Comparison.Reason(Cause.NOT_DATED, Optional.of(BigInteger.valueOf(15_000)), true));
  }

  @Test
  void thePlatformsOwnFigureOfTheWholePageExplainsWhenItAgreesWithTheScreen() {
    OurFacts with =
        new OurFacts(
            exact(312_450),
            exact(312_450),
            Optional.of(CALIFORNIA),
            VIETNAM,
            Optional.empty(),
            Optional.of(BigInteger.valueOf(341_000)),
            0,
            48,
            List.of());
    assertThat(Comparison.of(theirs(341_200, Noun.VIEWS, LATER), with).reasons())
        .containsExactly(
            new Comparison.Reason(Cause.WHOLE_PAGE, Optional.of(BigInteger.valueOf(28_550)), true));
  }

  @ParameterizedTest
  @CsvSource({
    // October of California ends on 1 November 07:00Z (summer time until that night); 48 hours
    // later
    "2026-11-03T06:59:59Z, 90000, EXPLAINED",
    "2026-11-03T07:00:00Z, 90000, DIFFERS",
    // late views of theirs make theirs less, never more
    "2026-11-01T08:00:00Z, 110000, DIFFERS"
  })
  void aFigureCopiedBeforeItsLateViewsCameIsLess(
      Instant notedAt, long theirs, Comparison.Outcome outcome) {
    assertThat(
            Comparison.of(
                    theirs(theirs, Noun.VIEWS, notedAt), facts(exact(100_000), exact(100_000)))
                .outcome())
        .isEqualTo(outcome);
  }

  @Test
  void postsWithoutAFigureAndBreaksAreToldAndWhatExplainsComesFirst() {
    OurFacts with =
        new OurFacts(
            exact(100_000),
            exact(95_000),
            Optional.of(CALIFORNIA),
            VIETNAM,
            Optional.empty(),
            Optional.empty(),
            3,
            48,
            List.of("đổi cách tính"));
    assertThat(Comparison.of(theirs(110_000, Noun.VIEWS, LATER), with).reasons())
        .containsExactly(
            new Comparison.Reason(Cause.MISSING_POSTS, Optional.of(BigInteger.valueOf(3)), true),
            new Comparison.Reason(Cause.BREAK, Optional.empty(), true),
            new Comparison.Reason(Cause.ZONE, Optional.of(BigInteger.valueOf(-5_000)), false));
  }
}
