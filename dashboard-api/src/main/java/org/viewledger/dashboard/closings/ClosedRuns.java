package org.viewledger.dashboard.closings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.viewledger.dashboard.closings.ClosingRefusedException.Reason;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;

/** Which closings make up a range of days: adjacent periods, as few as possible. */
final class ClosedRuns {
  private ClosedRuns() {}

  /** The shortest run of closed periods from the first to the last day, empty where none is. */
  static Optional<List<Closing>> cover(DayRange days, List<Closing> closed) {
    // By day up to which the range is covered, the shortest run so far; days only go forward.
    TreeMap<LocalDate, List<Closing>> covered = new TreeMap<>();
    covered.put(days.from().minusDays(1), List.of());
    List<Closing> inOrder = new ArrayList<>(closed);
    inOrder.sort(
        Comparator.comparing((Closing closing) -> closing.days().from())
            .thenComparing(closing -> closing.days().to())
            .thenComparing(Closing::period));
    for (Closing closing : inOrder) {
      List<Closing> before = covered.get(closing.days().from().minusDays(1));
      List<Closing> known = covered.get(closing.days().to());
      if (before == null
          || closing.days().to().isAfter(days.to())
          || (known != null && known.size() <= before.size() + 1)) {
        continue;
      }
      List<Closing> run = new ArrayList<>(before);
      run.add(closing);
      covered.put(closing.days().to(), List.copyOf(run));
    }
    return Optional.ofNullable(covered.get(days.to()));
  }

  /** Refuses what a frozen period cannot be cut into. */
  static void check(List<Closing> run, List<Dimension> by) {
    for (Dimension dimension : by) {
      if (!dimension.isTime()) {
        continue;
      }
      for (Closing closing : run) {
        if (dimension == Dimension.DAY
            || !dimension
                .label(closing.days().from())
                .equals(dimension.label(closing.days().to()))) {
          throw new ClosingRefusedException(
              Reason.NOT_OF_PERIODS,
              "Số đã chốt chỉ có theo cả kỳ, không chia được theo "
                  + dimension.id()
                  + ": bỏ by="
                  + dimension.id()
                  + " hoặc hỏi với book=live.",
              "a closed period is frozen as a whole and cannot be cut by "
                  + dimension.id()
                  + ": leave it out of by, or ask with book=live");
        }
      }
    }
  }

  static ClosingRefusedException none(DayRange days, Map<String, List<Closing>> byCalendar) {
    String has =
        byCalendar.values().stream().allMatch(List::isEmpty)
            ? "no period is closed yet"
            : "no run of adjacent closed periods of one calendar covers exactly these days";
    return new ClosingRefusedException(
        Reason.NO_COVER,
        "Từ "
            + days.from()
            + " đến "
            + days.to()
            + " không phải các kỳ liền nhau đã chốt: chốt kỳ trước, hoặc hỏi với book=live.",
        has
            + " ("
            + days.from()
            + " to "
            + days.to()
            + "): close it first (POST /api/v1/periods/…/close), or ask with book=live");
  }
}
