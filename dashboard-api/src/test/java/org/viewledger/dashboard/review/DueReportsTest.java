package org.viewledger.dashboard.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.closings.ClosedBook;
import org.viewledger.dashboard.closings.Closings;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.people.PeopleForTests;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.DueRule;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.Unit;

/** A recipient whose months run from 15 to 14 and whose reports are due after two working days. */
final class DueReportsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String UNIT = Unit.EVERYTHING.id();
  private static final ReportingCalendar CALENDAR =
      new ReportingCalendar(
          "15-14",
          MonthDay.of(12, 15),
          DayOfWeek.MONDAY,
          new DueRule(2, true),
          List.of(),
          List.of());
  private static final Period OCTOBER = CALENDAR.find("2026-10").orElseThrow();

  private final PeopleStore people = PeopleForTests.open("due-" + UUID.randomUUID());
  private Instant now = Instant.parse("2026-10-14T16:00:00Z");

  @AfterEach
  void close() {
    people.close();
  }

  /** 14 October 2026 is a Wednesday, so the report is due on Friday the 16th. */
  @Test
  void isATaskFromTheDayAfterUntilItWasHandedIn() {
    assertThat(due(1, false).tasks(UNIT)).as("23:00 of the last day").isEmpty();
    now = Instant.parse("2026-10-14T17:00:00Z");
    assertThat(due(1, false).tasks(UNIT)).as("00:00 of the next").hasSize(1);
    ReportTask task = due(1, false).tasks(UNIT).get(0);
    assertThat(task.kind()).isEqualTo(ReportTask.Kind.CLOSE);
    assertThat(task.due().orElseThrow()).hasToString("2026-10-16");
    assertThat(due(1, false).state(OCTOBER, UNIT).daysLeft()).contains(1L);

    closings().close(OCTOBER, UNIT, "Lan");
    assertThat(kinds(due(1, false))).containsExactly(ReportTask.Kind.SEND);
    new ReportTexts(people).send(OCTOBER, UNIT, "Lan", now);
    assertThat(due(1, false).tasks(UNIT)).isEmpty();
    assertThat(due(1, false).state(OCTOBER, UNIT).stage()).isEqualTo(ReportState.Stage.SENT);
  }

  @Test
  void waitsForTheDayThatTheSettingsName() {
    now = Instant.parse("2026-10-15T02:00:00Z");
    assertThat(due(2, false).tasks(UNIT)).isEmpty();
    now = Instant.parse("2026-10-16T02:00:00Z");
    assertThat(due(2, false).tasks(UNIT)).hasSize(1);
  }

  @Test
  void isLateAfterItsDueDay() {
    now = Instant.parse("2026-10-19T02:00:00Z");
    assertThat(due(1, false).state(OCTOBER, UNIT).daysLeft()).contains(-3L);
  }

  @Test
  void asksForTheSecondPersonWhereOneIsNeeded() {
    now = Instant.parse("2026-10-15T02:00:00Z");
    closings().close(OCTOBER, UNIT, "Lan");
    assertThat(kinds(due(1, true))).containsExactly(ReportTask.Kind.SIGN_OFF);
    closings().reopen(OCTOBER, UNIT, "Minh", "thiếu");
    assertThat(kinds(due(1, true))).containsExactly(ReportTask.Kind.CLOSE_AGAIN);
  }

  private static List<ReportTask.Kind> kinds(DueReports due) {
    return due.tasks(UNIT).stream().map(ReportTask::kind).toList();
  }

  private Clock clock() {
    return Clock.fixed(now, ZONE);
  }

  private Closings closings() {
    Ledger ledger =
        (Ledger)
            Proxy.newProxyInstance(
                Ledger.class.getClassLoader(),
                new Class<?>[] {Ledger.class},
                (proxy, method, arguments) -> new Cut(7, now, Map.of()));
    ClosedBook book =
        (ClosedBook)
            Proxy.newProxyInstance(
                ClosedBook.class.getClassLoader(),
                new Class<?>[] {ClosedBook.class},
                (proxy, method, arguments) -> method.getName().equals("holds") ? true : null);
    return new Closings(people, ledger, book, UnitPages.EVERYTHING, ZONE, clock());
  }

  private DueReports due(int prepareAfter, boolean signOff) {
    ReportSettings usual = ReportSettings.USUAL;
    ReportSettings settings =
        new ReportSettings(
            signOff,
            usual.channels(),
            usual.about(),
            usual.twoDigits(),
            usual.names(),
            usual.issuer(),
            usual.bodyCode(),
            usual.choice(),
            Map.of("15-14", prepareAfter));
    Calendars calendars = new Calendars(List.of(CALENDAR));
    SignOffs signOffs = new SignOffs(people, closings(), calendars, (p, w, s, d) -> "", clock());
    return new DueReports(
        calendars, closings(), signOffs, new ReportTexts(people), settings, ZONE, clock());
  }
}
