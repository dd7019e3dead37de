package org.viewledger.dashboard.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.MetricCatalogue;

final class QueryValuesTest {
  @Test
  void weekBelongsToTheYearOfItsThursday() {
    assertThat(Dimension.WEEK.label(LocalDate.parse("2026-01-01"))).isEqualTo("2026-w01");
    assertThat(Dimension.WEEK.label(LocalDate.parse("2027-01-01"))).isEqualTo("2026-w53");
    assertThat(Dimension.QUARTER.label(LocalDate.parse("2026-06-30"))).isEqualTo("2026-q2");
    assertThat(Dimension.MONTH.label(LocalDate.parse("2026-06-30"))).isEqualTo("2026-06");
    assertThat(Dimension.YEAR.label(LocalDate.parse("2026-06-30"))).isEqualTo("2026");
  }

  @Test
  void onlyWhatAddsUpHasGains() {
    for (String id : List.of("reach", "followers", "views_7d", "engagement_by_views")) {
      assertThatThrownBy(
              () ->
                  new GainsQuery(
                      FigureMetric.of(id, MetricCatalogue.standard()),
                      new DayRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-02")),
                      List.of(),
                      Filters.NONE))
          .as(id)
          .isInstanceOf(InvalidQueryException.class);
    }
    assertThat(FigureMetric.of("views@total_video_views", MetricCatalogue.standard()).addsUp())
        .isTrue();
  }

  @Test
  void cutCoversARecordOnceItsOffsetIsBehindTheNext() {
    Cut cut = new Cut(1, Instant.EPOCH, Map.of("observations:0", 42L));
    assertThat(cut.covers(Map.of("observations:0", 41L))).isTrue();
    assertThat(cut.covers(Map.of("observations:0", 42L))).isFalse();
    assertThat(cut.covers(Map.of("posts:0", 0L))).isFalse();
    assertThat(cut.covers(Map.of())).isTrue();
  }

  @Test
  void nearestWordIsOfferedOnlyWhereItIsNear() {
    assertThat(Nearest.hint("form", List.of("to", "from"))).isEqualTo("; did you mean from?");
    assertThat(Nearest.hint("zzzz", List.of("to", "from"))).isEmpty();
    assertThat(Nearest.hint("x".repeat(1000), List.of("from"))).isEmpty();
  }
}
