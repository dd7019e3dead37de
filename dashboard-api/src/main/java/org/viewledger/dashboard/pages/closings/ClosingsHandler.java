package org.viewledger.dashboard.pages.closings;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.Metric;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.closings.Basis;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.closings.Restatement;
import org.viewledger.dashboard.http.ClosedServices;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.http.ReportingServices;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.pages.reports.Choices;
import org.viewledger.dashboard.pages.reports.ReportAddress;
import org.viewledger.dashboard.pages.reports.StateWords;
import org.viewledger.dashboard.periods.PeriodKind;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.review.ReportState;
import org.viewledger.dashboard.review.SignOff;
import org.viewledger.dashboard.speech.Language;

/** Answers {@code /closings}: what can be closed, what is closed, and what changed since. */
final class ClosingsHandler {
  private static final int MOST_PERIODS = 4;
  private static final int MOST_CLOSED = 24;
  private static final int MOST_CHANGES = 50;
  private static final List<PeriodKind> KINDS =
      List.of(
          PeriodKind.MONTH,
          PeriodKind.QUARTER,
          PeriodKind.HALF_YEAR,
          PeriodKind.NINE_MONTHS,
          PeriodKind.YEAR,
          PeriodKind.CAMPAIGN,
          PeriodKind.TERM);

  private final PageShell shell;
  private final PageServices services;

  ClosingsHandler(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
  }

  void show(Context ctx) {
    show(ctx, "", "");
  }

  /**
   * @param link of the second person, just made
   * @param refused why what was asked could not be done
   */
  void show(Context ctx, String link, String refused) {
    ReportingServices reporting = ReportAddress.reporting(ctx, services);
    Frame plain = shell.frame(ctx);
    Frame frame = plain.titled(plain.say("closings.title"), "/reports", "");
    String unit = ReportAddress.unit(ctx, services);
    List<ReportState> states = states(reporting, unit);
    ClosedServices closed = services.actions(ctx).orElseThrow().closed();
    shell.send(
        ctx,
        frame,
        "closings/list.jte",
        new ClosingsPage(
            Optional.ofNullable(ctx.queryParam("done"))
                .map(what -> frame.speech().sayOr("closings.done." + what, ""))
                .orElse(""),
            link,
            refused,
            unit,
            Choices.units(ctx, services, unit, id -> "/closings?unit=" + Addresses.value(id)),
            FormTaking.may(ctx, Permission.CLOSE_PERIODS),
            reporting.settings().signOff(),
            open(frame, states, unit),
            closed(frame, states, closed, reporting.settings().signOff(), unit),
            past(frame, states, closed, unit)));
  }

  /** The latest periods of every kind, and all that are closed. */
  private List<ReportState> states(ReportingServices reporting, String unit) {
    List<ReportState> states = new ArrayList<>();
    for (ReportingCalendar calendar : ReportAddress.calendars(services).all()) {
      for (PeriodKind kind : KINDS) {
        states.addAll(reporting.due().list(calendar, kind, unit, MOST_CLOSED));
      }
    }
    return states;
  }

  private List<ClosingsPage.Open> open(Frame frame, List<ReportState> states, String unit) {
    List<ClosingsPage.Open> open = new ArrayList<>();
    String calendarAndKind = "";
    int shown = 0;
    for (ReportState state : states) {
      String group = state.period().calendar() + ' ' + state.period().kind();
      shown = group.equals(calendarAndKind) ? shown : 0;
      calendarAndKind = group;
      boolean closable =
          state.stage() == ReportState.Stage.CLOSABLE
              || state.stage() == ReportState.Stage.REOPENED;
      if (closable && shown < MOST_PERIODS) {
        shown++;
        open.add(
            new ClosingsPage.Open(
                state.period().calendar(),
                state.period().id(),
                StateWords.name(frame, state.period()),
                StateWords.state(frame, state),
                StateWords.due(frame, state),
                ReportAddress.href(state.period(), unit)));
      }
    }
    return open;
  }

  private List<ClosingsPage.Closed> closed(
      Frame frame, List<ReportState> states, ClosedServices closed, boolean signOff, String unit) {
    List<ReportState> in =
        states.stream()
            .filter(ReportState::isClosed)
            .sorted(
                Comparator.comparing((ReportState one) -> one.closing().orElseThrow().closedAt())
                    .reversed())
            .limit(MOST_CLOSED)
            .toList();
    List<ClosingsPage.Closed> lines = new ArrayList<>();
    for (ReportState state : in) {
      Closing closing = state.closing().orElseThrow();
      lines.add(
          new ClosingsPage.Closed(
              state.period().calendar(),
              state.period().id(),
              StateWords.name(frame, state.period()),
              StateWords.state(frame, state),
              ReportAddress.href(state.period(), unit),
              signOff
                  && (state.stage() == ReportState.Stage.CLOSED
                      || state.stage() == ReportState.Stage.WAITING),
              state.signOff().map(SignOff::figuresHash).orElse(""),
              closed.restatements().list(List.of(closing.subject())).stream()
                  .limit(MOST_CHANGES)
                  .map(one -> change(frame, one))
                  .toList()));
    }
    return lines;
  }

  private ClosingsPage.Change change(Frame frame, Restatement one) {
    String metric =
        services
            .catalogue()
            .find(one.figure().metric())
            .map(known -> name(frame, known))
            .orElse(
                frame
                    .speech()
                    .sayOr("closings.metric." + one.figure().metric(), one.figure().metric()));
    String what =
        frame.say(
            one.figure().topic().isEmpty() ? "closings.figure" : "closings.figure.topic",
            metric,
            frame.say(
                one.figure().basis() == Basis.IN_PERIOD
                    ? "closings.basis.in-period"
                    : "closings.basis.published-in-period"),
            frame.speech().sayOr("topic." + one.figure().topic(), one.figure().topic()));
    return new ClosingsPage.Change(
        frame.speech().dates().date(one.day()),
        what,
        one.before().map(frame.speech().numbers()::whole).orElse(frame.say("absent")),
        one.after().map(frame.speech().numbers()::whole).orElse(frame.say("absent")),
        frame.say("reports.cause." + one.cause().id()),
        one.person().orElse(""));
  }

  private static String name(Frame frame, Metric metric) {
    return frame.speech().language() == Language.VI ? metric.vi() : metric.en();
  }

  private static List<ClosingsPage.Past> past(
      Frame frame, List<ReportState> states, ClosedServices closed, String unit) {
    List<ClosingsPage.Past> past = new ArrayList<>();
    for (ReportState state : states) {
      if (state.closing().isEmpty()) {
        continue;
      }
      for (Closing closing : closed.closings().history(state.period(), unit)) {
        closing
            .reopened()
            .ifPresent(
                one ->
                    past.add(
                        new ClosingsPage.Past(
                            StateWords.name(frame, state.period()),
                            frame.say(
                                "closings.past",
                                frame.speech().at(closing.closedAt()),
                                closing.person(),
                                frame.speech().at(one.at()),
                                one.person(),
                                one.reason()))));
      }
    }
    return past;
  }
}
