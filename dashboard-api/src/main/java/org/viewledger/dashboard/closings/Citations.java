package org.viewledger.dashboard.closings;

import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.Instants;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.people.PeopleStoreException;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.dashboard.query.ScopedLedger;

/** Pins figures that people cite, and follows what becomes of them. */
public final class Citations {
  private static final int ATTEMPTS = 20;

  private final CitationStore store;
  private final Scope scope;
  private final Ledger ledger;
  private final ClosedQueries closed;
  private final ClosedBook book;
  private final UnitPages units;
  private final ZoneId zone;
  private final Clock clock;

  public Citations(
      PeopleStore store,
      MetricCatalogue catalogue,
      Ledger ledger,
      ClosedQueries closed,
      ClosedBook book,
      UnitPages units,
      ZoneId zone,
      Clock clock) {
    this(
        new CitationStore(store, catalogue),
        Scope.EVERYTHING,
        ledger,
        closed,
        book,
        units,
        zone,
        clock);
  }

  private Citations(
      CitationStore store,
      Scope scope,
      Ledger ledger,
      ClosedQueries closed,
      ClosedBook book,
      UnitPages units,
      ZoneId zone,
      Clock clock) {
    this.store = store;
    this.scope = scope;
    this.ledger = ledger;
    this.closed = closed;
    this.book = book;
    this.units = units;
    this.zone = zone;
    this.clock = clock;
  }

  /** The same of the units that somebody may see; another's is as if it were not there. */
  public Citations within(Scope theirs) {
    return new Citations(
        store,
        theirs,
        ScopedLedger.of(ledger, theirs, zone),
        closed.within(theirs),
        book,
        units,
        zone,
        clock);
  }

  /**
   * Cites a figure as it is now.
   *
   * @throws ClosingRefusedException where the closed book is asked for and has no such figure
   */
  public Citation cite(Citation.Question question, String person) {
    scope.check(question.unit());
    Instant now = Instants.toMillis(clock.instant());
    Known<Figure> live = read(question);
    Known<Figure> cited = question.closedBook() ? closed(question) : live;
    Optional<BigInteger> overTopics =
        question.isOfTopics()
            ? read(question.overTopics()).answer().value()
            : live.answer().value();
    int year = LocalDate.ofInstant(now, zone).getYear();
    for (int attempt = 1; ; attempt++) {
      Citation citation =
          new Citation(
              year,
              store.last(year) + 1,
              person,
              now,
              question,
              cited.cut().number(),
              Instants.toMillis(cited.cut().at()),
              cited.answer(),
              cited.answer().value(),
              overTopics,
              cited.cut().number(),
              Instants.toMillis(cited.cut().at()));
      try {
        store.insert(citation);
        return citation;
      } catch (PeopleStoreException e) {
        // Somebody took the number in between: the next one, unless it is something else.
        boolean taken =
            e.getCause() instanceof SQLException sql
                && String.valueOf(sql.getSQLState()).startsWith("23");
        if (!taken || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  public Optional<Citation> find(int year, int place) {
    return store.find(year, place).filter(one -> scope.has(one.question().unit()))
        .filter(one -> scope.allows(one.question().filters(), one.question().days()));
  }

  /** The figure of a citation as it is known now. */
  public Known<Figure> now(Citation citation) {
    return read(citation.question());
  }

  /**
   * Computes citations again that were last computed at another cut, the longest ago first.
   *
   * @return how many
   */
  public synchronized int examine(int most) {
    if (store.isEmpty()) {
      return 0;
    }
    Cut newest = ledger.latestCut();
    List<Citation> behind = newest.number() == 0 ? List.of() : store.behind(newest.number(), most);
    behind.forEach(this::examine);
    return behind.size();
  }

  private void examine(Citation citation) {
    Known<Figure> now = read(citation.question());
    Optional<BigInteger> value = now.answer().value();
    Optional<BigInteger> overTopics =
        citation.question().isOfTopics()
            ? read(citation.question().overTopics()).answer().value()
            : value;
    Optional<Restatement> restatement = Optional.empty();
    if (!value.equals(citation.latest())) {
      CauseOfChange.Said said = cause(citation, value, overTopics);
      Instant at = Instants.toMillis(clock.instant());
      restatement =
          Optional.of(
              new Restatement(
                  citation.subject(),
                  citation.figure(),
                  LocalDate.ofInstant(at, zone),
                  citation.latest(),
                  value,
                  said.cause(),
                  said.person(),
                  at,
                  now.cut().number()));
    }
    store.book(citation, restatement, value, overTopics, now.cut());
  }

  /**
   * As of a closed figure, from all posts that changed: re-tagging where a figure of topics or
   * labels changed and that over all of them did not.
   */
  private CauseOfChange.Said cause(
      Citation citation, Optional<BigInteger> value, Optional<BigInteger> overTopics) {
    PostChange.Evidence evidence =
        book.evidence(
            citation.question().metric().parts().get(0),
            citation.question().days(),
            live(citation.question()),
            citation.examinedCut(),
            citation.examinedAt());
    if (citation.question().isOfTopics() && overTopics.equals(citation.latestOverTopics())) {
      return new CauseOfChange.Said(Cause.RE_TAGGING, evidence.taggedBy());
    }
    int moved = value.orElse(BigInteger.ZERO).compareTo(citation.latest().orElse(BigInteger.ZERO));
    Cause cause = CauseOfChange.causeOfValue(evidence, moved);
    return new CauseOfChange.Said(
        cause, cause == Cause.MANUAL ? evidence.broughtBy() : Optional.empty());
  }

  /** With the pages that its unit has today: a page's history follows it. */
  private Filters live(Citation.Question question) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return question.filters().with(units.now(List.of(question.unit()), today));
  }

  private Known<Figure> read(Citation.Question question) {
    Filters live = live(question);
    return question.basis() == Basis.IN_PERIOD
        ? ledger.read(view -> view.gains(gains(question, live)).rows().get(0).figure())
        : ledger.read(view -> view.cohorts(cohorts(question, live)).rows().get(0).figure());
  }

  private Known<Figure> closed(Citation.Question question) {
    if (question.basis() == Basis.IN_PERIOD) {
      var answer =
          closed.gains(gains(question, question.filters()), question.unit(), Optional.empty());
      return new Known<>(cut(answer.run()), answer.answer().rows().get(0).figure());
    }
    var answer =
        closed.cohorts(cohorts(question, question.filters()), question.unit(), Optional.empty());
    return new Known<>(cut(answer.run()), answer.answer().rows().get(0).figure());
  }

  private static Cut cut(List<Closing> run) {
    Closing last = run.get(run.size() - 1);
    return new Cut(last.cut(), last.knownAt(), java.util.Map.of());
  }

  private static GainsQuery gains(Citation.Question question, Filters filters) {
    return new GainsQuery(question.metric(), question.days(), List.of(), filters);
  }

  private static CohortsQuery cohorts(Citation.Question question, Filters filters) {
    return new CohortsQuery(question.metric(), question.days(), List.of(), filters, question.at());
  }
}
