package org.viewledger.dashboard.closings;

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
import org.viewledger.dashboard.closings.ClosingRefusedException.Reason;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.people.PeopleStoreException;
import org.viewledger.dashboard.query.Figure;
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
  private final ClosedQueries closed;
  private final ClosedBook book;
  private final UnitPages units;
  private final CitationFigures figures;
  private final CitationReads reads;
  private final CitationProof proof;
  private final CitedChanges changes;
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
    this.closed = closed;
    this.book = book;
    this.units = units;
    this.figures = new CitationFigures(closed, book, units, zone);
    this.reads = new CitationReads(ScopedLedger.of(everything, scope, zone), figures, clock);
    this.changes = new CitedChanges(store, reads, book);
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
    List<Pinning.Pinned> pinned = new Pinning(reads, figures).pinned(questions);
    Optional<String> said =
        sentence.apply(
            new Known<>(
                pinned.get(0).cut(), pinned.stream().map(one -> one.reading().figure()).toList()));
    int year = LocalDate.ofInstant(now, zone).getYear();
    for (int attempt = 1; ; attempt++) {
      int place = store.last(year) + 1;
      List<CitedFigure> cited = new ArrayList<>();
      for (Pinning.Pinned one : pinned) {
        cited.add(one.of(year, place, cited.size() + 1));
      }
      Citation citation = new Citation(year, place, person, now, said, cited, Optional.empty());
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
    return reads.live(questions);
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
    return reads.live(citation.figures().stream().map(CitedFigure::question).toList());
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
  public int examine(int most) {
    return changes.examine(most);
  }
}
