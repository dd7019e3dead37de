package org.viewledger.dashboard.closings;

import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.viewledger.contract.Instants;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.audit.Deed;
import org.viewledger.dashboard.closings.CitationFigures.Frozen;
import org.viewledger.dashboard.closings.CitationFigures.Reading;
import org.viewledger.dashboard.closings.ClosingRefusedException.Reason;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.people.PeopleStoreException;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.dashboard.query.ScopedLedger;

/** Pins figures that people cite, and follows what becomes of them. */
public final class Citations {
  /** Longest reason of a withdrawal. */
  public static final int MAX_REASON = 1_000;

  /** More citations than anybody reads in one list; the newest. */
  public static final int MAX_LISTED = 500;

  private static final int ATTEMPTS = 20;

  private final CitationStore store;
  private final AuditLog audit;
  private final Scope scope;
  private final Ledger everything;
  private final Ledger ledger;
  private final ClosedQueries closed;
  private final ClosedBook book;
  private final UnitPages units;
  private final CitationFigures figures;
  private final CitationProof proof;
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
        new AuditLog(store, clock),
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
      AuditLog audit,
      Scope scope,
      Ledger everything,
      ClosedQueries closed,
      ClosedBook book,
      UnitPages units,
      ZoneId zone,
      Clock clock) {
    this.store = store;
    this.audit = audit;
    this.scope = scope;
    this.everything = everything;
    this.ledger = ScopedLedger.of(everything, scope, zone);
    this.closed = closed;
    this.book = book;
    this.units = units;
    this.figures = new CitationFigures(closed, book, units, zone);
    // Who may see a citation may see it proved, with the pages that its unit had when it was made.
    this.proof = new CitationProof(everything, book, figures);
    this.zone = zone;
    this.clock = clock;
  }

  /** The same of the units that somebody may see; another's is as if it were not there. */
  public Citations within(Scope theirs) {
    return new Citations(
        store, audit, theirs, everything, closed.within(theirs), book, units, zone, clock);
  }

  /**
   * Cites one figure as it is now, without a sentence.
   *
   * @throws ClosingRefusedException where the closed book is asked for and has no such figure
   */
  public Citation cite(Citation.Question question, String person) {
    return cite(List.of(question), figures -> Optional.empty(), person);
  }

  /**
   * Cites figures as they are now: those of the live book at one cut.
   *
   * @param questions one or more, of one unit
   * @param sentence what says the figures as they are cited; it throws where that cannot be said,
   *     and then nothing is cited
   * @throws ClosingRefusedException where the closed book is asked for and has no such figure
   */
  public Citation cite(
      List<Citation.Question> questions,
      Function<Known<List<Figure>>, Optional<String>> sentence,
      String person) {
    questions.forEach(question -> scope.check(question.unit()));
    Instant now = Instants.toMillis(clock.instant());
    List<Pinned> pinned = pinned(questions);
    Optional<String> said =
        sentence.apply(
            new Known<>(
                pinned.get(0).cut(), pinned.stream().map(one -> one.reading().figure()).toList()));
    int year = LocalDate.ofInstant(now, zone).getYear();
    for (int attempt = 1; ; attempt++) {
      int place = store.last(year) + 1;
      List<CitedFigure> cited = new ArrayList<>();
      for (Pinned one : pinned) {
        cited.add(one.of(year, place, cited.size() + 1));
      }
      Citation citation =
          new Citation(year, place, person, now, said, cited, Optional.empty());
      try {
        store.insert(
            citation,
            connection ->
                audit.write(
                    connection,
                    person,
                    Deed.FIGURE_CITED,
                    citation.id(),
                    questions.get(0).unit() + ", figures: " + cited.size()));
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

  /** The figures of questions as they are now, all at one cut; of the closed book as frozen. */
  public Known<List<Figure>> read(List<Citation.Question> questions) {
    questions.forEach(question -> scope.check(question.unit()));
    if (questions.get(0).closedBook()) {
      List<Frozen> frozen = questions.stream().map(figures::closed).toList();
      return new Known<>(frozen.get(0).cut(), frozen.stream().map(Frozen::figure).toList());
    }
    return ledger.read(
        view ->
            questions.stream()
                .map(question -> CitationFigures.figure(view, question, today(question)))
                .toList());
  }

  public Optional<Citation> find(int year, int place) {
    return store.find(year, place).filter(this::isShown);
  }

  /** The newest {@value #MAX_LISTED} that a choice holds. */
  public List<Citation> list(CitationChoice choice) {
    return store.list(choice, MAX_LISTED).stream().filter(this::isShown).toList();
  }

  private boolean isShown(Citation citation) {
    return scope.has(citation.unit())
        && citation.figures().stream()
            .map(CitedFigure::question)
            .allMatch(question -> scope.allows(question.filters(), question.days()));
  }

  /** Who cited the newest {@value #MAX_LISTED}, by name. */
  public List<String> people() {
    CitationChoice all =
        new CitationChoice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    return list(all).stream().map(Citation::person).distinct().sorted().toList();
  }

  /** The figures of a citation as they are known now, from the live book. */
  public Known<List<Figure>> now(Citation citation) {
    return ledger.read(
        view ->
            citation.figures().stream()
                .map(CitedFigure::question)
                .map(question -> CitationFigures.figure(view, question, today(question)))
                .toList());
  }

  /**
   * Takes a citation back: it stays, with its number and the reason.
   *
   * @throws ClosingRefusedException without a reason, or where it was taken back before
   */
  public Citation withdraw(Citation citation, String person, String reason) {
    String why = reason.strip();
    if (why.isEmpty() || why.length() > MAX_REASON) {
      throw new ClosingRefusedException(
          Reason.NO_REASON,
          "Cần nêu lý do thu hồi (không quá " + MAX_REASON + " chữ).",
          "say in reason why it is withdrawn, in at most " + MAX_REASON + " characters");
    }
    Citation.Withdrawal withdrawal =
        new Citation.Withdrawal(Instants.toMillis(clock.instant()), person, why);
    boolean done =
        store.withdraw(
            citation.year(),
            citation.place(),
            withdrawal,
            connection ->
                audit.write(connection, person, Deed.CITATION_WITHDRAWN, citation.id(), why));
    if (!done) {
      throw new ClosingRefusedException(
          Reason.ALREADY_WITHDRAWN,
          "Phiếu này đã được thu hồi trước đó.",
          "the citation was withdrawn before");
    }
    return find(citation.year(), citation.place()).orElseThrow();
  }

  /** Computes the figures of a citation again from the raw record, as it stood when it was made. */
  public List<CitationCheck> verify(Citation citation) {
    LocalDate day = figures.day(citation.citedAt());
    return citation.figures().stream()
        .map(
            figure -> {
              CitationProof.Recomputed again = proof.again(figure, day);
              return new CitationCheck(
                  figure.cited().value(), again.recomputed(), again.byInstant());
            })
        .toList();
  }

  /** The posts behind a figure of a citation as they were when it was made. */
  public List<CitedPost> posts(Citation citation, CitedFigure figure) {
    return proof.posts(figure, figures.day(citation.citedAt()));
  }

  /**
   * Computes cited figures again that were last computed at another cut, the longest ago first.
   *
   * @return how many
   */
  public synchronized int examine(int most) {
    if (store.isEmpty()) {
      return 0;
    }
    Cut newest = ledger.latestCut();
    List<CitedFigure> behind =
        newest.number() == 0 ? List.of() : store.behind(newest.number(), most);
    behind.forEach(this::examine);
    return behind.size();
  }

  private void examine(CitedFigure figure) {
    Known<Figure> now = live(figure.question());
    Optional<BigInteger> value = now.answer().value();
    Optional<BigInteger> overTopics =
        figure.question().isOfTopics()
            ? live(figure.question().overTopics()).answer().value()
            : value;
    Optional<Restatement> restatement = Optional.empty();
    if (!value.equals(figure.latest())) {
      CauseOfChange.Said said = cause(figure, value, overTopics);
      Instant at = Instants.toMillis(clock.instant());
      restatement =
          Optional.of(
              new Restatement(
                  figure.subject(),
                  figure.figure(),
                  LocalDate.ofInstant(at, zone),
                  figure.latest(),
                  value,
                  said.cause(),
                  said.person(),
                  at,
                  now.cut().number()));
    }
    store.book(figure, restatement, value, overTopics, now.cut());
  }

  /**
   * As of a closed figure, from all posts that changed: re-tagging where a figure of topics or
   * labels changed and that over all of them did not.
   */
  private CauseOfChange.Said cause(
      CitedFigure figure, Optional<BigInteger> value, Optional<BigInteger> overTopics) {
    Citation.Question question = figure.question();
    PostChange.Evidence evidence =
        book.evidence(
            question.metric().parts().get(0),
            question.days(),
            today(question),
            figure.examinedCut(),
            figure.examinedAt());
    if (question.isOfTopics() && overTopics.equals(figure.latestOverTopics())) {
      return new CauseOfChange.Said(Cause.RE_TAGGING, evidence.taggedBy());
    }
    int moved = value.orElse(BigInteger.ZERO).compareTo(figure.latest().orElse(BigInteger.ZERO));
    Cause cause = CauseOfChange.causeOfValue(evidence, moved);
    return new CauseOfChange.Said(
        cause, cause == Cause.MANUAL ? evidence.broughtBy() : Optional.empty());
  }

  /** With the pages that its unit has today, where a page's history follows it. */
  private Filters today(Citation.Question question) {
    return figures.filters(question, figures.day(clock.instant()));
  }

  private Known<Figure> live(Citation.Question question) {
    return ledger.read(view -> CitationFigures.figure(view, question, today(question)));
  }

  /** A figure that is about to be cited. */
  private record Pinned(
      Citation.Question question, Cut cut, Reading reading, Optional<BigInteger> overTopics) {
    CitedFigure of(int year, int place, int part) {
      return new CitedFigure(
          year,
          place,
          part,
          question,
          cut.number(),
          Instants.toMillis(cut.at()),
          reading.figure(),
          reading.pages(),
          reading.figure().value(),
          overTopics,
          cut.number(),
          Instants.toMillis(cut.at()));
    }
  }

  /** Of the closed book as frozen, else all of one reading. */
  private List<Pinned> pinned(List<Citation.Question> questions) {
    if (questions.get(0).closedBook()) {
      return questions.stream().map(this::frozen).toList();
    }
    Known<List<Reading>> live =
        ledger.read(
            view ->
                questions.stream()
                    .map(
                        question ->
                            new Reading(
                                CitationFigures.figure(view, question, today(question)),
                                CitationFigures.posts(view, question, today(question))))
                    .toList());
    List<Pinned> pinned = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      Reading reading = live.answer().get(i);
      pinned.add(
          new Pinned(
              questions.get(i),
              live.cut(),
              reading,
              overTopics(questions.get(i), reading.figure())));
    }
    return pinned;
  }

  private Pinned frozen(Citation.Question question) {
    Frozen frozen = figures.closed(question);
    Figure live = live(question).answer();
    return new Pinned(
        question,
        frozen.cut(),
        new Reading(frozen.figure(), frozen.posts()),
        overTopics(question, live));
  }

  private Optional<BigInteger> overTopics(Citation.Question question, Figure live) {
    return question.isOfTopics() ? live(question.overTopics()).answer().value() : live.value();
  }
}
