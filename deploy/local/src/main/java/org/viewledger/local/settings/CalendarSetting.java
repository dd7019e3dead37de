package org.viewledger.local.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * A recipient's reporting calendar.
 *
 * @param monthStartsOn day of the month, 1 to 28
 * @param yearStartsOn month and day; its day is {@code monthStartsOn}
 * @param due days after a period's end by which its report is owed, 0 to 60; 0: by no day
 * @param dueInWorkingDays whether those days leave out Saturdays and Sundays
 * @param terms terms of office
 * @param campaigns named stretches of days
 * @param prepareAfter days after a period's last on which its report becomes a task, 1 to 60
 */
public record CalendarSetting(
    String id,
    int monthStartsOn,
    MonthDay yearStartsOn,
    DayOfWeek weekStartsOn,
    int due,
    boolean dueInWorkingDays,
    List<Named> terms,
    List<Named> campaigns,
    int prepareAfter) {
  /** With reports that become tasks the day after their period. */
  public CalendarSetting(
      String id,
      int monthStartsOn,
      MonthDay yearStartsOn,
      DayOfWeek weekStartsOn,
      int due,
      boolean dueInWorkingDays,
      List<Named> terms,
      List<Named> campaigns) {
    this(id, monthStartsOn, yearStartsOn, weekStartsOn, due, dueInWorkingDays, terms, campaigns, 1);
  }

  public CalendarSetting {
    terms = List.copyOf(terms);
    campaigns = List.copyOf(campaigns);
  }

  /** A stretch of days with a name, both days included. */
  public record Named(String id, String name, LocalDate from, LocalDate to) {}
}
