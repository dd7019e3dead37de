package org.viewledger.dashboard.periods;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * By when the report of a period is owed.
 *
 * @param days after the period's last day, 0 to 60; 0: nobody asks for it by a day
 * @param working whether Saturdays and Sundays are left out; public holidays are not known here
 */
public record DueRule(int days, boolean working) {
  /** Nobody asks for a report by a day. */
  public static final DueRule NONE = new DueRule(0, false);

  private static final int LONGEST = 60;

  public DueRule {
    if (days < 0 || days > LONGEST) {
      throw new IllegalArgumentException("days must be 0 to " + LONGEST + ": " + days);
    }
  }

  /** The last day on which the report of a period that ends on {@code last} is in time. */
  public Optional<LocalDate> after(LocalDate last) {
    if (days == 0) {
      return Optional.empty();
    }
    LocalDate due = last;
    for (int counted = 0; counted < days; ) {
      due = due.plusDays(1);
      counted += working && isWeekend(due) ? 0 : 1;
    }
    return Optional.of(due);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
