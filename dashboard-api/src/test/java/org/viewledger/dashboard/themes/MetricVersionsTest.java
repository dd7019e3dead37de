package org.viewledger.dashboard.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.MetricBreak;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.query.DayRange;

/** Generations of a metric round the breaks of the catalogue. */
final class MetricVersionsTest {
  private static DayRange days(String from, String to) {
    return new DayRange(LocalDate.parse(from), LocalDate.parse(to));
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
