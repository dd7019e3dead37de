package org.viewledger.dashboard.compared;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.query.DayRange;

/**
 * Tết Nguyên đán, when offices are closed and people read other things.
 *
 * <p>The first day of the lunar year is the day of the new moon in Viet Nam's zone (UTC+7). The
 * dates are those of the public calendars; in 2030 the moon is new at 23:07 in Ha Noi and after
 * midnight in Beijing, so that the Chinese new year is a day later.
 */
public final class LunarNewYear {
  private static final List<LocalDate> FIRST_DAYS =
      List.of(
          LocalDate.of(2024, 2, 10),
          LocalDate.of(2025, 1, 29),
          LocalDate.of(2026, 2, 17),
          LocalDate.of(2027, 2, 6),
          LocalDate.of(2028, 1, 26),
          LocalDate.of(2029, 2, 13),
          LocalDate.of(2030, 2, 2),
          LocalDate.of(2031, 1, 23),
          LocalDate.of(2032, 2, 11),
          LocalDate.of(2033, 1, 31),
          LocalDate.of(2034, 2, 19),
          LocalDate.of(2035, 2, 8));

  private LunarNewYear() {}

  /** The first day of a lunar year on these days; empty for years outside 2024 to 2035. */
  public static Optional<LocalDate> on(DayRange days) {
    return FIRST_DAYS.stream()
        .filter(day -> !day.isBefore(days.from()) && !day.isAfter(days.to()))
        .findFirst();
  }

  /** The first day of the lunar year that begins in a civil year. */
  public static Optional<LocalDate> of(int year) {
    return FIRST_DAYS.stream().filter(day -> day.getYear() == year).findFirst();
  }

  /** Whether exactly one of two stretches has it, so that they differ by more than the work. */
  public static boolean dividesThem(DayRange one, DayRange other) {
    return on(one).isPresent() != on(other).isPresent();
  }
}
