package org.viewledger.dashboard.closings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;

/** Which closed periods make up a range of days. */
final class ClosedRunsTest {
  private static List<Closing> closed(String... periods) {
    List<Closing> closings = new ArrayList<>();
    for (String id : periods) {
      var period = ReportingCalendar.CIVIL.find(id).orElseThrow();
      closings.add(
          new Closing(
              "calendar",
              id,
              "all",
              1,
              Closing.State.CLOSED,
              new DayRange(period.from(), period.to()),
              1,
              Instant.EPOCH,
              Instant.EPOCH,
              "lan",
              Optional.empty(),
              Optional.empty(),
              1,
              Instant.EPOCH,
              0));
    }
    return closings;
  }

  private static List<String> cover(String from, String to, String... periods) {
    return ClosedRuns.cover(
            new DayRange(LocalDate.parse(from), LocalDate.parse(to)), closed(periods))
        .map(run -> run.stream().map(Closing::period).toList())
        .orElse(List.of());
  }

  @Test
  void rangeIsARunOfAdjacentClosedPeriods() {
    assertThat(cover("2026-01-01", "2026-01-31", "2026-01")).containsExactly("2026-01");
    assertThat(cover("2026-01-01", "2026-03-31", "2026-03", "2026-01", "2026-02"))
        .containsExactly("2026-01", "2026-02", "2026-03");
    assertThat(cover("2026-01-01", "2026-04-30", "2026-q1", "2026-04"))
        .containsExactly("2026-q1", "2026-04");
  }

  @Test
  void fewestPeriodsAreTaken() {
    assertThat(cover("2026-01-01", "2026-03-31", "2026-01", "2026-02", "2026-03", "2026-q1"))
        .containsExactly("2026-q1");
    assertThat(
            cover(
                "2026-01-01",
                "2026-09-30",
                "2026-q1",
                "2026-q2",
                "2026-q3",
                "2026-h1",
                "2026-9m",
                "2026"))
        .containsExactly("2026-9m");
    assertThat(cover("2026-01-01", "2026-12-31", "2026-h1", "2026-q3", "2026-q4", "2026-9m"))
        .containsExactly("2026-9m", "2026-q4");
  }

  @Test
  void gapOrPartOfAPeriodIsNoRun() {
    assertThat(cover("2026-01-01", "2026-03-31", "2026-01", "2026-03")).isEmpty();
    assertThat(cover("2026-01-02", "2026-01-31", "2026-01")).isEmpty();
    assertThat(cover("2026-01-01", "2026-01-30", "2026-01")).isEmpty();
    assertThat(cover("2026-01-01", "2026-01-31")).isEmpty();
    assertThat(cover("2026-01-01", "2026-01-31", "2026-q1", "2026")).isEmpty();
  }

  @Test
  void periodIsNotCutIntoDaysOrWhatItStraddles() {
    List<Closing> months = closed("2026-01", "2026-02");
    ClosedRuns.check(months, List.of(Dimension.MONTH, Dimension.QUARTER, Dimension.TOPIC));
    for (Dimension finer : List.of(Dimension.DAY, Dimension.WEEK)) {
      assertThatThrownBy(() -> ClosedRuns.check(months, List.of(finer)))
          .isInstanceOf(ClosingRefusedException.class)
          .hasMessageContaining("book=live");
    }
    assertThatThrownBy(() -> ClosedRuns.check(closed("2026-q1"), List.of(Dimension.MONTH)))
        .isInstanceOf(ClosingRefusedException.class);
  }
}
