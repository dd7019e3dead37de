package org.viewledger.dashboard.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.MetricBreak;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.query.DayRange;

/** What a period is set beside. */
final class PeriodBeforeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static DayRange days(String from, String to) {
    return new DayRange(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  void monthsAreSetBesideAsManyMonths() {
    assertThat(PeriodBefore.of(days("2026-03-01", "2026-03-31"), TODAY))
        .isEqualTo(days("2026-02-01", "2026-02-28"));
    assertThat(PeriodBefore.of(days("2026-07-01", "2026-09-30"), TODAY))
        .isEqualTo(days("2026-04-01", "2026-06-30"));
    assertThat(PeriodBefore.of(days("2025-01-01", "2025-12-31"), TODAY))
        .isEqualTo(days("2024-01-01", "2024-12-31"));
  }

  @Test
  void otherDaysAreSetBesideAsManyDays() {
    assertThat(PeriodBefore.of(days("2026-10-15", "2026-11-14"), TODAY))
        .isEqualTo(days("2026-09-14", "2026-10-14"));
    assertThat(PeriodBefore.of(days("2026-11-15", "2026-11-21"), TODAY))
        .isEqualTo(days("2026-11-08", "2026-11-14"));
  }

  @Test
  void ofARunningPeriodOnlyAsManyDaysAsHaveBegun() {
    assertThat(PeriodBefore.of(days("2026-11-01", "2026-11-30"), TODAY))
        .isEqualTo(days("2026-10-01", "2026-10-22"));
    // 31 days of March have begun, February has 28.
    assertThat(PeriodBefore.of(days("2026-03-01", "2026-04-30"), LocalDate.of(2026, 3, 31)))
        .isEqualTo(days("2026-01-01", "2026-01-31"));
    assertThat(PeriodBefore.of(days("2026-03-01", "2026-03-31"), LocalDate.of(2026, 3, 30)))
        .isEqualTo(days("2026-02-01", "2026-02-28"));
  }

  @Test
  void aBreakBetweenTwoStretchesMakesThemTwoGenerations() {
    List<MetricBreak> breaks = MetricCatalogue.standard().breaks();
    List<String> facebook = List.of("facebook");
    DayRange before = days("2025-10-01", "2025-10-31");
    DayRange across = days("2025-11-01", "2025-11-30");
    DayRange after = days("2025-12-01", "2025-12-31");

    assertThat(MetricVersions.of(breaks, "views", facebook, before)).containsExactly("facebook:0");
    assertThat(MetricVersions.of(breaks, "views", facebook, across))
        .containsExactly("facebook:0", "facebook:1");
    assertThat(MetricVersions.of(breaks, "views", facebook, after)).containsExactly("facebook:1");
    assertThat(MetricVersions.of(breaks, "views", List.of("zalo"), before))
        .isEqualTo(MetricVersions.of(breaks, "views", List.of("zalo"), after));
  }
}
