package org.viewledger.dashboard.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.closings.Closings;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.DueRule;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.periods.PeriodKind;
import org.viewledger.dashboard.periods.ReportingCalendar;

/**
 * Which reports there are, how each stands, and what is to be done about them.
 *
 * <p>A report needs no making ready: its files are made from the figures when somebody asks. So the
 * schedule is a list: from the day that the settings name after a period's end until the report is
 * handed in, it is a task. Nothing is sent by mail.
 */
public final class DueReports {
  /** Kinds that recipients ask for by a day. Weeks are listed, but nobody is reminded of them. */
  private static final List<PeriodKind> ASKED_FOR =
      List.of(
          PeriodKind.MONTH,
          PeriodKind.QUARTER,
          PeriodKind.HALF_YEAR,
          PeriodKind.NINE_MONTHS,
          PeriodKind.YEAR,
          PeriodKind.CAMPAIGN);

  /** So long after a period nobody is reminded any more: an office that begins has no old debts. */
  private static final int FORGOTTEN_DAYS = 20;

  private final Calendars calendars;
  private final Closings closings;
  private final SignOffs signOffs;
  private final ReportTexts texts;
  private final ReportSettings settings;
  private final ZoneId zone;
  private final Clock clock;

  public DueReports(
      Calendars calendars,
      Closings closings,
      SignOffs signOffs,
      ReportTexts texts,
      ReportSettings settings,
      ZoneId zone,
      Clock clock) {
    this.calendars = calendars;
    this.closings = closings;
    this.signOffs = signOffs;
    this.texts = texts;
    this.settings = settings;
    this.zone = zone;
    this.clock = clock;
  }

  /** The same of a caller's closings. */
  public DueReports within(Closings theirs, SignOffs theirSignOffs) {
    return new DueReports(calendars, theirs, theirSignOffs, texts, settings, zone, clock);
  }

  /** How a period's report stands now. */
  public ReportState state(Period period, String unit) {
    Optional<Closing> closing =
        closings.history(period, unit).stream()
            .filter(
                one -> one.state() == Closing.State.CLOSED || one.state() == Closing.State.REOPENED)
            .reduce((first, second) -> second);
    return new ReportState(
        period, today(), closing, closing.flatMap(signOffs::of), texts.sent(period, unit));
  }

  /** The reports of a kind, the newest first, up to the period that runs now. */
  public List<ReportState> list(
      ReportingCalendar calendar, PeriodKind kind, String unit, int most) {
    List<Period> periods = new ArrayList<>(calendar.between(kind, today().minusYears(3), today()));
    periods.sort(Comparator.comparing(Period::from).reversed());
    return periods.stream().limit(most).map(period -> state(period, unit)).toList();
  }

  /** What waits for a person today, the earliest due first. */
  public List<ReportTask> tasks(String unit) {
    List<ReportTask> tasks = new ArrayList<>();
    for (ReportingCalendar calendar : calendars.all()) {
      for (PeriodKind kind :
          calendar.due().equals(DueRule.NONE) ? List.<PeriodKind>of() : ASKED_FOR) {
        for (Period period : calendar.between(kind, today().minusDays(FORGOTTEN_DAYS), today())) {
          if (isPrepared(period)) {
            task(state(period, unit)).ifPresent(tasks::add);
          }
        }
      }
    }
    tasks.sort(
        Comparator.comparing((ReportTask task) -> task.due().orElse(LocalDate.MAX))
            .thenComparing(task -> task.period().id()));
    return List.copyOf(tasks);
  }

  /**
   * From the day that the settings name after the period's last; the first unless they name one.
   */
  private boolean isPrepared(Period period) {
    return !today().isBefore(period.to().plusDays(settings.prepareAfter(period.calendar())));
  }

  private Optional<ReportTask> task(ReportState state) {
    ReportTask.Kind kind =
        switch (state.stage()) {
          case CLOSABLE -> ReportTask.Kind.CLOSE;
          case REOPENED -> ReportTask.Kind.CLOSE_AGAIN;
          case WAITING -> ReportTask.Kind.SIGN_OFF;
          case CLOSED -> settings.signOff() ? ReportTask.Kind.SIGN_OFF : ReportTask.Kind.SEND;
          case APPROVED -> ReportTask.Kind.SEND;
          case RUNNING, SENT -> null;
        };
    return Optional.ofNullable(kind)
        .map(one -> new ReportTask(one, state.period(), state.period().due()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
