package org.viewledger.dashboard.pages.overview;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.compared.Sides;
import org.viewledger.dashboard.compared.Span;
import org.viewledger.dashboard.compared.Versus;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.daynotes.Note;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.Frames;
import org.viewledger.dashboard.pages.Message;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.pages.Period;
import org.viewledger.dashboard.pages.PeriodChoice;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.dashboard.targets.Target;
import org.viewledger.dashboard.targets.TargetMetric;

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
                FigureMetric.of("views_7d", services.catalogue())));
  }

  /**
   * What of a request decides on the page.
   *
   * @param named the unit that the address names, empty for all that the caller sees
   * @param unit whose closings, targets and notes stand beside the figures
   */
  private record Asked(
      Frame frame,
      Optional<Caller> caller,
      Optional<Desk> desk,
      Instant now,
      LocalDate today,
      Scope scope,
      Optional<String> named,
      Optional<String> unit,
      Period period,
      List<Versus> versus,
      List<Target> targets) {
    Calendars calendars() {
      return desk.map(Desk::calendars).orElse(Calendars.CIVIL);
    }
  }

  void show(Context ctx) {
    Asked asked = asked(ctx);
    Known<OverviewAnswers> known =
        kept.answer(services.ledger(ctx), asked.scope(), question(asked));
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

  private Asked asked(Context ctx) {
    Instant now = services.clock().instant();
    LocalDate today = LocalDate.ofInstant(now, services.zone());
    Optional<Desk> desk = services.actions(ctx).map(actions -> new Desk(actions, services.clock()));
    Scope scope = services.scope(ctx);
    Optional<String> named =
        Optional.ofNullable(ctx.queryParam("unit")).filter(unit -> !unit.isBlank());
    Optional<String> unit = services.unit(ctx, named);
    Calendars calendars = desk.map(Desk::calendars).orElse(Calendars.CIVIL);
    Map<String, String> parameters = parameters(ctx);
    Period period =
        scope
            .days()
            .filter(days -> parameters.isEmpty())
            .map(days -> new Period(Period.Choice.FREE, days))
            .orElseGet(() -> PeriodChoice.read(parameters, today, calendars));
    return new Asked(
        shell.frame(ctx),
        Caller.of(ctx),
        desk,
        now,
        today,
        scope,
        named,
        unit,
        period,
        scope.days().isPresent() ? List.of() : versus(period, unit, calendars, today),
        targets(desk, unit, period));
  }

  private static List<Target> targets(
      Optional<Desk> desk, Optional<String> unit, Period period) {
    return desk.flatMap(
            open ->
                unit.flatMap(
                    whose -> period.reporting().map(known -> open.targets(whose, known))))
        .orElse(List.of());
  }

  private List<Versus> versus(
      Period period, Optional<String> unit, Calendars calendars, LocalDate today) {
    ReportingCalendar calendar =
        period
            .reporting()
            .flatMap(known -> calendars.find(known.calendar()))
            .orElse(ReportingCalendar.CIVIL);
    Span span = new Span(period.days(), period.reporting());
    Optional<LocalDate> founded =
        unit.flatMap(whose -> services.units().founded(whose));
    return Stream.of(Versus.Which.values())
        .flatMap(which -> Versus.of(which, span, calendar, today, founded).stream())
        .toList();
  }

  private OverviewQuestion question(Asked asked) {
    Filters filters =
        asked
            .named()
            .map(
                unit ->
                    new Filters(
                            List.of(), List.of(), List.of(unit), List.of(), List.of(), List.of())
                        .with(services.units().now(List.of(unit), asked.today())))
            .orElse(Filters.NONE);
    return new OverviewQuestion(
        asked.period().days(),
        filters,
        sides(asked, Versus.Which.PREVIOUS),
        sides(asked, Versus.Which.LAST_YEAR),
        asked.targets().stream().anyMatch(one -> one.about() == TargetMetric.VIDEOS));
  }

  private static Optional<Sides> sides(Asked asked, Versus.Which which) {
    return asked.versus().stream()
        .filter(one -> one.which() == which)
        .findFirst()
        .flatMap(Versus::sides);
  }

  private OverviewPage page(
      Asked asked, Telling telling, OverviewAnswers answers, String here) {
    OverviewMaker maker =
        new OverviewMaker(
            telling,
            answers,
            services.catalogue().breaks(),
            asked.scope().seesEveryPage() ? asked.named() : asked.unit());
    Instant ended =
        asked.period().days().to().plusDays(1).atStartOfDay(services.zone()).toInstant();
    Instant before = ended.isBefore(asked.now()) ? ended : asked.now();
    List<Note> notes =
        asked
            .desk()
            .flatMap(
                open ->
                    asked.unit().map(whose -> open.notes(whose, asked.period().days())))
            .orElse(List.of());
    FreshnessCard freshness = maker.freshness(asked.now());
    return new OverviewPage(
        asked.frame().role(),
        telling.label(),
        PeriodChooser.of(
            telling,
            asked.calendars(),
            asked.named().map(unit -> "&unit=" + Addresses.value(unit)).orElse("")),
        tasks(asked, telling, answers, freshness),
        maker.breaks(),
        maker.headline(state(asked, telling)),
        maker.cohort(),
        maker.figures(before),
        asked.versus().stream().map(one -> maker.compared(one, unitName(asked))).toList(),
        PlanCard.of(telling, asked.targets(), maker.reached(before)),
        maker.time(NotesCard.marks(notes)),
        NotesCard.of(
            telling, notes, writes(asked), asked.unit().orElse(""), asked.today(), here),
        maker.parts(),
        maker.mostGained(),
        maker.most(),
        maker.least(),
        maker.agedMissing(),
        freshness);
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
        TasksCard.of(telling, TaskChoice.of(asked.frame().role(), standing)));
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
                    .flatMap(
                        known -> asked.unit().flatMap(whose -> open.closed(whose, known))))
        .map(
            closing ->
                telling.say(
                    "overview.closed",
                    telling.speech().at(closing.closedAt()),
                    closing.person()))
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

  private static Map<String, String> parameters(Context ctx) {
    Map<String, String> parameters = new HashMap<>();
    for (String name : List.of("calendar", "id", "period", "from", "to")) {
      String value = ctx.queryParam(name);
      if (value != null) {
        parameters.put(name, value);
      }
    }
    return parameters;
  }
}
