package org.viewledger.stream.ledger.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From settled points to balances at midnights and the gains between them: rules 4 to 8. */
public final class Balances {
  private static final int NO_GAP = -1;

  private final Points points;
  private final Days days;

  private int before = -1; // last point at or before the midnight looked at
  private long balance;
  private long below;
  private long above;
  private int gap; // the point that opens the gap around the midnight

  private Balances(Points points, Days days) {
    this.points = points;
    this.days = days;
  }

  /** The figures of a settled series, null where it has no point. */
  public static @Nullable MetricFigures figures(Points points, Days days) {
    return points.size() == 0 ? null : new Balances(points, days).figures();
  }

  private MetricFigures figures() {
    int end = points.size() - 1;
    int firstDay = days.dayOf(points.at(0));
    int lastDay = days.dayOf(points.at(end));
    List<DayFigures> rows = new ArrayList<>(lastDay - firstDay + 1);
    advanceTo(days.midnight(firstDay));
    for (int day = firstDay; day <= lastDay; day++) {
      rows.add(row(days.midnight(day + 1)));
    }
    return new MetricFigures(
        points.value(0),
        points.fromPublication(),
        points.at(0),
        points.value(end),
        points.at(end),
        firstDay,
        Collections.unmodifiableList(rows));
  }

  private DayFigures row(long closingMidnight) {
    long openingBalance = balance;
    long openingBelow = below;
    long openingAbove = above;
    int openingGap = gap;
    advanceTo(closingMidnight);
    long gain = Math.subtractExact(balance, openingBalance);
    if (gap != NO_GAP && gap == openingGap) {
      long step = points.value(gap + 1) - points.value(gap);
      return new DayFigures(gain, balance, below, above, Math.min(0, step), Math.max(0, step));
    }
    long low = Math.subtractExact(gain, Math.addExact(below, openingAbove));
    long high = Math.addExact(gain, Math.addExact(above, openingBelow));
    return new DayFigures(gain, balance, below, above, low, high);
  }

  /** Rules 4, 5 and 8 at one midnight; midnights come in order. */
  private void advanceTo(long midnight) {
    while (before + 1 < points.size() && points.at(before + 1) <= midnight) {
      before++;
    }
    below = 0;
    above = 0;
    gap = NO_GAP;
    if (before < 0) {
      balance = points.value(0);
    } else if (points.at(before) == midnight || before == points.size() - 1) {
      balance = points.value(before);
    } else {
      long v0 = points.value(before);
      long v1 = points.value(before + 1);
      long t0 = points.at(before);
      balance = v0 + share(v1 - v0, midnight - t0, points.at(before + 1) - t0);
      below = balance - Math.min(v0, v1);
      above = Math.max(v0, v1) - balance;
      gap = before;
    }
  }

  /** floor(step * part / whole), towards minus infinity; the product may pass 64 bits. */
  static long share(long step, long part, long whole) {
    long high = Math.multiplyHigh(step, part);
    long low = step * part;
    if (high == low >> 63) {
      return Math.floorDiv(low, whole);
    }
    BigInteger product = BigInteger.valueOf(step).multiply(BigInteger.valueOf(part));
    BigInteger[] quotient = product.divideAndRemainder(BigInteger.valueOf(whole));
    BigInteger floor =
        quotient[1].signum() < 0 ? quotient[0].subtract(BigInteger.ONE) : quotient[0];
    return floor.longValueExact();
  }
}
