package org.viewledger.dashboard.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.query.DayRange;

final class SpansTest {
  private static Spans spans(String id) {
    return Spans.of(WordingCase.CALENDAR, WordingCase.period(id));
  }

  @Test
  void theFirstMonthOfAYearFollowsTheLastOfTheYearBefore() {
    Spans spans = spans("2026-01");
    assertThat(spans.previous().map(Period::id)).contains("2025-12");
    assertThat(spans.lastYear().map(Period::id)).contains("2025-01");
    assertThat(spans.toDate())
        .isEqualTo(new DayRange(LocalDate.parse("2025-12-15"), LocalDate.parse("2026-01-14")));
  }

  @Test
  void aYearHasItsTwelveMonths() {
    Spans spans = spans("2026");
    assertThat(spans.months()).hasSize(12);
    assertThat(spans.months().get(0).id()).isEqualTo("2026-01");
    assertThat(spans.previous().map(Period::id)).contains("2025");
    assertThat(spans.toDate()).isEqualTo(spans.days());
  }

  @Test
  void nineMonthsAreComparedWithThoseOfTheYearBeforeAlone() {
    assertThat(spans("2026-9m").previous()).isEmpty();
    assertThat(spans("2026-9m").lastYear().map(Period::id)).contains("2025-9m");
  }
}
