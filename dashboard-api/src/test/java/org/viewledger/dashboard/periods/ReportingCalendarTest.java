package org.viewledger.dashboard.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every day of twenty years in every calendar, and what offices write, by hand. */
final class ReportingCalendarTest {
  private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2029, 12, 31);

  private static ReportingCalendar calendar(MonthDay yearStartsOn, DayOfWeek weekStartsOn) {
    return new ReportingCalendar(
        "c", yearStartsOn, weekStartsOn, DueRule.NONE, List.of(), List.of());
  }

  private static final ReportingCalendar FROM_15 =
      new ReportingCalendar(
          "15-14",
          MonthDay.of(12, 15),
          DayOfWeek.FRIDAY,
          new DueRule(2, true),
          List.of(
              new NamedPeriod(
                  "hdnd",
                  "HĐND 2026 - 2031",
                  LocalDate.of(2026, 3, 15),
                  LocalDate.of(2031, 3, 14))),
          List.of(
              new NamedPeriod(
                  "tet", "Tết 2026", LocalDate.of(2026, 2, 10), LocalDate.of(2026, 2, 22))));

  /** Year starts on every month, on the days that matter. */
  private static List<ReportingCalendar> many() {
    List<ReportingCalendar> all = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      for (int day : new int[] {1, 2, 14, 15, 20, 27, 28}) {
        all.add(calendar(MonthDay.of(month, day), DayOfWeek.of((month + day) % 7 + 1)));
      }
    }
    return all;
  }

  @Test
  void everyDayOfTwentyYearsBelongsToExactlyOneMonthQuarterHalfAndYear() {
    for (ReportingCalendar calendar : many()) {
      for (PeriodKind kind :
          List.of(
              PeriodKind.MONTH,
              PeriodKind.QUARTER,
              PeriodKind.HALF_YEAR,
              PeriodKind.YEAR,
              PeriodKind.WEEK)) {
        Map<LocalDate, Integer> times = new HashMap<>();
        for (Period period : calendar.between(kind, FIRST, LAST)) {
          for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            times.merge(day, 1, Integer::sum);
          }
        }
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
          assertThat(times.get(day)).as(calendar + " " + kind + " " + day).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void monthsAddUpToQuartersHalvesNineMonthsAndYears() {
    for (ReportingCalendar calendar : many()) {
      for (int year = 2010; year <= 2029; year++) {
        List<Period> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
          months.add(calendar.find("%04d-%02d".formatted(year, month)).orElseThrow());
        }
        for (int month = 1; month < 12; month++) {
          assertThat(months.get(month).from()).isEqualTo(months.get(month - 1).to().plusDays(1));
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
          spans(calendar, year + "-q" + quarter, months, quarter * 3 - 2, quarter * 3);
        }
        spans(calendar, year + "-h1", months, 1, 6);
        spans(calendar, year + "-h2", months, 7, 12);
        spans(calendar, year + "-9m", months, 1, 9);
        spans(calendar, Integer.toString(year), months, 1, 12);
        Period next = calendar.find((year + 1) + "-01").orElseThrow();
        assertThat(next.from()).isEqualTo(months.get(11).to().plusDays(1));
        // 1 July to 30 June has 181 days in the year of its name; every other year has more.
        int named = year;
        long inName =
            months
                .get(0)
                .from()
                .datesUntil(next.from())
                .filter(day -> day.getYear() == named)
                .count();
        assertThat(inName).as(calendar + " " + year).isGreaterThanOrEqualTo(181);
      }
    }
  }

  private static void spans(
      ReportingCalendar calendar, String id, List<Period> months, int first, int last) {
    Period period = calendar.find(id).orElseThrow();
    assertThat(period.from()).as(id).isEqualTo(months.get(first - 1).from());
    assertThat(period.to()).as(id).isEqualTo(months.get(last - 1).to());
  }

  @Test
  void everyPeriodIsFoundAgainByItsId() {
    for (ReportingCalendar calendar : many()) {
      for (PeriodKind kind : PeriodKind.values()) {
        var ids = new HashSet<String>();
        for (Period period : calendar.between(kind, FIRST, LAST)) {
          assertThat(calendar.find(period.id())).contains(period);
          assertThat(ids.add(period.id())).isTrue();
        }
      }
    }
  }

  @Test
  void weeksFromMondayAreThoseOfIso8601() {
    for (Period week : ReportingCalendar.CIVIL.between(PeriodKind.WEEK, FIRST, LAST)) {
      assertThat(week.from().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
      assertThat(week.id())
          .isEqualTo(
              "%04d-w%02d"
                  .formatted(
                      week.from().get(IsoFields.WEEK_BASED_YEAR),
                      week.from().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }
    // 2026 has 53 weeks, 2025 has 52.
    assertThat(ReportingCalendar.CIVIL.find("2026-w53")).isPresent();
    assertThat(ReportingCalendar.CIVIL.find("2025-w53")).isEmpty();
    assertThat(ReportingCalendar.CIVIL.find("2026-w00")).isEmpty();
  }

  @Test
  void calendarOfTheDecreeIsAsOfficesWriteIt() {
    days("2026-10", "2026-09-15", "2026-10-14");
    days("2026-01", "2025-12-15", "2026-01-14");
    days("2026-q1", "2025-12-15", "2026-03-14");
    days("2026-q3", "2026-06-15", "2026-09-14");
    days("2026-h1", "2025-12-15", "2026-06-14");
    days("2026-h2", "2026-06-15", "2026-12-14");
    days("2026-9m", "2025-12-15", "2026-09-14");
    days("2026", "2025-12-15", "2026-12-14");
    days("term/hdnd", "2026-03-15", "2031-03-14");
    days("campaign/tet", "2026-02-10", "2026-02-22");
    // Friday to Thursday; 1 January 2026 is a Thursday, so that week is 2025's.
    days("2026-w01", "2026-01-02", "2026-01-08");
    days("2026-w07", "2026-02-13", "2026-02-19");
    assertThat(FROM_15.yearOf(LocalDate.of(2025, 12, 14))).isEqualTo(2025);
    assertThat(FROM_15.yearOf(LocalDate.of(2025, 12, 15))).isEqualTo(2026);
  }

  private static void days(String id, String from, String to) {
    Period period = FROM_15.find(id).orElseThrow();
    assertThat(period.from() + " " + period.to()).as(id).isEqualTo(from + " " + to);
  }

  @Test
  void namesShowBothDays() {
    assertThat(FROM_15.find("2026-10").orElseThrow().viWithDays())
        .isEqualTo("Tháng 10/2026 (15/9 - 14/10/2026)");
    assertThat(FROM_15.find("2026").orElseThrow().viWithDays())
        .isEqualTo("Năm 2026 (15/12/2025 - 14/12/2026)");
    assertThat(ReportingCalendar.CIVIL.find("2026-q3").orElseThrow().viWithDays())
        .isEqualTo("Quý III/2026 (01/7 - 30/9/2026)");
    assertThat(ReportingCalendar.CIVIL.find("2026-02").orElseThrow().viWithDays())
        .isEqualTo("Tháng 2/2026 (01/02 - 28/02/2026)");
    assertThat(FROM_15.find("term/hdnd").orElseThrow().viWithDays())
        .isEqualTo("HĐND 2026 - 2031 (15/3/2026 - 14/3/2031)");
    assertThat(ReportingCalendar.CIVIL.find("2026-h2").orElseThrow().enWithDays())
        .isEqualTo("Second half of 2026 (2026-07-01 to 2026-12-31)");
  }

  @Test
  void reportIsDueOnTheSecondWorkingDay() {
    // 14 Oct 2026 is a Wednesday: Thursday, Friday.
    assertThat(FROM_15.find("2026-10").orElseThrow().due()).contains(LocalDate.of(2026, 10, 16));
    // 14 Nov 2026 is a Saturday: Monday 16, Tuesday 17.
    assertThat(FROM_15.find("2026-11").orElseThrow().due()).contains(LocalDate.of(2026, 11, 17));
    assertThat(new DueRule(5, false).after(LocalDate.of(2026, 11, 14)))
        .contains(LocalDate.of(2026, 11, 19));
    assertThat(ReportingCalendar.CIVIL.find("2026-10").orElseThrow().due()).isEmpty();
  }

  @Test
  void periodMayBeClosedFromTheMidnightAfterItsLastDay() {
    assertThat(
            ReportingCalendar.CIVIL
                .find("2026-10")
                .orElseThrow()
                .closableFrom(ZoneId.of("Asia/Ho_Chi_Minh")))
        .isEqualTo("2026-10-31T17:00:00Z");
  }

  @Test
  void whatNoCalendarHasIsNotFound() {
    for (String id :
        List.of(
            "",
            "2026-13",
            "2026-00",
            "2026-q5",
            "2026-q0",
            "2026-h3",
            "2026-10m",
            "26-01",
            "2026-1",
            "2004",
            "2099",
            "term/tet",
            "campaign/hdnd",
            "term/",
            "2026-w60",
            " 2026",
            "2026-Q1",
            "2026-9m ",
            "2026-10-01",
            "٢٠٢٦")) {
      assertThat(FROM_15.find(id)).as(id).isEmpty();
    }
  }

  @Test
  void monthThatBeginsAfterThe28thIsRefused() {
    assertThatThrownBy(() -> calendar(MonthDay.of(1, 29), DayOfWeek.MONDAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void settingsMayReplaceTheCivilCalendar() {
    assertThat(Calendars.with(List.of(FROM_15)).ids()).containsExactly("calendar", "15-14");
    ReportingCalendar own =
        new ReportingCalendar(
            "calendar", MonthDay.of(1, 1), DayOfWeek.SUNDAY, DueRule.NONE, List.of(), List.of());
    assertThat(Calendars.with(List.of(own)).find("calendar")).contains(own);
  }
}
