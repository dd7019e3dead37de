package org.viewledger.dashboard.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.people.PeopleForTests;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.periods.ReportingCalendar;

final class TargetsTest {
  private static final Instant NOW = Instant.parse("2026-10-01T02:00:00Z");

  private final PeopleStore people = PeopleForTests.open("targets-" + UUID.randomUUID());
  private final Targets targets = new Targets(people);

  @AfterEach
  void close() {
    people.close();
  }

  private static Period period(String id) {
    return ReportingCalendar.CIVIL.find(id).orElseThrow();
  }

  private static Target target(String period, TargetMetric metric, long value) {
    return new Target("ward", "calendar", period, metric.id(), BigInteger.valueOf(value));
  }

  @Test
  void keepsOneTargetAMetricAndWhoSetItLast() {
    targets.set(period("2026"), target("2026", TargetMetric.VIEWS, 3_000_000), "Lan", NOW);
    targets.set(period("2026"), target("2026", TargetMetric.ITEMS, 300), "Lan", NOW);
    targets.set(
        period("2026"), target("2026", TargetMetric.ITEMS, 320), "Minh", NOW.plusSeconds(60));
    assertThat(targets.of("ward", "calendar", "2026"))
        .containsExactly(
            target("2026", TargetMetric.ITEMS, 320), target("2026", TargetMetric.VIEWS, 3_000_000));
    assertThat(targets.all("ward").get(0).person()).isEqualTo("Minh");
    assertThat(targets.of("other", "calendar", "2026")).isEmpty();
    targets.remove("ward", "calendar", "2026", TargetMetric.ITEMS);
    assertThat(targets.of("ward", "calendar", "2026"))
        .containsExactly(target("2026", TargetMetric.VIEWS, 3_000_000));
  }

  @Test
  void isSetForAWeekAMonthOrAYearOnly() {
    targets.set(period("2026-w40"), target("2026-w40", TargetMetric.ITEMS, 7), "Lan", NOW);
    targets.set(period("2026-10"), target("2026-10", TargetMetric.ITEMS, 27), "Lan", NOW);
    assertThatThrownBy(
            () ->
                targets.set(
                    period("2026-q4"), target("2026-q4", TargetMetric.ITEMS, 80), "Lan", NOW))
        .isInstanceOfSatisfying(
            TargetRefusedException.class,
            refused ->
                assertThat(refused.reason()).isEqualTo(TargetRefusedException.Reason.PERIOD));
  }
}
