package org.viewledger.dashboard.manual;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Instants;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageRecord;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.Withdrawal;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.audit.Deed;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.dashboard.records.RecordLog;

/**
 * Takes typed counts into the log and out again, one at a time.
 *
 * <p>What is taken is written as {@code sending} before its first record leaves and as {@code
 * accepted} after its last was taken; the same sent again finishes what stopped in between, with
 * the same source and instant, so that nothing counts twice.
 */
public final class ManualEntries {
  /** How far a person's clock may run ahead of ours: the contract's limit. */
  private static final Duration AHEAD = Duration.ofMinutes(10);

  private final ManualBook book;
  private final AuditLog audit;
  private final Scope scope;
  private final Object turn;
  private final RecordLog log;
  private final MetricCatalogue catalogue;
  private final Clock clock;

  public ManualEntries(PeopleStore store, RecordLog log, MetricCatalogue catalogue, Clock clock) {
    this(
        new ManualBook(store),
        new AuditLog(store, clock),
        Scope.EVERYTHING,
        new Object(),
        log,
        catalogue,
        clock);
  }

  private ManualEntries(
      ManualBook book,
      AuditLog audit,
      Scope scope,
      Object turn,
      RecordLog log,
      MetricCatalogue catalogue,
      Clock clock) {
    this.book = book;
    this.audit = audit;
    this.scope = scope;
    this.turn = turn;
    this.log = log;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** The same of the pages that somebody has today; taking turns with everybody else. */
  public ManualEntries within(Scope theirs) {
    return new ManualEntries(book, audit, theirs, turn, log, catalogue, clock);
  }

  /** An entry, and whether it was known before. */
  public record Taken(ManualEntry entry, boolean known) {}

  /**
   * Takes counts, unless these are in already.
   *
   * @throws InvalidQueryException where they cannot be counted
   * @throws ManualConflictException where the id stands for others
   * @throws org.viewledger.dashboard.records.RecordLogException where the log failed; send the same
   *     again
   */
  public Taken take(TypedCounts counts, String person) {
    counts.check(catalogue);
    scope.check(counts.post().page());
    synchronized (turn) {
      return inTurn(counts, person);
    }
  }

  private Taken inTurn(TypedCounts counts, String person) {
    Instant now = Instants.toMillis(clock.instant());
    check("observedAt", counts.observedAt(), now);
    check("publishedAt", counts.publishedAt(), now);
    Optional<ManualEntry> before = book.find(counts.id());
    if (before.isPresent()) {
      ManualEntry known = before.get();
      if (!known.counts().equals(counts) || !known.person().equals(person)) {
        throw new ManualConflictException(counts.id());
      }
      if (known.state() != ManualEntry.State.SENDING) {
        return new Taken(known, true);
      }
    }
    ManualEntry begun =
        before.orElseGet(
            () ->
                new ManualEntry(
                    counts,
                    ManualEntry.State.SENDING,
                    person,
                    now,
                    now,
                    counts.observedAt().orElse(now),
                    Map.of(),
                    Optional.empty()));
    book.write(begun);
    ManualEntry sent =
        begun.with(ManualEntry.State.ACCEPTED, now, send(events(begun)), Optional.empty());
    book.write(sent, noted(Deed.COUNTS_TYPED, sent, person));
    return new Taken(sent, false);
  }

  /**
   * Takes an entry back.
   *
   * @return empty where there is no such entry
   * @throws IllegalStateException where it was never finished
   */
  public Optional<ManualEntry> withdraw(String id, String person, Optional<String> reason) {
    synchronized (turn) {
      return inTurn(id, person, reason);
    }
  }

  private Optional<ManualEntry> inTurn(String id, String person, Optional<String> reason) {
    Optional<ManualEntry> found = find(id);
    if (found.isEmpty() || found.get().state() == ManualEntry.State.WITHDRAWN) {
      return found;
    }
    ManualEntry entry = found.get();
    if (entry.state() == ManualEntry.State.SENDING) {
      throw new IllegalStateException("these counts stopped half-way: send them again first");
    }
    Instant now = Instants.toMillis(clock.instant());
    // Not before the records that it takes back, whatever the clock does.
    Instant later = now.isBefore(entry.recordedAt()) ? entry.recordedAt() : now;
    boolean again = entry.state() == ManualEntry.State.WITHDRAWING;
    Instant at = again ? entry.changedAt() : later;
    Optional<String> why = again ? entry.reason() : reason;
    book.write(entry.with(ManualEntry.State.WITHDRAWING, at, entry.offsets(), why));
    Map<String, Long> offsets =
        send(
            List.of(
                new Withdrawal(
                    entry.counts().post(), entry.source(), at, person, why.orElse(null))));
    ManualEntry withdrawn = entry.with(ManualEntry.State.WITHDRAWN, at, offsets, why);
    book.write(withdrawn, noted(Deed.COUNTS_WITHDRAWN, withdrawn, person));
    return Optional.of(withdrawn);
  }

  private PeopleStore.Work<?> noted(Deed deed, ManualEntry entry, String person) {
    return connection ->
        audit.write(
            connection, person, deed, entry.counts().post().text(), entry.reason().orElse(""));
  }

  public Optional<ManualEntry> find(String id) {
    return book.find(id).filter(this::isShown);
  }

  private boolean isShown(ManualEntry entry) {
    return scope.holds(entry.counts().post().page());
  }

  /**
   * The latest entries, the last one first.
   *
   * @param person theirs alone; empty for everybody's
   */
  public List<ManualEntry> latest(int limit, Optional<String> person) {
    return scope.isEverything()
        ? book.latest(limit, person)
        : book.latest(Integer.MAX_VALUE, person).stream()
            .filter(this::isShown)
            .limit(limit)
            .toList();
  }

  private static void check(String name, Optional<Instant> instant, Instant now) {
    boolean wrong =
        instant.isPresent()
            && (instant.get().isBefore(Instants.EARLIEST)
                || instant.get().isAfter(now.plus(AHEAD)));
    if (wrong) {
      throw new InvalidQueryException(name, name + " must lie between 2004 and now");
    }
  }

  private static List<Event> events(ManualEntry entry) {
    TypedCounts counts = entry.counts();
    List<Event> events = new ArrayList<>();
    counts
        .pageName()
        .ifPresent(
            name ->
                events.add(
                    new PageRecord(
                        counts.post().page(), Patch.of(name), entry.source(), entry.recordedAt())));
    if (counts.title().isPresent() || counts.publishedAt().isPresent()) {
      events.add(told(entry));
    }
    events.add(
        new Observation(
            counts.post(),
            entry.observedAt(),
            entry.recordedAt(),
            entry.source(),
            new TreeMap<>(),
            counts.metrics()));
    return events;
  }

  private static PostRecord told(ManualEntry entry) {
    TypedCounts counts = entry.counts();
    return new PostRecord(
        counts.post(),
        counts.publishedAt().map(Patch::of).orElseGet(Patch::silent),
        Patch.silent(),
        counts.title().map(Patch::of).orElseGet(Patch::silent),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        List.of(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        entry.source(),
        entry.recordedAt());
  }

  private Map<String, Long> send(List<Event> events) {
    RecordLog.Batch batch = log.begin();
    for (Event event : events) {
      batch.add(
          event.topic(), event.key().getBytes(StandardCharsets.UTF_8), EventJson.encode(event));
    }
    return batch.finish();
  }
}
