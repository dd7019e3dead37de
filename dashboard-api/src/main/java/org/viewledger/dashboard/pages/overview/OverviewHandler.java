package org.viewledger.dashboard.pages.overview;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.daynotes.Note;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.Frames;
import org.viewledger.dashboard.pages.Message;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.pages.PeriodChooser;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Known;

/** Answers {@code /}. */
final class OverviewHandler {
  private final PageShell shell;
  private final PageServices services;
  private final KeptAnswers kept;

  OverviewHandler(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
    this.kept =
        new KeptAnswers(
            new SideAnswers.Metrics(
                FigureMetric.of(Telling.VIEWS, services.catalogue()),
                FigureMetric.of("engagement", services.catalogue()),
                FigureMetric.of("views_7d", services.catalogue()),
                FigureMetric.of("ad_views", services.catalogue())));
  }

  void show(Context ctx) {
    Asked asked = Asked.of(ctx, shell);
    Known<OverviewAnswers> known =
        kept.answer(services.ledger(ctx), asked.scope(), asked.question());
    Frame frame = asked.frame();
    if (known.answer().pages().isEmpty()) {
      ctx.html(
          shell
              .renderer()
              .message(frame.titled(frame.say("empty.heading"), "/", ""), empty(asked)));
      return;
    }
    Telling telling =
        new Telling(
            frame.speech(),
            asked.period(),
            asked.today(),
            known.cut().at(),
            services.catalogue().find(Telling.VIEWS).orElseThrow(),
            Telling.names(known.answer().topics(), frame.speech().language()));
    shell.send(
        ctx,
        frame.titled(
            frame.say("nav." + frame.role().id() + "./") + " · " + telling.label(),
            "/",
            telling.asOf()),
        "overview/overview.jte",
        page(asked, telling, known.answer(), Frames.here(ctx)));
  }

  private OverviewPage page(Asked asked, Telling telling, OverviewAnswers answers, String here) {
    OverviewMaker maker =
        new OverviewMaker(
            telling,
            answers,
            services.catalogue().breaks(),
            new OverviewMaker.Citing(
                asked.caller().filter(caller -> caller.may(Permission.CITE)).isPresent(),
                asked.scope().seesEveryPage() ? asked.named() : asked.unit()));
    Instant ended =
        asked.period().days().to().plusDays(1).atStartOfDay(services.zone()).toInstant();
    SideFigures sides = maker.sides(ended.isBefore(asked.now()) ? ended : asked.now());
    List<Note> notes =
        asked
            .desk()
            .flatMap(open -> asked.unit().map(whose -> open.notes(whose, asked.period().days())))
            .orElse(List.of());
    FreshnessCard freshness = maker.freshness(asked.now());
    return new OverviewPage(
        asked.frame().role(),
        telling.label(),
        chooser(asked, telling),
        tasks(asked, telling, answers, freshness),
        maker.breaks(),
        maker.headline(state(asked, telling), asked.desk().map(Desk::noted).orElse(List.of())),
        maker.cohort(),
        sides.figures(),
        asked.versus().stream().map(one -> maker.compared(one, unitName(asked))).toList(),
        PlanCard.of(telling, asked.targets(), sides.reached()),
        maker.time(NotesCard.marks(notes)),
        NotesCard.of(telling, notes, writes(asked), asked.unit().orElse(""), asked.today(), here),
        maker.parts(),
        maker.mostGained(),
        maker.most(),
        maker.least(),
        maker.agedMissing(),
        freshness);
  }

  private static Optional<PeriodChooser> chooser(Asked asked, Telling telling) {
    String besides = asked.named().map(unit -> "&unit=" + Addresses.value(unit)).orElse("");
    return asked.scope().days().isPresent()
        ? Optional.empty()
        : Optional.of(PeriodChooser.of(telling, asked.calendars(), "/", besides));
  }

  private static Optional<TasksCard> tasks(
      Asked asked, Telling telling, OverviewAnswers answers, FreshnessCard freshness) {
    Optional<Caller> person = asked.caller().filter(caller -> !caller.roles().isEmpty());
    if (asked.desk().isEmpty() || person.isEmpty()) {
      return Optional.empty();
    }
    TaskChoice.Standing standing =
        asked
            .desk()
            .get()
            .standing(
                asked.unit(),
                person.get().name(),
                asked.today(),
                answers.unclassified(),
                freshness.rows().stream()
                    .filter(FreshnessCard.Row::stale)
                    .map(FreshnessCard.Row::page)
                    .toList());
    return Optional.of(
        TasksCard.of(
            telling,
            TaskChoice.of(asked.frame().role(), standing),
            asked
                .unit()
                .map(
                    unit ->
                        ReportLines.of(
                            telling, asked.frame().role(), unit, asked.desk().get().reports(unit)))
                .orElse(List.of())));
  }

  /** Whether the period runs, is provisional or closed, in words. */
  private static String state(Asked asked, Telling telling) {
    if (!asked.period().isOver(asked.today())) {
      return telling.say("provisional.running");
    }
    return asked
        .desk()
        .flatMap(
            open ->
                asked
                    .period()
                    .reporting()
                    .flatMap(known -> asked.unit().flatMap(whose -> open.closed(whose, known))))
        .map(
            closing ->
                telling.say(
                    "overview.closed", telling.speech().at(closing.closedAt()), closing.person()))
        .orElseGet(() -> telling.say("provisional"));
  }

  private String unitName(Asked asked) {
    return services.units().units().stream()
        .filter(place -> asked.unit().equals(Optional.of(place.unit().id())))
        .map(place -> place.unit().name())
        .findFirst()
        .orElseGet(() -> asked.frame().say("overview.unit"));
  }

  private static boolean writes(Asked asked) {
    return asked.desk().isPresent()
        && asked.unit().isPresent()
        && asked.caller().filter(NotesHandlers::mayWrite).isPresent();
  }

  private static Message empty(Asked asked) {
    Frame frame = asked.frame();
    boolean brings =
        asked.caller().filter(caller -> caller.may(Permission.BRING_FIGURES)).isPresent();
    return new Message(
        List.of(frame.say("empty.words"), frame.say("empty.next")),
        brings ? frame.say("overview.empty.import") : "",
        brings ? "/imports" : "");
  }
}
