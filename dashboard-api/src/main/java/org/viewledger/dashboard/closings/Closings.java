package org.viewledger.dashboard.closings;

import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.Instants;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.audit.Deed;
import org.viewledger.dashboard.closings.ClosingRefusedException.Reason;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.people.PeopleStoreException;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.LedgerBusyException;
import org.viewledger.dashboard.query.Scope;

/**
 * Closes a unit's periods and opens them again; every closing stays on record.
 *
 * <p>A closing is written down as {@code closing} with its cut, its figures are frozen from the raw
 * record at that cut, then it is {@code closed}. One that a crash cut short is finished when the
 * server starts again ({@link #finish}): freezing gives the same rows however often it is done.
 */
public final class Closings {
  /** Longest name and longest reason, as the store has room for. */
  public static final int MAX_NAME = 100;

  public static final int MAX_REASON = 1_000;

  private final ClosingStore store;
  private final AuditLog audit;
  private final Scope scope;
  private final Ledger ledger;
  private final ClosedBook book;
  private final UnitPages units;
  private final ZoneId zone;
  private final Clock clock;

  public Closings(
      PeopleStore store,
      Ledger ledger,
      ClosedBook book,
      UnitPages units,
      ZoneId zone,
      Clock clock) {
    this(
        new ClosingStore(store),
        new AuditLog(store, clock),
        Scope.EVERYTHING,
        ledger,
        book,
        units,
        zone,
        clock);
  }

  private Closings(
      ClosingStore store,
      AuditLog audit,
      Scope scope,
      Ledger ledger,
      ClosedBook book,
      UnitPages units,
      ZoneId zone,
      Clock clock) {
    this.store = store;
    this.audit = audit;
    this.scope = scope;
    this.ledger = ledger;
    this.book = book;
    this.units = units;
    this.zone = zone;
    this.clock = clock;
  }

  /** The same of the units that somebody may see; another's is refused as if there were none. */
  public Closings within(Scope theirs) {
    return new Closings(store, audit, theirs, ledger, book, units, zone, clock);
  }

  /** Every closing of a unit's period that was ever valid, oldest first; one under way is last. */
  public List<Closing> history(Period period, String unit) {
    scope.check(unit);
    return store.history(period.calendar(), period.id(), unit);
  }

  /** The closings of a unit in force in a calendar, by first day. */
  public List<Closing> closed(String calendar, String unit) {
    scope.check(unit);
    return store.closed(calendar, unit);
  }

  /**
   * The figures that a closing froze, as they were frozen; one that has no value is not in it.
   *
   * @param closing that was valid once
   */
  public Map<FigureKey, BigInteger> frozen(Closing closing) {
    return book.figures(closing, 0);
  }

  /** All closings in force, that looked at longest ago first. */
  public List<Closing> closed() {
    return store.all(Closing.State.CLOSED).stream()
        .filter(closing -> scope.has(closing.unit()))
        .toList();
  }

  /**
   * Closes a period at the newest cut.
   *
   * @throws ClosingRefusedException where that cannot be; it says what can
   */
  public Closing close(Period period, String unit, String person) {
    scope.check(unit);
    Instant now = Instants.toMillis(clock.instant());
    checkPerson(person);
    if (now.isBefore(period.closableFrom(zone))) {
      LocalDate from = period.to().plusDays(1);
      throw new ClosingRefusedException(
          Reason.TOO_EARLY,
          "Kỳ này chưa hết. Có thể chốt từ 00 giờ 00 ngày " + vietnamese(from) + ".",
          "the period has not ended: close it from 00:00 of " + from + ", " + zone);
    }
    checkNotClosed(history(period, unit));
    Cut cut = ledger.latestCut();
    if (cut.number() == 0) {
      throw new ClosingRefusedException(
          Reason.NOTHING_RECORDED,
          "Chưa có số liệu nào được ghi: nhập số liệu trước, rồi chốt.",
          "nothing has been recorded yet: bring figures in first, then close");
    }
    Closing begun = begin(period, unit, person, cut, now);
    boolean frozen = false;
    try {
      book.freeze(begun);
      frozen = book.holds(begun.cut());
    } finally {
      if (!frozen) {
        store.step(begun, Closing.State.ABANDONED);
      }
    }
    if (!frozen) {
      throw new LedgerBusyException(
          "all figures were counted anew while the period was being closed: close it again");
    }
    store.step(
        begun,
        Closing.State.CLOSED,
        connection ->
            audit.write(
                connection, begun.person(), Deed.PERIOD_CLOSED, told(begun), "cut " + begun.cut()));
    return begun.with(Closing.State.CLOSED);
  }

  private Closing begin(Period period, String unit, String person, Cut cut, Instant now) {
    Closing begun =
        new Closing(
            period.calendar(),
            period.id(),
            unit,
            store.lastPlace(period.calendar(), period.id(), unit) + 1,
            Closing.State.CLOSING,
            new DayRange(period.from(), period.to()),
            cut.number(),
            Instants.toMillis(cut.at()),
            now,
            person.strip(),
            Optional.empty(),
            units.pages(unit, LocalDate.ofInstant(now, zone)),
            cut.number(),
            Instants.toMillis(cut.at()),
            0);
    try {
      store.insert(begun);
    } catch (PeopleStoreException e) {
      // Two people at the same moment: the place was taken in between.
      if (e.getCause() instanceof SQLException sql
          && String.valueOf(sql.getSQLState()).startsWith("23")) {
        throw beingClosed();
      }
      throw e;
    }
    return begun;
  }

  private static void checkNotClosed(List<Closing> history) {
    if (history.isEmpty()) {
      return;
    }
    Closing last = history.get(history.size() - 1);
    if (last.state() == Closing.State.CLOSING) {
      throw beingClosed();
    }
    if (last.state() == Closing.State.CLOSED) {
      throw new ClosingRefusedException(
          Reason.ALREADY_CLOSED,
          "Kỳ này đã chốt (" + last.person() + "). Muốn chốt lại thì mở lại trước, có nêu lý do.",
          "the period is closed already (by "
              + last.person()
              + "): reopen it with a reason, then close it again");
    }
  }

  /**
   * Opens a closed period again; its frozen figures stay on record.
   *
   * @throws ClosingRefusedException where it is not closed, or without a name or a reason
   */
  public Closing reopen(Period period, String unit, String person, String reason) {
    checkPerson(person);
    String why = reason.strip();
    if (why.isEmpty() || why.length() > MAX_REASON) {
      throw new ClosingRefusedException(
          Reason.NO_REASON,
          "Cần nêu lý do mở lại (không quá " + MAX_REASON + " chữ).",
          "say in reason why it is opened again, in at most " + MAX_REASON + " characters");
    }
    Closing.Reopening reopening =
        new Closing.Reopening(Instants.toMillis(clock.instant()), person.strip(), why);
    List<Closing> history = history(period, unit);
    Closing last = history.isEmpty() ? null : history.get(history.size() - 1);
    if (last == null || last.state() != Closing.State.CLOSED || !reopen(last, reopening)) {
      throw new ClosingRefusedException(
          Reason.NOT_CLOSED,
          "Kỳ này chưa chốt nên không có gì để mở lại.",
          "the period is not closed, so there is nothing to reopen");
    }
    return store.history(period.calendar(), period.id(), unit).get(history.size() - 1);
  }

  private boolean reopen(Closing closing, Closing.Reopening reopening) {
    return store.reopen(
        closing,
        reopening,
        connection ->
            audit.write(
                connection,
                reopening.person(),
                Deed.PERIOD_REOPENED,
                told(closing),
                reopening.reason()));
  }

  private static String told(Closing closing) {
    return closing.unit() + ' ' + closing.calendar() + '/' + closing.period();
  }

  /**
   * Ends what a crash cut short: frozen again at the same cut, or given up where the record cannot
   * be read as of that cut any more.
   */
  public void finish() {
    for (Closing begun : store.all(Closing.State.CLOSING)) {
      boolean held = book.holds(begun.cut());
      if (held) {
        book.freeze(begun);
        held = book.holds(begun.cut());
      }
      store.step(begun, held ? Closing.State.CLOSED : Closing.State.ABANDONED);
    }
  }

  private static void checkPerson(String person) {
    if (person.isBlank() || person.strip().length() > MAX_NAME) {
      throw new ClosingRefusedException(
          Reason.NO_PERSON,
          "Cần họ tên người chốt hoặc mở lại (không quá " + MAX_NAME + " chữ).",
          "say in by who does it, in at most " + MAX_NAME + " characters");
    }
  }

  private static ClosingRefusedException beingClosed() {
    return new ClosingRefusedException(
        Reason.BEING_CLOSED,
        "Kỳ này đang được chốt: xem lại sau ít phút.",
        "the period is being closed at this moment: look again shortly");
  }

  private static String vietnamese(LocalDate day) {
    return String.format(
        java.util.Locale.ROOT,
        "%02d/%02d/%04d",
        day.getDayOfMonth(),
        day.getMonthValue(),
        day.getYear());
  }
}
