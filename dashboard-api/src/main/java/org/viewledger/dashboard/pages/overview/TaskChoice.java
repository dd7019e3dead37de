package org.viewledger.dashboard.pages.overview;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.query.PageReader;

/** Which of all that stands open is whose to do today: few things, the most urgent first. */
final class TaskChoice {
  /** More than these are no list that one finishes. */
  static final int MOST = 4;

  private TaskChoice() {}

  /**
   * What stands open.
   *
   * @param unclassified posts without a topic
   * @param open the last period that ended, where it is not closed
   * @param connections that want a person
   * @param stale names of pages without new figures
   * @param held rows of imports that wait
   * @param restated closed figures that changed since the person last looked
   */
  record Standing(
      long unclassified,
      Optional<Period> open,
      List<PageReader> connections,
      List<String> stale,
      long held,
      long restated) {
    Standing {
      connections = List.copyOf(connections);
      stale = List.copyOf(stale);
    }
  }

  static List<Task> of(Role role, Standing standing) {
    Set<Task.Kind> theirs = kinds(role);
    List<Task> tasks = new ArrayList<>();
    for (PageReader reader : standing.connections()) {
      tasks.add(
          new Task(
              Task.Kind.CONNECTION,
              1,
              reader.page().pageId(),
              Optional.empty(),
              Optional.of(reader)));
    }
    standing
        .open()
        .ifPresent(
            period ->
                tasks.add(new Task(Task.Kind.CLOSE, 1, "", Optional.of(period), Optional.empty())));
    add(tasks, Task.Kind.RESTATED, standing.restated(), "");
    add(
        tasks,
        Task.Kind.STALE,
        standing.stale().size(),
        standing.stale().size() == 1 ? standing.stale().get(0) : "");
    add(tasks, Task.Kind.HELD, standing.held(), "");
    add(tasks, Task.Kind.UNCLASSIFIED, standing.unclassified(), "");
    return tasks.stream().filter(task -> theirs.contains(task.kind())).limit(MOST).toList();
  }

  private static void add(List<Task> tasks, Task.Kind kind, long count, String name) {
    if (count > 0) {
      tasks.add(Task.of(kind, count, name));
    }
  }

  private static Set<Task.Kind> kinds(Role role) {
    return switch (role) {
      case COMMUNICATIONS ->
          EnumSet.of(Task.Kind.CONNECTION, Task.Kind.STALE, Task.Kind.HELD, Task.Kind.UNCLASSIFIED);
      case WORKING_GROUP -> EnumSet.of(Task.Kind.CLOSE, Task.Kind.RESTATED, Task.Kind.UNCLASSIFIED);
      case LEADERSHIP -> EnumSet.of(Task.Kind.RESTATED);
      case ADMINISTRATOR -> EnumSet.of(Task.Kind.CONNECTION, Task.Kind.STALE);
    };
  }
}
