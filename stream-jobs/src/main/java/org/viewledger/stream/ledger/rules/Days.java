package org.viewledger.stream.ledger.rules;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days of a reporting zone, as epoch days, and the instants at which they begin.
 *
 * <p>A day is the interval from {@code date.atStartOfDay(zone)} to the next date's. Where clocks
 * fall back over midnight that is not what {@code toLocalDate()} says, and a date that the zone
 * skips is an empty interval: hence a table of midnights, which is faster too.
 */
public final class Days {
  /** The last day of a ClickHouse {@code Date}, 2149-06-06. */
  private static final int LAST = 0xFFFF;

  private static final int FIRST = Math.toIntExact(LocalDate.of(2003, 12, 30).toEpochDay());
  private static final long DAY_MS = 86_400_000;

  private final long[] midnights = new long[LAST + 2 - FIRST];

  public Days(ZoneId zone) {
    for (int i = 0; i < midnights.length; i++) {
      midnights[i] = LocalDate.ofEpochDay(FIRST + i).atStartOfDay(zone).toInstant().toEpochMilli();
    }
  }

  /** Whether a day of ours holds the instant (epoch ms): from the end of 2003 to 2149. */
  public boolean hold(long instant) {
    return instant >= midnights[0] && instant < midnights[midnights.length - 1];
  }

  /** The first instant of a day, epoch ms. */
  public long midnight(int day) {
    return midnights[day - FIRST];
  }

  /**
   * The day whose interval holds the instant.
   *
   * @throws IllegalArgumentException where no day of ours does
   */
  public int dayOf(long instant) {
    if (!hold(instant)) {
      throw new IllegalArgumentException("outside of the days that are kept: " + instant);
    }
    int i = (int) Math.floorDiv(instant, DAY_MS) - FIRST;
    i = Math.min(Math.max(i, 0), midnights.length - 2);
    while (midnights[i + 1] <= instant) {
      i++;
    }
    while (midnights[i] > instant) {
      i--;
    }
    return FIRST + i;
  }
}
