package org.viewledger.ingest.files;

/**
 * Whether a file writes the day or the month first, learnt from dates that leave no doubt. Without
 * a sign of the other, the day comes first, as everybody in Vietnam writes it.
 */
final class DayOrder {
  /** A single date with the month first may be a slip of the pen; this many are a habit. */
  private static final int HABIT = 3;

  /** So many dates with the day first outweigh one slip. */
  private static final int OUTWEIGHS = 10;

  private static final int MONTHS = 12;

  private long dayFirst;
  private long monthFirst;

  void see(int first, int second) {
    if (first > MONTHS && second <= MONTHS) {
      dayFirst++;
    } else if (second > MONTHS && first <= MONTHS) {
      monthFirst++;
    }
  }

  /** Whether the month comes first throughout. */
  boolean isMonthFirst() {
    return dayFirst == 0 && monthFirst >= HABIT;
  }

  /** Whether a date that could be read both ways must be refused. */
  boolean isUnclear() {
    return monthFirst > 0 && !isMonthFirst() && dayFirst < monthFirst * OUTWEIGHS;
  }
}
