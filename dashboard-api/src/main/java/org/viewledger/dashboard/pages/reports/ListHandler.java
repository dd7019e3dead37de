package org.viewledger.dashboard.pages.reports;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.http.ReportingServices;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.DueRule;
import org.viewledger.dashboard.periods.PeriodKind;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.review.ReportState;
import org.viewledger.dashboard.review.ReportTask;

/** Answers {@code /reports}: the periods of a calendar and how the report of each stands. */
final class ListHandler {
  private static final int MOST = 15;

  private final PageShell shell;

  ListHandler(PageShell shell) {
    this.shell = shell;
  }

  void show(Context ctx) {
    PageServices services = shell.services();
    ReportingServices reporting = ReportAddress.reporting(ctx, services);
    Frame frame = shell.frame(ctx).titled(shell.frame(ctx).say("reports.title"), "/reports", "");
    String unit = ReportAddress.unit(ctx, services);
    Calendars calendars = ReportAddress.calendars(services);
    ReportingCalendar calendar = calendar(ctx, calendars);
    PeriodKind kind =
        Optional.ofNullable(ctx.queryParam("kind"))
            .flatMap(PeriodKind::of)
            .orElse(PeriodKind.MONTH);
    Caller caller = Caller.of(ctx).orElseThrow();
    List<ListPage.Row> rows = new ArrayList<>();
    for (ReportState state : reporting.due().list(calendar, kind, unit, MOST)) {
      rows.add(row(frame, caller, state, unit));
    }
    shell.send(
        ctx,
        frame,
        "reports/list.jte",
        new ListPage(
            reporting.due().tasks(unit).stream()
                .filter(task -> caller.may(needed(task.kind())))
                .map(
                    task ->
                        new ListPage.Task(
                            StateWords.task(frame, task), ReportAddress.href(task.period(), unit)))
                .toList(),
            Choices.units(ctx, services, unit, id -> "/reports?unit=" + Addresses.value(id)),
            calendars(frame, calendars, calendar, kind, unit),
            kinds(frame, calendar, kind, unit),
            rows));
  }

  /** The one that is named, else the first with a day by which reports are owed. */
  private static ReportingCalendar calendar(Context ctx, Calendars calendars) {
    return Optional.ofNullable(ctx.queryParam("calendar"))
        .flatMap(calendars::find)
        .or(
            () ->
                calendars.all().stream().filter(one -> !one.due().equals(DueRule.NONE)).findFirst())
        .orElse(calendars.all().get(0));
  }

  private static ListPage.Row row(Frame frame, Caller caller, ReportState state, String unit) {
    return new ListPage.Row(
        StateWords.name(frame, state.period()),
        StateWords.state(frame, state),
        StateWords.due(frame, state),
        ReportAddress.href(state.period(), unit),
        frame.say("reports.next." + next(state, caller)));
  }

  /** What a button says: who only reads is not told to close or to send. */
  private static String next(ReportState state, Caller caller) {
    return switch (state.stage()) {
      case RUNNING, WAITING, SENT -> "look";
      case CLOSABLE, REOPENED -> caller.may(Permission.CLOSE_PERIODS) ? "close" : "look";
      case CLOSED, APPROVED -> caller.may(Permission.WRITE_REPORTS) ? "send" : "look";
    };
  }

  private static Permission needed(ReportTask.Kind kind) {
    return switch (kind) {
      case CLOSE, CLOSE_AGAIN -> Permission.CLOSE_PERIODS;
      case SIGN_OFF -> Permission.SIGN_OFF;
      case SEND -> Permission.WRITE_REPORTS;
    };
  }

  private static Choices calendars(
      Frame frame, Calendars calendars, ReportingCalendar chosen, PeriodKind kind, String unit) {
    return new Choices(
        calendars.all().stream()
            .map(
                one ->
                    new Choices.Option(
                        one.id(),
                        frame.speech().sayOr("reports.calendar." + one.id(), one.id()),
                        href(one.id(), kind, unit),
                        one.id().equals(chosen.id())))
            .toList());
  }

  private static Choices kinds(
      Frame frame, ReportingCalendar calendar, PeriodKind chosen, String unit) {
    List<Choices.Option> options = new ArrayList<>();
    for (PeriodKind kind : PeriodKind.values()) {
      boolean there =
          !kind.isNamed()
              || (kind == PeriodKind.TERM
                  ? !calendar.terms().isEmpty()
                  : !calendar.campaigns().isEmpty());
      if (there) {
        options.add(
            new Choices.Option(
                kind.id(),
                frame.say("reports.kind." + kind.id()),
                href(calendar.id(), kind, unit),
                kind == chosen));
      }
    }
    return new Choices(options);
  }

  private static String href(String calendar, PeriodKind kind, String unit) {
    return "/reports?calendar="
        + Addresses.value(calendar)
        + "&kind="
        + kind.id()
        + "&unit="
        + Addresses.value(unit);
  }
}
