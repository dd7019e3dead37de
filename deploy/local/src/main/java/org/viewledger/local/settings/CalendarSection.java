package org.viewledger.local.settings;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one entry of {@code calendars}. */
final class CalendarSection {
  private static final List<String> KEYS =
      List.of(
          "id",
          "monthStartsOn",
          "yearStartsOn",
          "weekStartsOn",
          "due",
          "terms",
          "campaigns",
          "prepareAfter");
  private static final Pattern DUE = Pattern.compile("([0-9]|[1-5][0-9]|60) (working )?days?");

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,50}");

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
        id(calendar),
        monthStartsOn,
        yearStartsOn,
        weekStartsOn(calendar),
        Integer.parseInt(days.group(1)),
        days.group(2) != null,
        named(calendar, "terms"),
        named(calendar, "campaigns"),
        calendar.number("prepareAfter", 1, 60, 1));
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

  private static DayOfWeek weekStartsOn(Section calendar) throws SettingsException {
    String text = calendar.optionalText("weekStartsOn");
    if (text == null) {
      return DayOfWeek.MONDAY;
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).equals(text)) {
        return day;
      }
    }
    throw calendar.wrong("weekStartsOn", "monday … sunday");
  }

  private static List<CalendarSetting.Named> named(Section calendar, String key)
      throws SettingsException {
    List<CalendarSetting.Named> all = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node node : calendar.list(key)) {
      Section one = Section.of(node, key, List.of("id", "name", "from", "to"));
      LocalDate from = day(one, "from");
      LocalDate to = day(one, "to");
      if (to.isBefore(from)) {
        throw one.wrong("to", ">= from");
      }
      String id = id(one);
      if (!ids.add(id)) {
        throw one.wrong("id", "có hai lần / is there twice");
      }
      all.add(new CalendarSetting.Named(id, one.text("name"), from, to));
    }
    return all;
  }

  /** Ids are parts of addresses. */
  private static String id(Section section) throws SettingsException {
    String id = section.text("id");
    if (!ID.matcher(id).matches()) {
      throw section.wrong("id", "a-z 0-9 - _ . (1…50)");
    }
    return id;
  }

  private static LocalDate day(Section section, String key) throws SettingsException {
    try {
      return LocalDate.parse(section.text(key));
    } catch (DateTimeException e) {
      throw section.wrong(key, "2026-03-15");
    }
  }
}
