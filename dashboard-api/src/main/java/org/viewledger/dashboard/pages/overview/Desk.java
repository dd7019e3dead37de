package org.viewledger.dashboard.pages.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.daynotes.Note;
import org.viewledger.dashboard.daynotes.NoteStore;
import org.viewledger.dashboard.daynotes.SeenStore;
import org.viewledger.dashboard.http.PageActions;
import org.viewledger.dashboard.nativefigures.NativeFigure;
import org.viewledger.dashboard.nativefigures.NativeFigures;
import org.viewledger.dashboard.pages.PeriodChoice;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.periods.PeriodKind;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.PageReader;
import org.viewledger.dashboard.review.ReportTask;
import org.viewledger.dashboard.targets.Target;
import org.viewledger.dashboard.targets.Targets;

/** What people have written down and what stands open, beside the ledger. */
final class Desk {
  /** Some years of one page by month. */
  private static final int MOST_NOTED = 100;

  private final PageActions actions;
  private final Targets targets;
  private final NoteStore notes;
  private final SeenStore seen;
  private final NativeFigures noted;

  Desk(PageActions actions, Clock clock) {
    this.actions = actions;
    this.targets = new Targets(actions.people());
    this.notes = new NoteStore(actions.people(), new AuditLog(actions.people(), clock));
    this.seen = new SeenStore(actions.people());
    this.noted = new NativeFigures(actions.people());
  }

  Calendars calendars() {
    return actions.closed().calendars();
  }

  NoteStore notes() {
    return notes;
  }

  SeenStore seen() {
    return seen;
  }

  List<Note> notes(String unit, DayRange days) {
    return notes.on(unit, days);
  }

  List<Target> targets(String unit, Period period) {
    return targets.of(unit, period.calendar(), period.id());
  }

  /** What people read on platforms' own screens, the latest. */
  List<NativeFigure> noted() {
    return noted.latest(MOST_NOTED);
  }

  /** The closing of a period that is in force. */
  Optional<Closing> closed(String unit, Period period) {
    List<Closing> history = actions.closed().closings().history(period, unit);
    return history.stream()
        .filter(closing -> closing.state() == Closing.State.CLOSED)
        .reduce((one, next) -> next);
  }

  /** What waits about a unit's reports. */
  List<ReportTask> reports(String unit) {
    return actions.reporting().due().tasks(unit);
  }

  /**
   * What stands open.
   *
   * @param person who asks
   * @param unit whose periods are closed here, empty where no single one is
   * @param stale names of pages without new figures
   */
  TaskChoice.Standing standing(
      Optional<String> unit,
      String person,
      LocalDate today,
      long unclassified,
      List<String> stale) {
    List<PageReader> connections =
        actions.health().readers().get().stream().filter(reader -> !reader.vi().isBlank()).toList();
    return new TaskChoice.Standing(
        unclassified,
        unit.flatMap(whose -> lastEnded(today).filter(period -> closed(whose, period).isEmpty())),
        connections,
        stale,
        actions.files().imports().lines().held(),
        restated(person));
  }

  private Optional<Period> lastEnded(LocalDate today) {
    return PeriodChoice.first(calendars())
        .between(PeriodKind.MONTH, today.minusMonths(2), today.minusDays(1))
        .stream()
        .filter(period -> period.to().isBefore(today))
        .reduce((one, next) -> next);
  }

  private long restated(String person) {
    Instant until = seen.seenUntil(person);
    return actions.closed().restatements().list(List.of()).stream()
        .filter(one -> one.subject().startsWith("C|"))
        .filter(one -> one.foundAt().isAfter(until))
        .map(one -> one.subject())
        .distinct()
        .count();
  }
}
