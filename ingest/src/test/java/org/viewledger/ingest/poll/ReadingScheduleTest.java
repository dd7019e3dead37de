package org.viewledger.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingScheduleTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Instant PUBLISHED = Instant.parse("2026-01-10T02:20:00Z"); // 09:20 there

  private final ReadingSchedule schedule =
      new ReadingSchedule(ZONE, date -> date.getDayOfMonth() == 15);

  private List<Instant> slots(ReadingSchedule of, Instant until) {
    List<Instant> slots = new ArrayList<>();
    Instant slot = of.next("p", PUBLISHED, PUBLISHED);
    while (!slot.isAfter(until)) {
      slots.add(slot);
      slot = of.next("p", PUBLISHED, slot);
    }
    return slots;
  }

  @Test
  void hourlyOnTheFirstDayAndAtItsMidnight() {
    List<Instant> day = slots(schedule, PUBLISHED.plus(Duration.ofHours(24)));

    assertThat(day).hasSize(25).contains(Instant.parse("2026-01-10T17:00:00Z"));
    assertThat(day.get(0)).isEqualTo(PUBLISHED.plus(Duration.ofHours(1)));
    assertThat(day.get(24)).isEqualTo(PUBLISHED.plus(Duration.ofHours(24)));
  }

  @Test
  void atEachMidnightForNinetyDays() {
    List<LocalDate> midnights =
        slots(schedule, PUBLISHED.plus(Duration.ofDays(91))).stream()
            .map(slot -> slot.atZone(ZONE))
            .filter(slot -> slot.toLocalTime().toSecondOfDay() == 0)
            .map(ZonedDateTime::toLocalDate)
            .collect(Collectors.toList());

    List<LocalDate> expected =
        LocalDate.of(2026, 1, 11).datesUntil(LocalDate.of(2026, 4, 11)).toList();
    assertThat(midnights).startsWith(expected.toArray(LocalDate[]::new));
    assertThat(expected).hasSize(90);
  }

  @Test
  void thenWeeklyAndWherePeriodsBeginForEver() {
    Instant old = PUBLISHED.plus(Duration.ofDays(2_000));
    List<LocalDate> dates = new ArrayList<>();
    Instant slot = old;
    for (int i = 0; i < 40; i++) {
      slot = schedule.next("p", PUBLISHED, slot);
      dates.add(slot.atZone(ZONE).toLocalDate());
    }

    DayOfWeek weekly =
        dates.stream()
            .filter(d -> d.getDayOfMonth() != 15)
            .findFirst()
            .orElseThrow()
            .getDayOfWeek();
    assertThat(dates).allMatch(date -> date.getDayOfWeek() == weekly || date.getDayOfMonth() == 15);
    LocalDate first = dates.get(0);
    LocalDate last = dates.get(dates.size() - 1);
    assertThat(first.datesUntil(last).filter(d -> d.getDayOfMonth() == 15)).isSubsetOf(dates);
    assertThat(first.datesUntil(last).filter(d -> d.getDayOfWeek() == weekly)).isSubsetOf(dates);
  }

  @Test
  void weeklyReadingsOfManyPostsAreSpreadOverTheWeek() {
    Instant old = PUBLISHED.plus(Duration.ofDays(400));
    ReadingSchedule weekly = new ReadingSchedule(ZONE, date -> false);

    long days =
        java.util.stream.IntStream.range(0, 200)
            .mapToObj(i -> weekly.next("post-" + i, PUBLISHED, old))
            .distinct()
            .count();

    assertThat(days).isEqualTo(7);
  }

  /** Zones whose clocks skip or repeat midnight. */
  @ParameterizedTest
  @ValueSource(strings = {"America/Havana", "Pacific/Apia", "America/Sao_Paulo", "UTC"})
  void slotsGoOnInEveryZone(String zone) {
    ReadingSchedule there = new ReadingSchedule(ZoneId.of(zone), date -> false);
    Instant slot = Instant.parse("2011-12-01T00:00:00Z");
    for (int i = 0; i < 600; i++) {
      Instant next = there.next("p", PUBLISHED, slot);
      assertThat(next).isAfter(slot);
      assertThat(Duration.between(slot, next)).isLessThanOrEqualTo(Duration.ofDays(8));
      slot = next;
    }
  }
}
