package org.viewledger.local.settings;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one entry of {@code calendars}. */
final class CalendarSection {
  private static final List<String> KEYS = List.of("id", "monthStartsOn", "yearStartsOn", "due");
  private static final Pattern DUE = Pattern.compile("([0-9]|[1-5][0-9]|60) (working )?days?");

  private CalendarSection() {}

  static CalendarSetting read(Node node) throws SettingsException {
    Section calendar = Section.of(node, "calendars", KEYS);
    int monthStartsOn = calendar.number("monthStartsOn", 1, 28, 1);
    MonthDay yearStartsOn = yearStartsOn(calendar, monthStartsOn);
    @Nullable String due = calendar.optionalText("due");
    Matcher days = DUE.matcher(due == null ? "0 days" : due);
    if (!days.matches()) {
      throw calendar.wrong("due", "2 working days, 5 days");
    }
    return new CalendarSetting(
        calendar.text("id"),
        monthStartsOn,
        yearStartsOn,
        Integer.parseInt(days.group(1)),
        days.group(2) != null);
  }

  private static MonthDay yearStartsOn(Section calendar, int monthStartsOn)
      throws SettingsException {
    String text = calendar.optionalText("yearStartsOn");
    if (text == null) {
      return MonthDay.of(1, monthStartsOn);
    }
    MonthDay day;
    try {
      day = MonthDay.parse("--" + text);
    } catch (DateTimeException e) {
      throw calendar.wrong("yearStartsOn", "12-15 (MM-DD)");
    }
    if (day.getDayOfMonth() != monthStartsOn) {
      throw calendar.wrong("yearStartsOn", "MM-" + monthStartsOn + " (monthStartsOn)");
    }
    return day;
  }
}
