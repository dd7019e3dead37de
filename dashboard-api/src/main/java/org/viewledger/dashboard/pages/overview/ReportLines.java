package org.viewledger.dashboard.pages.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.pages.reports.ReportAddress;
import org.viewledger.dashboard.review.ReportTask;
import org.viewledger.dashboard.speech.Language;

/** What waits about reports, beside the closing that {@link TaskChoice} names itself. */
final class ReportLines {
  private ReportLines() {}

  static List<TasksCard.Line> of(Telling telling, Role role, String unit, List<ReportTask> tasks) {
    return tasks.stream()
        .filter(task -> isTheirs(task.kind(), role))
        .map(task -> line(telling, unit, task))
        .toList();
  }

  private static boolean isTheirs(ReportTask.Kind kind, Role role) {
    return switch (kind) {
      case CLOSE -> false;
      case CLOSE_AGAIN, SEND -> role == Role.WORKING_GROUP;
      case SIGN_OFF -> role == Role.WORKING_GROUP || role == Role.LEADERSHIP;
    };
  }

  private static TasksCard.Line line(Telling telling, String unit, ReportTask task) {
    String key = "closings.task." + task.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    boolean vi = telling.speech().language() == Language.VI;
    String name = vi ? task.period().viWithDays() : task.period().enWithDays();
    Optional<LocalDate> due = task.due();
    return new TasksCard.Line(
        telling.say(key, name)
            + due.map(
                    day ->
                        ' ' + telling.say("closings.task.due", telling.speech().dates().date(day)))
                .orElse(""),
        telling.say("closings.task.open"),
        ReportAddress.href(task.period(), unit),
        false);
  }
}
