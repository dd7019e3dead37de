package org.viewledger.dashboard.compared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.dashboard.periods.DueRule;
import org.viewledger.dashboard.periods.NamedPeriod;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.DayRange;

class SpanTest {
  private static final ReportingCalendar FROM_15 =
      new ReportingCalendar(
          "15-14",
          MonthDay.of(12, 15),
          DayOfWeek.FRIDAY,
          DueRule.NONE,
          List.of(
              new NamedPeriod(
                  "cu",
                  "Nhiệm kỳ 2020 - 2025",
                  LocalDate.of(2020, 8, 1),
                  LocalDate.of(2025, 7, 31)),
              new NamedPeriod(
                  "nay",
                  "Nhiệm kỳ 2025 - 2030",
                  LocalDate.of(2025, 8, 1),
                  LocalDate.of(2030, 7, 31))),
          List.of(
              new NamedPeriod(
                  "tet", "Tết Bính Ngọ", LocalDate.of(2026, 2, 10), LocalDate.of(2026, 2, 22))));

  private static ReportingCalendar calendar(String id) {
    return id.equals("15-14") ? FROM_15 : ReportingCalendar.CIVIL;
  }

  private static String days(Optional<Span> span) {
    return span.map(one -> one.days().from() + " " + one.days().to()).orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    // The period, then the one before, then the same of the year before.
    "calendar, 2026-11, 2026-10-01 2026-10-31, 2025-11-01 2025-11-30",
    "calendar, 2026-01, 2025-12-01 2025-12-31, 2025-01-01 2025-01-31",
    "calendar, 2028-02, 2028-01-01 2028-01-31, 2027-02-01 2027-02-28",
    "calendar, 2029-02, 2029-01-01 2029-01-31, 2028-02-01 2028-02-29",
    "calendar, 2026-q1, 2025-10-01 2025-12-31, 2025-01-01 2025-03-31",
    "calendar, 2026-h1, 2025-07-01 2025-12-31, 2025-01-01 2025-06-30",
    "calendar, 2026-9m, none, 2025-01-01 2025-09-30",
    "calendar, 2026, 2025-01-01 2025-12-31, none",
    "calendar, 2026-w47, 2026-11-09 2026-11-15, 2025-11-17 2025-11-23",
    "calendar, 2026-w53, 2026-12-21 2026-12-27, none",
    "15-14, 2026-10, 2026-08-15 2026-09-14, 2025-09-15 2025-10-14",
    "15-14, 2026-01, 2025-11-15 2025-12-14, 2024-12-15 2025-01-14",
    "15-14, 2028-03, 2028-01-15 2028-02-14, 2027-02-15 2027-03-14",
    "15-14, 2026-q1, 2025-09-15 2025-12-14, 2024-12-15 2025-03-14",
    "15-14, 2026-9m, none, 2024-12-15 2025-09-14",
    "15-14, 2026, 2024-12-15 2025-12-14, none",
    "15-14, 2026-w07, 2026-02-06 2026-02-12, 2025-02-14 2025-02-20",
    "15-14, term/nay, 2020-08-01 2025-07-31, none",
    "15-14, term/cu, none, none",
    "15-14, campaign/tet, 2026-01-28 2026-02-09, 2025-02-10 2025-02-22"
  })
  void everyKindHasItsPredecessors(String calendar, String id, String before, String lastYear) {
    Span span = Span.of(calendar(calendar).find(id).orElseThrow());

    assertThat(days(span.previous(calendar(calendar)))).isEqualTo(before);
    assertThat(days(span.lastYear(calendar(calendar)))).isEqualTo(lastYear);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-15, 2026-11-21, 2026-11-08 2026-11-14, 2025-11-15 2025-11-21",
    "2026-01-01, 2026-01-01, 2025-12-31 2025-12-31, 2025-01-01 2025-01-01",
    "2028-02-29, 2028-03-01, 2028-02-27 2028-02-28, 2027-02-28 2027-03-01",
    // Days of more than a year have no year before beside them.
    "2025-01-01, 2026-06-30, 2023-07-05 2024-12-31, none",
    // Before the platforms there is nothing.
    "2004-01-05, 2004-01-20, none, none"
  })
  void freeDaysComeAfterAsManyDays(LocalDate from, LocalDate to, String before, String lastYear) {
    Span span = Span.of(from, to);

    assertThat(days(span.previous(ReportingCalendar.CIVIL))).isEqualTo(before);
    assertThat(days(span.lastYear(ReportingCalendar.CIVIL))).isEqualTo(lastYear);
  }

  @Test
  void theLengthCountsBothEnds() {
    assertThat(
            new Span(
                    new DayRange(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 3, 1)),
                    Optional.empty())
                .length())
        .isEqualTo(30);
  }
}
