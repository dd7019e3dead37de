package org.viewledger.dashboard.pages.overview;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.viewledger.dashboard.compared.Sides;
import org.viewledger.dashboard.compared.Span;
import org.viewledger.dashboard.compared.Versus;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.pages.Period;
import org.viewledger.dashboard.pages.PeriodChoice;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.dashboard.targets.Target;
import org.viewledger.dashboard.targets.TargetMetric;

/**
 * What of a request decides on the first page.
 *
 * @param desk what people wrote down, empty for pages that only show
 * @param named the unit that the address names, empty for all that the caller sees
 * @param unit whose closings, targets and notes stand beside the figures
 * @param filters what the address narrows the figures to
 */
record Asked(
    Frame frame,
    Optional<Caller> caller,
    Optional<Desk> desk,
    Instant now,
    LocalDate today,
    Scope scope,
    Optional<String> named,
    Optional<String> unit,
    Filters filters,
    Period period,
    List<Versus> versus,
    List<Target> targets) {
  private static final List<String> PARAMETERS = List.of("calendar", "id", "period", "from", "to");

  static Asked of(Context ctx, PageShell shell) {
    PageServices services = shell.services();
    Instant now = services.clock().instant();
    LocalDate today = LocalDate.ofInstant(now, services.zone());
    Optional<Desk> desk = services.actions(ctx).map(actions -> new Desk(actions, services.clock()));
    Scope scope = services.scope(ctx);
    Optional<String> named =
        Optional.ofNullable(ctx.queryParam("unit")).filter(unit -> !unit.isBlank());
    Optional<String> unit = services.unit(ctx, named);
    Calendars calendars = calendars(desk);
    Period period = period(parameters(ctx), scope, today, calendars);
    return new Asked(
        shell.frame(ctx),
        Caller.of(ctx),
        desk,
        now,
        today,
        scope,
        named,
        unit,
        named.map(one -> ofUnit(services, one, today)).orElse(Filters.NONE),
        period,
        // A share link that is limited to some days shows no others beside them.
        scope.days().isPresent()
            ? List.of()
            : versus(
                period, calendars, today, unit.flatMap(whose -> services.units().founded(whose))),
        targets(desk, unit, period));
  }

  Calendars calendars() {
    return calendars(desk);
  }

  private static Calendars calendars(Optional<Desk> desk) {
    return desk.map(Desk::calendars).orElse(Calendars.CIVIL);
  }

  /** Who shares some days is shown these first. */
  private static Period period(
      Map<String, String> parameters, Scope scope, LocalDate today, Calendars calendars) {
    return scope
        .days()
        .filter(days -> parameters.isEmpty())
        .map(days -> new Period(Period.Choice.FREE, days))
        .orElseGet(() -> PeriodChoice.read(parameters, today, calendars));
  }

  private static Filters ofUnit(PageServices services, String unit, LocalDate today) {
    List<String> wanted = List.of(unit);
    return new Filters(List.of(), List.of(), wanted, List.of(), List.of(), List.of())
        .with(services.units().now(wanted, today));
  }

  private static List<Target> targets(Optional<Desk> desk, Optional<String> unit, Period period) {
    return desk.flatMap(
            open ->
                unit.flatMap(whose -> period.reporting().map(known -> open.targets(whose, known))))
        .orElse(List.of());
  }

  private static List<Versus> versus(
      Period period, Calendars calendars, LocalDate today, Optional<LocalDate> founded) {
    ReportingCalendar calendar =
        period
            .reporting()
            .flatMap(known -> calendars.find(known.calendar()))
            .orElse(ReportingCalendar.CIVIL);
    Span span = new Span(period.days(), period.reporting());
    return Stream.of(Versus.Which.values())
        .flatMap(which -> Versus.of(which, span, calendar, today, founded).stream())
        .toList();
  }

  OverviewQuestion question() {
    return new OverviewQuestion(
        period.days(),
        filters,
        sides(Versus.Which.PREVIOUS),
        sides(Versus.Which.LAST_YEAR),
        targets.stream().anyMatch(one -> one.about() == TargetMetric.VIDEOS));
  }

  private Optional<Sides> sides(Versus.Which which) {
    return versus.stream().filter(one -> one.which() == which).findFirst().flatMap(Versus::sides);
  }

  private static Map<String, String> parameters(Context ctx) {
    Map<String, String> parameters = new HashMap<>();
    for (String name : PARAMETERS) {
      String value = ctx.queryParam(name);
      if (value != null) {
        parameters.put(name, value);
      }
    }
    return parameters;
  }
}
