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

  private final Habit habit;
  private long dayFirst;
  private long monthFirst;

  /** What comes first where no date shows it. */
  private enum Habit {
    DAY,
    MONTH,
    /** Not known: a date that shows it in any row is believed for all. */
    NONE
  }

  DayOrder() {
    this(Habit.DAY);
  }

  private DayOrder(Habit habit) {
    this.habit = habit;
  }

  /** Of an export that is known to write the month first, or of which nothing is known. */
  static DayOrder usually(boolean monthFirst) {
    return new DayOrder(monthFirst ? Habit.MONTH : Habit.NONE);
  }

  /** Decided elsewhere. */
  static DayOrder decided(boolean monthFirst) {
    return monthFirst ? new DayOrder(Habit.MONTH) : new DayOrder(Habit.DAY);
  }

  void see(int first, int second) {
    if (first > MONTHS && second <= MONTHS) {
      dayFirst++;
    } else if (second > MONTHS && first <= MONTHS) {
      monthFirst++;
    }
  }

  /** Whether the month comes first throughout. */
  boolean isMonthFirst() {
    return switch (habit) {
      case DAY -> dayFirst == 0 && monthFirst >= HABIT;
      case MONTH -> dayFirst == 0;
      case NONE -> dayFirst == 0 && monthFirst > 0;
    };
  }

  /** Whether a date that could be read both ways must be refused. */
  boolean isUnclear() {
    return switch (habit) {
      case DAY -> monthFirst > 0 && !isMonthFirst() && dayFirst < monthFirst * OUTWEIGHS;
      case MONTH -> dayFirst > 0 && monthFirst > 0;
      case NONE -> (dayFirst > 0) == (monthFirst > 0);
    };
  }
}
