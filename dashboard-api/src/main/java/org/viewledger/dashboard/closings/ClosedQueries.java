package org.viewledger.dashboard.closings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.closings.ClosingRefusedException.Reason;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.Scope;

/** Answers questions from the closed book: only of periods that are closed. */
public final class ClosedQueries {
  private final Closings closings;
  private final Scope scope;
  private final ClosedBook book;
  private final List<String> calendars;

  /**
   * @param calendars ids, in the order in which they are tried
   */
  public ClosedQueries(Closings closings, ClosedBook book, List<String> calendars) {
    this(closings, Scope.EVERYTHING, book, calendars);
  }

  private ClosedQueries(Closings closings, Scope scope, ClosedBook book, List<String> calendars) {
    this.closings = closings;
    this.scope = scope;
    this.book = book;
    this.calendars = List.copyOf(calendars);
  }

  /** The same of the units that somebody may see. */
  public ClosedQueries within(Scope theirs) {
    return new ClosedQueries(closings.within(theirs), theirs, book, calendars);
  }

  /** An answer and the closings that it was read from. */
  public record Closed<T>(List<Closing> run, T answer) {
    public Closed {
      run = List.copyOf(run);
    }
  }

  /**
   * The in-period basis.
   *
   * @param calendar only this calendar's closings
   * @throws ClosingRefusedException where the days are no run of closed periods
   */
  public Closed<GainsAnswer> gains(GainsQuery query, String unit, Optional<String> calendar) {
    check(query.filters(), query.days());
    List<Closing> run = run(query.days(), query.by(), unit, calendar);
    return new Closed<>(run, book.gains(query, run));
  }

  /** The basis of the periods' posts, each at its own last day. */
  public Closed<CohortsAnswer> cohorts(CohortsQuery query, String unit, Optional<String> calendar) {
    check(query.filters(), query.published());
    List<Closing> run = run(query.published(), query.by(), unit, calendar);
    if (query.metric().kind() == FigureMetric.Kind.AT_AGE) {
      throw notFrozen(
          query.metric().id(), "is read at each post's own age, which a closing does not freeze");
    }
    boolean other =
        query.at().isPresent()
            && (run.size() > 1 || !query.at().get().equals(query.published().to()));
    if (other) {
      throw notFrozen("at", "can only be the last day of a single closed period");
    }
    return new Closed<>(run, book.cohorts(query, run));
  }

  /** Whether closed periods of one calendar, one after the other, cover exactly these days. */
  public boolean covers(DayRange days, String unit, String calendar) {
    return ClosedRuns.cover(days, closings.closed(calendar, unit)).isPresent();
  }

  private void check(Filters filters, DayRange days) {
    if (!scope.allows(filters, days)) {
      throw new OutOfScopeException("there is no such figure in your scope");
    }
  }

  private List<Closing> run(
      DayRange days, List<Dimension> by, String unit, Optional<String> calendar) {
    Map<String, List<Closing>> byCalendar = new LinkedHashMap<>();
    for (String id : calendar.map(List::of).orElse(calendars)) {
      byCalendar.put(id, closings.closed(id, unit));
    }
    for (List<Closing> closed : byCalendar.values()) {
      Optional<List<Closing>> run = ClosedRuns.cover(days, closed);
      if (run.isPresent()) {
        ClosedRuns.check(run.get(), by);
        return run.get();
      }
    }
    throw ClosedRuns.none(days, byCalendar);
  }

  private static ClosingRefusedException notFrozen(String what, String why) {
    return new ClosingRefusedException(
        Reason.NOT_OF_PERIODS,
        "Số đã chốt không có " + what + ": bỏ đi hoặc hỏi với book=live.",
        what + ' ' + why + ": leave it out, or ask with book=live");
  }
}
