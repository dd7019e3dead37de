package org.viewledger.dashboard.pages.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.query.PageReader;
import org.viewledger.dashboard.speech.Language;

/**
 * What wants doing today.
 *
 * @param heading such as {@code Hôm nay: 2 việc}
 */
public record TasksCard(String heading, List<Line> lines) {
  /** More than these are no list that one finishes. */
  private static final int MOST = TaskChoice.MOST + 1;

  public TasksCard {
    lines = List.copyOf(lines);
  }

  /**
   * One thing and the way to it.
   *
   * @param seen whether it is done by having been seen
   */
  public record Line(String words, String next, String href, boolean seen) {}

  /**
   * @param reports lines about reports, after the others
   */
  static TasksCard of(Telling telling, List<Task> tasks, List<Line> reports) {
    List<Line> lines =
        Stream.concat(tasks.stream().map(task -> line(telling, task)), reports.stream())
            .limit(MOST)
            .toList();
    return new TasksCard(
        lines.isEmpty()
            ? telling.say("overview.tasks.none")
            : telling.say("overview.tasks.heading", telling.number(lines.size())),
        lines);
  }

  private static Line line(Telling telling, Task task) {
    String key = "overview.task." + task.kind().name().toLowerCase(java.util.Locale.ROOT);
    return switch (task.kind()) {
      case CONNECTION ->
          new Line(
              connection(telling, task.reader().orElseThrow()),
              telling.say(key + ".next"),
              "/help/connect",
              false);
      case CLOSE -> {
        Period period = task.period().orElseThrow();
        yield new Line(
            telling.say(
                    key, org.viewledger.dashboard.speech.Speech.capital(telling.name(period, true)))
                + ' '
                + due(telling, period),
            telling.say(key + ".next"),
            "/closings",
            false);
      }
      case RESTATED ->
          new Line(
              telling.say(key, telling.number(task.count())),
              telling.say(key + ".next"),
              "/closings",
              true);
      case STALE ->
          new Line(
              task.name().isEmpty()
                  ? telling.say(key, telling.number(task.count()))
                  : telling.say(key + ".one", task.name()),
              telling.say(key + ".next"),
              "#fresh",
              false);
      case HELD ->
          new Line(
              telling.say(key, telling.number(task.count())),
              telling.say(key + ".next"),
              "/imports",
              false);
      case UNCLASSIFIED ->
          new Line(
              telling.say(key, telling.number(task.count())),
              telling.say(key + ".next"),
              "/posts/sort-out",
              false);
    };
  }

  private static String connection(Telling telling, PageReader reader) {
    return telling.speech().language() == Language.VI ? reader.vi() : reader.en();
  }

  /** Such as {@code Còn 2 ngày đến hạn gửi (16/10). Chưa chốt.} */
  private static String due(Telling telling, Period period) {
    if (period.due().isEmpty()) {
      return telling.say("overview.due.none");
    }
    LocalDate due = period.due().get();
    long days = ChronoUnit.DAYS.between(telling.today(), due);
    String key =
        days > 0 ? "overview.due.left" : days == 0 ? "overview.due.today" : "overview.due.late";
    return telling.say(key, telling.speech().dates().shortDay(due), telling.number(Math.abs(days)));
  }
}
