package org.viewledger.dashboard.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.PageRow;

final class PagesOfUnitTest {
  private static final PageKey PAGE = new PageKey("facebook", "P1");
  private static final DayRange OCTOBER =
      new DayRange(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31"));

  private static PageRow row(PageKey page) {
    Instant read = Instant.parse("2026-10-31T01:00:00Z");
    return new PageRow(page, Optional.empty(), 1, Optional.of(read), Optional.of(read));
  }

  private static SortedSet<LocalDate> days(String... days) {
    SortedSet<LocalDate> set = new TreeSet<>();
    for (String day : days) {
      set.add(LocalDate.parse(day));
    }
    return set;
  }

  private static SortedSet<LocalDate> everyDay(String from, String to) {
    return LocalDate.parse(from)
        .datesUntil(LocalDate.parse(to).plusDays(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aGapIsTwoDaysOrMoreWithoutAReading() {
    SortedSet<LocalDate> read = everyDay("2026-09-20", "2026-10-31");
    read.removeAll(days("2026-10-05", "2026-10-10", "2026-10-11", "2026-10-12"));
    assertThat(PagesOfUnit.gaps(List.of(row(PAGE)), Map.of(PAGE, read), OCTOBER))
        .containsExactly(
            new Gap(
                PAGE,
                List.of(
                    new DayRange(LocalDate.parse("2026-10-10"), LocalDate.parse("2026-10-12")))));
  }

  @Test
  void daysBeforeAPageWasFirstReadAreNone() {
    assertThat(
            PagesOfUnit.gaps(
                List.of(row(PAGE)), Map.of(PAGE, everyDay("2026-10-20", "2026-10-31")), OCTOBER))
        .isEmpty();
  }

  @Test
  void aPageThatWasNotReadAtAllIsMissingTheWholeTime() {
    List<Gap> gaps = PagesOfUnit.gaps(List.of(row(PAGE)), Map.of(), OCTOBER);
    assertThat(gaps.get(0).days()).isEqualTo(31);
  }

  @Test
  void whatPeopleTypeInIsNeverMissing() {
    PageKey panel = new PageKey("offline", "loa");
    assertThat(PagesOfUnit.gaps(List.of(row(panel)), Map.of(), OCTOBER)).isEmpty();
  }
}
