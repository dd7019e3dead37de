package org.viewledger.dashboard.closings;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.DayRange;

/**
 * One closing of a unit's period.
 *
 * @param period the period's id within its calendar
 * @param place counts the closings of the unit's period from 1
 * @param cut what was known when the figures were frozen
 * @param knownAt when that cut was committed
 * @param pages the pages that were counted; empty for all
 * @param examinedCut what was known when somebody last looked for restatements
 * @param revision of the rows that say what the frozen figures had become then; 0 for as frozen
 */
public record Closing(
    String calendar,
    String period,
    String unit,
    int place,
    State state,
    DayRange days,
    long cut,
    Instant knownAt,
    Instant closedAt,
    String person,
    Optional<Reopening> reopened,
    Optional<List<PageKey>> pages,
    long examinedCut,
    Instant examinedAt,
    long revision) {
  public Closing {
    pages = pages.map(List::copyOf);
  }

  /** How far it came. */
  public enum State {
    CLOSING,
    CLOSED,
    REOPENED,
    /** Stopped half-way and never valid. */
    ABANDONED;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  /** Who opened it again, when and why. */
  public record Reopening(Instant at, String person, String reason) {}

  /** What restatements of it refer to. */
  public String subject() {
    return String.join("|", "C", calendar, period, unit, Integer.toString(place));
  }

  Closing with(State next) {
    return new Closing(
        calendar,
        period,
        unit,
        place,
        next,
        days,
        cut,
        knownAt,
        closedAt,
        person,
        reopened,
        pages,
        examinedCut,
        examinedAt,
        revision);
  }

  Closing withPages(List<PageKey> counted) {
    return new Closing(
        calendar,
        period,
        unit,
        place,
        state,
        days,
        cut,
        knownAt,
        closedAt,
        person,
        reopened,
        Optional.of(counted),
        examinedCut,
        examinedAt,
        revision);
  }
}
