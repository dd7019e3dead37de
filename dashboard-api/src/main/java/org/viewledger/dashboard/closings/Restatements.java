package org.viewledger.dashboard.closings;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.viewledger.contract.Instants;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.Scope;

/**
 * Finds out what changed since a closing, from the rows that are newer than the cut at which it was
 * last looked at, and keeps the account.
 */
public final class Restatements {
  private final RestatementStore store;
  private final Scope scope;
  private final Closings closings;
  private final Ledger ledger;
  private final ClosedBook book;
  private final ZoneId zone;
  private final Clock clock;

  public Restatements(
      PeopleStore store,
      Closings closings,
      Ledger ledger,
      ClosedBook book,
      ZoneId zone,
      Clock clock) {
    this(new RestatementStore(store), Scope.EVERYTHING, closings, ledger, book, zone, clock);
  }

  private Restatements(
      RestatementStore store,
      Scope scope,
      Closings closings,
      Ledger ledger,
      ClosedBook book,
      ZoneId zone,
      Clock clock) {
    this.store = store;
    this.scope = scope;
    this.closings = closings;
    this.ledger = ledger;
    this.book = book;
    this.zone = zone;
    this.clock = clock;
  }

  /** The same of the units that somebody may see. */
  public Restatements within(Scope theirs) {
    return new Restatements(store, theirs, closings, ledger, book, zone, clock);
  }

  /** Of some closings or citations, the newest first; of all where none is named. */
  public List<Restatement> list(List<String> subjects) {
    return store.list(new RestatementChoice(subjects, scope.units(), scope.topic()));
  }

  /**
   * Looks at the closings in force, those looked at longest ago first.
   *
   * @param most how many at most
   * @return how many were looked at
   */
  public synchronized int examine(int most) {
    List<Closing> closed = closings.closed();
    if (closed.isEmpty()) {
      return 0;
    }
    long newest = ledger.latestCut().number();
    List<Closing> behind =
        closed.stream()
            .filter(closing -> closing.examinedCut() != newest)
            .limit(newest == 0 ? 0 : most)
            .toList();
    behind.forEach(this::examine);
    return behind.size();
  }

  private void examine(Closing closing) {
    Known<Long> looked = book.examine(closing);
    long revision = looked.answer();
    List<Restatement> found = new ArrayList<>();
    if (revision > closing.revision()) {
      Map<FigureKey, BigInteger> before = book.figures(closing, closing.revision());
      Map<FigureKey, BigInteger> after = book.figures(closing, revision);
      CauseOfChange causes = new CauseOfChange(book.changes(closing, revision));
      Instant now = Instants.toMillis(clock.instant());
      for (FigureKey figure : changed(before, after)) {
        CauseOfChange.Said said = causes.of(figure);
        found.add(
            new Restatement(
                closing.subject(),
                figure,
                LocalDate.ofInstant(now, zone),
                Optional.ofNullable(before.get(figure)),
                Optional.ofNullable(after.get(figure)),
                said.cause(),
                said.person(),
                now,
                looked.cut().number()));
      }
    }
    // Where another server was quicker nothing is written: the account is its, of the same rows.
    store.book(closing, found, looked.cut(), revision);
  }

  private static Set<FigureKey> changed(
      Map<FigureKey, BigInteger> before, Map<FigureKey, BigInteger> after) {
    Set<FigureKey> all =
        new TreeSet<>(
            java.util.Comparator.comparing(FigureKey::basis)
                .thenComparing(FigureKey::metric)
                .thenComparing(FigureKey::topic));
    all.addAll(before.keySet());
    all.addAll(after.keySet());
    all.removeIf(
        figure ->
            Optional.ofNullable(before.get(figure)).equals(Optional.ofNullable(after.get(figure))));
    return all;
  }
}
