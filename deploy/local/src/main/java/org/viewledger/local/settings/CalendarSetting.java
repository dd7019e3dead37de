package org.viewledger.local.settings;

import java.time.MonthDay;

/**
 * A recipient's reporting calendar.
 *
 * @param monthStartsOn day of the month, 1 to 28
 * @param yearStartsOn month and day; its day is {@code monthStartsOn}
 * @param due days after a period's end by which its report is owed, 0 to 60
 * @param dueInWorkingDays whether those days leave out Saturdays and Sundays
 */
public record CalendarSetting(
    String id, int monthStartsOn, MonthDay yearStartsOn, int due, boolean dueInWorkingDays) {}
