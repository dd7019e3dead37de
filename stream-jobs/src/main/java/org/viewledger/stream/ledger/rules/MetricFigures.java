package org.viewledger.stream.ledger.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one metric of one post; there are none where there is no point.
 *
 * @param opening belongs to the lifetime total and to no day; booked as not dated at the first day
 * @param fromPublication the series starts at publication, with an opening of 0
 * @param firstAt instant of the first point, the publication included, epoch ms
 * @param last value of the last point
 * @param lastAt instant of the last point, epoch ms
 * @param firstDay epoch day of the first row
 * @param days a row for every day from the first point's to the last point's
 */
public record MetricFigures(
    long opening,
    boolean fromPublication,
    long firstAt,
    long last,
    long lastAt,
    int firstDay,
    List<DayFigures> days) {

  /** Epoch day of the last row. */
  public int lastDay() {
    return firstDay + days.size() - 1;
  }

  /** The row of an epoch day, null where there is none. */
  public @Nullable DayFigures day(int day) {
    return day < firstDay || day > lastDay() ? null : days.get(day - firstDay);
  }
}
