package org.viewledger.dashboard.warehouse;

import java.util.ArrayList;
import java.util.List;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;

/**
 * The first and the last day, as SQL, of the stretch of days that a day lies in: whatever of day,
 * week, month, quarter and year is asked for, met with the days of the question.
 */
final class Stretch {
  private final String from;
  private final String to;
  private final List<Dimension> times;

  Stretch(DayRange days, List<Dimension> by, Parameters parameters) {
    this.from = parameters.day(days.from());
    this.to = parameters.day(days.to());
    this.times = by.stream().filter(Dimension::isTime).toList();
  }

  String first(String day) {
    List<String> starts = new ArrayList<>(List.of(from));
    times.forEach(time -> starts.add(start(time, day)));
    return starts.size() == 1 ? from : "greatest(" + String.join(", ", starts) + ")";
  }

  String last(String day) {
    List<String> ends = new ArrayList<>(List.of(to));
    times.forEach(time -> ends.add(end(time, day)));
    return ends.size() == 1 ? to : "least(" + String.join(", ", ends) + ")";
  }

  private static String start(Dimension time, String day) {
    return switch (time) {
      case DAY -> day;
      case WEEK -> "toMonday(" + day + ")";
      case MONTH -> "toStartOfMonth(" + day + ")";
      case QUARTER -> "toStartOfQuarter(" + day + ")";
      case YEAR -> "toStartOfYear(" + day + ")";
      case PLATFORM, PAGE, UNIT, TOPIC, LABEL, KIND, POST -> throw notTime(time);
    };
  }

  private static String end(Dimension time, String day) {
    return switch (time) {
      case DAY -> day;
      case WEEK -> "addDays(toMonday(" + day + "), 6)";
      case MONTH -> "addDays(addMonths(toStartOfMonth(" + day + "), 1), -1)";
      case QUARTER -> "addDays(addQuarters(toStartOfQuarter(" + day + "), 1), -1)";
      case YEAR -> "addDays(addYears(toStartOfYear(" + day + "), 1), -1)";
      case PLATFORM, PAGE, UNIT, TOPIC, LABEL, KIND, POST -> throw notTime(time);
    };
  }

  private static IllegalStateException notTime(Dimension dimension) {
    return new IllegalStateException(dimension + " is no stretch of days");
  }
}
