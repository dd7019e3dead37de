package org.viewledger.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class MetricCatalogueTest {
  private final MetricCatalogue catalogue = MetricCatalogue.standard();

  @Test
  void holdsTheMetricsOfTheContractInTheOrderOfTheColumns() {
    assertThat(catalogue.metrics())
        .extracting(Metric::id)
        .containsExactly(
            "views",
            "reach",
            "reactions",
            "comments",
            "shares",
            "clicks",
            "saves",
            "watch_ms",
            "ad_views",
            "impressions",
            "airings",
            "screenings",
            "copies",
            "panels",
            "group_posts",
            "followers");
    assertThat(catalogue.postMetrics()).extracting(Metric::id).doesNotContain("followers");
    assertThat(catalogue.postMetrics()).hasSize(catalogue.metrics().size() - 1);
  }

  @Test
  void onlyFourNeverReturnToZero() {
    assertThat(catalogue.metrics())
        .filteredOn(Metric::neverReturnsToZero)
        .extracting(Metric::id)
        .containsExactlyInAnyOrder("views", "reach", "watch_ms", "ad_views");
  }

  @Test
  void reachIsUniqueAndFollowersAreAGaugeAndAllElseIsCounted() {
    assertThat(catalogue.metrics())
        .allSatisfy(
            metric ->
                assertThat(metric.kind())
                    .isEqualTo(
                        switch (metric.id()) {
                          case "reach" -> Metric.Kind.UNIQUE;
                          case "followers" -> Metric.Kind.GAUGE;
                          default -> Metric.Kind.COUNTER;
                        }));
  }

  @Test
  void offlineChannelsHaveCountersOfTheirOwn() {
    assertThat(catalogue.metrics())
        .filteredOn(Metric::offline)
        .extracting(Metric::id)
        .containsExactly("airings", "screenings", "copies", "panels", "group_posts");
  }

  @Test
  void facebooksImpressionsEndTheDayBeforeItsViewsBegin() {
    assertThat(catalogue.find("impressions"))
        .hasValueSatisfying(
            metric -> assertThat(metric.validTo()).isEqualTo(LocalDate.of(2025, 11, 14)));
  }

  @Test
  void everyMetricSaysItsNamesAndFieldsOfPlatformsThatExist() {
    assertThat(catalogue.metrics())
        .allSatisfy(
            metric -> {
              assertThat(metric.id()).matches("[a-z][a-z0-9_]*");
              assertThat(metric.vi()).isNotBlank();
              assertThat(metric.en()).isNotBlank();
              assertThat(metric.unit()).isIn("count", "ms");
              assertThat(metric.lagHours()).isBetween(0, 48);
              assertThat(metric.fields())
                  .allSatisfy(field -> assertThat(Platform.of(field.platform())).isPresent());
            });
  }

  @Test
  void aMetricReadFromAnotherFieldIsOfTheSameKind() {
    assertThat(catalogue.find("views@total_video_views")).isEqualTo(catalogue.find("views"));
    assertThat(catalogue.find("reach@x")).isPresent();
    assertThat(catalogue.find("waves")).isEmpty();
    assertThat(catalogue.find("")).isEmpty();
  }

  @Test
  void theRegisterOfBreaksIsTheContracts() {
    assertThat(catalogue.breaks())
        .extracting(MetricBreak::id)
        .containsExactlyInAnyOrder(
            "youtube:2025-03-31",
            "facebook:2025-11-15",
            "facebook:2026-06-15",
            "youtube:2026-08-27");
    assertThat(catalogue.breaks())
        .isSortedAccordingTo(Comparator.comparing(MetricBreak::from))
        .allSatisfy(b -> assertThat(catalogue.find(b.metric())).isPresent())
        .allSatisfy(b -> assertThat(b.vi()).contains("không so sánh trực tiếp được"));
  }
}
