package org.viewledger.dashboard.pages.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.pages.overview.TaskChoice.Standing;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.PageReader;

class TaskChoiceTest {
  private static final Period OCTOBER = ReportingCalendar.CIVIL.find("2026-10").orElseThrow();
  private static final PageReader REFUSED =
      new PageReader(
          new PageKey("facebook", "trang-mau-1"),
          "mau",
          PageReader.State.REFUSED,
          Optional.of(Instant.parse("2026-11-20T01:00:00Z")),
          10,
          0,
          0,
          true,
          Optional.empty(),
          new TreeMap<>(),
          Optional.empty(),
          "Từ 08 giờ 00, chưa lấy được số liệu …",
          "No data since 08:00 …");

  private static final Standing EVERYTHING =
      new Standing(
          190, Optional.of(OCTOBER), List.of(REFUSED), List.of("Trang mẫu trên Zalo"), 3, 2);

  private static List<Task.Kind> kinds(Role role) {
    return TaskChoice.of(role, EVERYTHING).stream().map(Task::kind).toList();
  }

  @Test
  void eachRoleHasItsOwnTheMostUrgentFirst() {
    assertThat(kinds(Role.COMMUNICATIONS))
        .containsExactly(
            Task.Kind.CONNECTION, Task.Kind.STALE, Task.Kind.HELD, Task.Kind.UNCLASSIFIED);
    assertThat(kinds(Role.WORKING_GROUP))
        .containsExactly(Task.Kind.CLOSE, Task.Kind.RESTATED, Task.Kind.UNCLASSIFIED);
    assertThat(kinds(Role.LEADERSHIP)).containsExactly(Task.Kind.RESTATED);
    assertThat(kinds(Role.ADMINISTRATOR)).containsExactly(Task.Kind.CONNECTION, Task.Kind.STALE);
  }

  @Test
  void whereNothingStandsOpenThereIsNothingToDo() {
    Standing nothing = new Standing(0, Optional.empty(), List.of(), List.of(), 0, 0);

    for (Role role : Role.values()) {
      assertThat(TaskChoice.of(role, nothing)).as(role.id()).isEmpty();
    }
  }

  @Test
  void aListThatCannotBeFinishedIsCutToFour() {
    Standing broken =
        new Standing(
            190, Optional.empty(), List.of(REFUSED, REFUSED, REFUSED), List.of("a", "b"), 3, 0);

    assertThat(TaskChoice.of(Role.COMMUNICATIONS, broken).stream().map(Task::kind))
        .containsExactly(
            Task.Kind.CONNECTION, Task.Kind.CONNECTION, Task.Kind.CONNECTION, Task.Kind.STALE);
  }

  @Test
  void oneStalePageIsNamedAndSeveralAreCounted() {
    Standing one = new Standing(0, Optional.empty(), List.of(), List.of("Kênh mẫu"), 0, 0);
    Standing two = new Standing(0, Optional.empty(), List.of(), List.of("a", "b"), 0, 0);

    assertThat(TaskChoice.of(Role.COMMUNICATIONS, one))
        .containsExactly(Task.of(Task.Kind.STALE, 1, "Kênh mẫu"));
    assertThat(TaskChoice.of(Role.COMMUNICATIONS, two))
        .containsExactly(Task.of(Task.Kind.STALE, 2, ""));
  }
}
