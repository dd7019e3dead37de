package org.viewledger.dashboard.pages.reports;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.http.ReportingServices;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.periods.PeriodKind;
import org.viewledger.dashboard.reports.Table;
import org.viewledger.dashboard.reports.rules.Issuer;
import org.viewledger.dashboard.reports.rules.Issuers;
import org.viewledger.dashboard.review.FigureTables;
import org.viewledger.dashboard.review.ReportState;
import org.viewledger.dashboard.review.ReviewParagraph;
import org.viewledger.dashboard.review.ReviewWords;
import org.viewledger.dashboard.review.Reviews;

/** Answers {@code /reports/{calendar}/{id}}. */
final class OneHandler {
  private final PageShell shell;

  OneHandler(PageShell shell) {
    this.shell = shell;
  }

  Handler of(Optional<PeriodKind> named) {
    return shell.explained(ctx -> show(ctx, named));
  }

  private void show(Context ctx, Optional<PeriodKind> named) {
    PageServices services = shell.services();
    ReportingServices reporting = ReportAddress.reporting(ctx, services);
    Period period = ReportAddress.period(ctx, named, services);
    String unit = ReportAddress.unit(ctx, services);
    Frame plain = shell.frame(ctx);
    ReviewWords words =
        reporting
            .reports()
            .words(period, unit, Reviews.Wanted.WHICHEVER, plain.speech().language());
    ReportState state = reporting.due().state(period, unit);
    Frame frame =
        plain.titled(
            plain.say("reports.one.title", StateWords.name(plain, period)),
            "/reports",
            words.asOf());
    ReviewWords vietnamese = reporting.reports().inVietnamese(words);
    ReviewParagraph paragraph = new ReviewParagraph(vietnamese);
    shell.send(
        ctx,
        frame,
        "reports/one.jte",
        new OnePage(
            done(ctx, frame),
            words.period(),
            Choices.units(ctx, services, unit, id -> ReportAddress.href(period, id)),
            StateWords.state(frame, state),
            StateWords.due(frame, state),
            words.state(),
            paragraph.full(),
            paragraph.brief(),
            sections(frame, words),
            tables(words),
            notes(words),
            words.restated(),
            closing(ctx, reporting, state, unit),
            new OnePage.Parts(
                FormTaking.may(ctx, Permission.WRITE_REPORTS),
                new PartList(frame, vietnamese, reporting.texts().of(period, unit)).parts()),
            downloads(ctx, frame, reporting, period, unit)));
  }

  private static String done(Context ctx, Frame frame) {
    return Optional.ofNullable(ctx.queryParam("done"))
        .map(what -> frame.speech().sayOr("reports.done." + what, ""))
        .orElse("");
  }

  private static List<OnePage.Section> sections(Frame frame, ReviewWords words) {
    List<OnePage.Section> sections = new ArrayList<>();
    add(sections, frame, "published", words.published());
    add(sections, frame, "views", words.views());
    add(sections, frame, "comparison", words.comparison());
    add(sections, frame, "targets", words.targets());
    add(sections, frame, "offline", words.offline());
    add(sections, frame, "reconciling", words.reconciling());
    add(sections, frame, "facts", words.facts());
    return sections;
  }

  private static void add(
      List<OnePage.Section> sections, Frame frame, String what, List<String> lines) {
    if (!lines.isEmpty()) {
      sections.add(new OnePage.Section(frame.say("reports.section." + what), lines));
    }
  }

  private static List<Table> tables(ReviewWords words) {
    FigureTables tables = new FigureTables(words);
    List<Table> all = new ArrayList<>();
    all.add(tables.topics());
    all.add(tables.pages());
    all.add(tables.orientation());
    all.removeIf(table -> table.rows().isEmpty());
    return all;
  }

  private static List<String> notes(ReviewWords words) {
    List<String> notes = new ArrayList<>();
    notes.add(words.speech().say("meaning"));
    notes.add(words.speech().say("meaning.inPeriod"));
    notes.addAll(words.breaks());
    return notes;
  }

  private static OnePage.Closing closing(
      Context ctx, ReportingServices reporting, ReportState state, String unit) {
    boolean may = FormTaking.may(ctx, Permission.CLOSE_PERIODS);
    boolean signOff = reporting.settings().signOff();
    boolean closable =
        state.stage() == ReportState.Stage.CLOSABLE || state.stage() == ReportState.Stage.REOPENED;
    boolean askable =
        signOff
            && (state.stage() == ReportState.Stage.CLOSED
                || state.stage() == ReportState.Stage.WAITING);
    boolean sendable =
        state.stage() == ReportState.Stage.APPROVED
            || (!signOff && state.stage() == ReportState.Stage.CLOSED);
    return new OnePage.Closing(
        state.period().calendar(),
        state.period().id(),
        unit,
        may && closable,
        may && askable,
        FormTaking.may(ctx, Permission.WRITE_REPORTS) && sendable,
        "/closings?unit=" + org.viewledger.dashboard.pages.Addresses.value(unit));
  }

  private static OnePage.Downloads downloads(
      Context ctx, Frame frame, ReportingServices reporting, Period period, String unit) {
    String group =
        reporting
            .settings()
            .names()
            .map(Issuer.Names::group)
            .orElseGet(() -> frame.say("role.working-group"));
    List<Choices.Option> issuers = new ArrayList<>();
    for (Issuer issuer : Issuers.all()) {
      issuers.add(
          new Choices.Option(
              issuer.id(),
              issuer.name(group),
              "",
              issuer.id().equals(reporting.settings().issuer())));
    }
    return new OnePage.Downloads(
        ReportAddress.api(period),
        unit,
        new Choices(issuers),
        Choices.of(List.of("", "hd05", "nd30"), "", frame, "reports.standard."),
        ReportAddress.href(period, unit) + "&check=1#files",
        ctx.queryParam("check") == null
            ? List.of()
            : new FormatCheck(frame, reporting).lines(period, unit));
  }
}
