package org.viewledger.dashboard.compared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.contract.MetricBreak;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.DayRange;

class SidesTest {
  private static DayRange days(String text) {
    String[] ends = text.split(" ", 2);
    return new DayRange(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
  }

  @ParameterizedTest
  @CsvSource({
    // Ended: whole against whole; the posts as many days after the end on both sides.
    "2026-10-01 2026-10-31, 2026-09-01 2026-09-30, 2026-11-22, 2026-10-01 2026-10-31, 2026-09-01"
        + " 2026-09-30, 2026-11-21, 2026-10-21",
    // On the day after the end nothing has passed since.
    "2026-10-01 2026-10-31, 2025-10-01 2025-10-31, 2026-11-01, 2026-10-01 2026-10-31, 2025-10-01"
        + " 2025-10-31, 2026-10-31, 2025-10-31",
    // Running: the days that are over against as many.
    "2026-11-01 2026-11-30, 2026-10-01 2026-10-31, 2026-11-22, 2026-11-01 2026-11-21, 2026-10-01"
        + " 2026-10-21, 2026-11-21, 2026-10-21",
    // From 15 to 14, over the turn of the year.
    "2026-12-15 2027-01-14, 2026-11-15 2026-12-14, 2027-01-02, 2026-12-15 2027-01-01, 2026-11-15"
        + " 2026-12-02, 2027-01-01, 2026-12-02",
    // 30 days of March are over and February has 28: all of it.
    "2026-03-01 2026-03-31, 2026-02-01 2026-02-28, 2026-03-31, 2026-03-01 2026-03-30, 2026-02-01"
        + " 2026-02-28, 2026-03-30, 2026-02-28",
    // The leap day is a day like any other.
    "2028-02-01 2028-02-29, 2027-02-01 2027-02-28, 2028-02-29, 2028-02-01 2028-02-28, 2027-02-01"
        + " 2027-02-28, 2028-02-28, 2027-02-28"
  })
  void eachSideIsCutOffAtTheSameDistance(
      String now,
      String before,
      LocalDate today,
      String a,
      String b,
      LocalDate atA,
      LocalDate atB) {
    Sides sides = Sides.of(days(now), days(before), today).orElseThrow();

    assertThat(sides.now()).isEqualTo(days(a));
    assertThat(sides.before()).isEqualTo(days(b));
    assertThat(sides.nowAt()).isEqualTo(atA);
    assertThat(sides.beforeAt()).isEqualTo(atB);
    assertThat(sides.running()).isEqualTo(!today.isAfter(days(now).to()));
  }

  @Test
  void onTheFirstDayNothingIsOverYet() {
    assertThat(
            Sides.of(
                days("2026-11-01 2026-11-30"),
                days("2026-10-01 2026-10-31"),
                LocalDate.of(2026, 11, 1)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // October against September: the metric is the same on both sides.
    "2026-10-01 2026-10-31, 2026-09-01 2026-09-30, facebook, none",
    // A change on the earlier side's very first day parts nothing.
    "2025-12-15 2025-12-31, 2025-11-15 2025-12-01, facebook, none",
    // Inside the later side, between the two, inside the earlier side.
    "2025-11-01 2025-11-30, 2025-10-01 2025-10-31, facebook, facebook:2025-11-15",
    "2026-10-01 2026-10-31, 2025-10-01 2025-10-31, facebook, facebook:2025-11-15",
    "2025-12-01 2025-12-31, 2025-11-01 2025-11-30, facebook, facebook:2025-11-15",
    // Another platform's change is none of this figure's.
    "2025-11-01 2025-11-30, 2025-10-01 2025-10-31, zalo, none",
    // Of several the latest is told.
    "2026-09-01 2026-09-30, 2025-09-01 2025-09-30, facebook youtube, youtube:2026-08-27"
  })
  void aChangeOfTheMetricKeepsTheSidesApart(
      String now, String before, String platforms, String change) {
    Sides sides = new Sides(days(now), days(before), days(now).to(), days(before).to(), false);

    Optional<Obstacle> found =
        Obstacle.redefined(
            List.of("views"),
            List.of(platforms.split(" ")),
            MetricCatalogue.standard().breaks(),
            sides,
            sides.nowAt());

    assertThat(found.flatMap(Obstacle::change).map(MetricBreak::id).orElse("none"))
        .isEqualTo(change);
  }

  @Test
  void anotherMetricsChangeIsNoneOfThisFigures() {
    Sides sides =
        Sides.of(
                days("2025-11-01 2025-11-30"),
                days("2025-10-01 2025-10-31"),
                LocalDate.of(2026, 1, 1))
            .orElseThrow();

    assertThat(
            Obstacle.redefined(
                List.of("reactions", "comments", "shares"),
                List.of("facebook"),
                MetricCatalogue.standard().breaks(),
                sides,
                sides.nowAt()))
        .isEmpty();
  }

  @Test
  void aWardIsNotComparedWithDaysBeforeItWas() {
    Span month = Span.of(ReportingCalendar.CIVIL.find("2026-05").orElseThrow());
    Optional<LocalDate> founded = Optional.of(LocalDate.of(2025, 7, 1));
    LocalDate today = LocalDate.of(2026, 6, 10);

    Versus lastYear =
        Versus.of(Versus.Which.LAST_YEAR, month, ReportingCalendar.CIVIL, today, founded)
            .orElseThrow();
    assertThat(lastYear.obstacle().orElseThrow().kind()).isEqualTo(Obstacle.Kind.FOUNDED);
    assertThat(lastYear.sides()).isEmpty();
    Versus previous =
        Versus.of(Versus.Which.PREVIOUS, month, ReportingCalendar.CIVIL, today, founded)
            .orElseThrow();
    assertThat(previous.obstacle()).isEmpty();
    assertThat(previous.sides()).isPresent();
  }

  @Test
  void nobodyIsToldOfAComparisonThatNobodyExpects() {
    LocalDate today = LocalDate.of(2026, 11, 22);
    Span year = Span.of(ReportingCalendar.CIVIL.find("2026").orElseThrow());
    Span week = Span.of(ReportingCalendar.CIVIL.find("2026-w53").orElseThrow());

    assertThat(
            Versus.of(
                Versus.Which.LAST_YEAR, year, ReportingCalendar.CIVIL, today, Optional.empty()))
        .isEmpty();
    assertThat(
            Versus.of(
                    Versus.Which.LAST_YEAR, week, ReportingCalendar.CIVIL, today, Optional.empty())
                .orElseThrow()
                .obstacle()
                .orElseThrow()
                .kind())
        .isEqualTo(Obstacle.Kind.NO_SUCH_PERIOD);
  }
}
