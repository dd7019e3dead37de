package org.viewledger.dashboard.periods;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A stretch of days that a recipient's calendar gives a name to.
 *
 * @param calendar the calendar's id
 * @param id within the calendar, such as {@code 2026-10}, {@code 2026-q3} or {@code term/hdnd}
 * @param vi its Vietnamese name without its days, such as {@code Tháng 10/2026}
 * @param en likewise in English
 * @param from first day
 * @param to last day
 * @param due last day on which its report is in time, empty where nobody asks for one by a day
 */
public record Period(
    String calendar,
    String id,
    PeriodKind kind,
    String vi,
    String en,
    LocalDate from,
    LocalDate to,
    Optional<LocalDate> due) {

  /** The first instant at which the period may be closed: the midnight after its last day. */
  public Instant closableFrom(ZoneId zone) {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** Whether a day belongs to it. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** The Vietnamese name with both days, such as {@code Tháng 10/2026 (15/9 - 14/10/2026)}. */
  public String viWithDays() {
    String first = vietnamese(from) + (from.getYear() == to.getYear() ? "" : "/" + from.getYear());
    return vi + " (" + first + " - " + vietnamese(to) + '/' + to.getYear() + ')';
  }

  /** The English name with both days. */
  public String enWithDays() {
    return en + " (" + from + " to " + to + ')';
  }

  /** As offices write it: a zero only before days below 10 and the months January and February. */
  private static String vietnamese(LocalDate day) {
    int month = day.getMonthValue();
    return (day.getDayOfMonth() < 10 ? "0" : "")
        + day.getDayOfMonth()
        + '/'
        + (month <= 2 ? "0" : "")
        + month;
  }
}
