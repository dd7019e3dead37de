package org.viewledger.dashboard.pages.units;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.http.ClosedServices;
import org.viewledger.dashboard.http.PageActions;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.pages.PeriodChoice;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.periods.PeriodKind;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.Belonging;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.dashboard.query.Unit;

/** Answers {@code /units}: of the period before the running one unless another is asked for. */
final class UnitsHandler {
  /** Units on one page; below each stands a way to its own page. */
  private static final int MOST_UNITS = 400;

  private static final int MONTHS_OFFERED = 13;

  /** Each from the latest back. */
  private static final List<PeriodKind> OFFERED =
      List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR);

  private final PageShell shell;
  private final PageServices services;

  UnitsHandler(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
  }

  void show(Context ctx) {
    Frame frame = shell.frame(ctx);
    Scope scope = services.scope(ctx);
    LocalDate today = LocalDate.ofInstant(services.clock().instant(), services.zone());
    Optional<ClosedServices> closed = services.actions(ctx).map(PageActions::closed);
    ReportingCalendar calendar =
        PeriodChoice.first(closed.map(ClosedServices::calendars).orElse(Calendars.CIVIL));
    Period period = period(ctx, calendar, today);
    UnitTree tree = new UnitTree(services.units(), scope);
    List<Unit> from = from(ctx, tree);
    Belonging belonging = services.units().now(List.of(), today);
    Known<UnitAnswers> known =
        services
            .ledger(ctx)
            .read(
                view ->
                    UnitAnswers.ask(
                        view,
                        services.catalogue(),
                        new DayRange(period.from(), period.to()),
                        belonging));
    UnitsTelling telling =
        new UnitsTelling(
            frame,
            scope,
            known,
            names(known.answer().pages()),
            closings(closed, period),
            !services.clock().instant().isBefore(period.closableFrom(services.zone())));
    UnitsPage page = page(telling, tree, from, calendar, period, today);
    shell.send(
        ctx,
        frame.titled(frame.say("units.title"), "/more", telling.asOf()),
        "units/units.jte",
        page);
  }

  private UnitsPage page(
      UnitsTelling telling,
      UnitTree tree,
      List<Unit> from,
      ReportingCalendar calendar,
      Period period,
      LocalDate today) {
    List<UnitTree.Step> steps = tree.walk(from, MOST_UNITS);
    Optional<Unit> above = from.size() == 1 ? tree.above(from.get(0)) : Optional.empty();
    List<UnitsPage.Choice> choices = new ArrayList<>();
    for (PeriodKind kind : OFFERED) {
      List<Period> periods = calendar.between(kind, today.minusMonths(MONTHS_OFFERED), today);
      for (int i = periods.size() - 1; i >= 0; i--) {
        Period one = periods.get(i);
        choices.add(
            new UnitsPage.Choice(one.id(), telling.name(one), one.id().equals(period.id())));
      }
    }
    List<String> notes = new ArrayList<>(telling.notes());
    if (steps.size() == MOST_UNITS) {
      notes.add(telling.frame().say("units.cut", MOST_UNITS));
    }
    return new UnitsPage(
        above.map(unit -> UnitsTelling.href(unit, period)).orElse(""),
        above.map(Unit::name).orElse(""),
        from.size() == 1 ? from.get(0).id() : "",
        calendar.id(),
        choices,
        telling.title(steps, period),
        telling.caption(period),
        steps.stream().map(step -> telling.line(step, tree, period)).toList(),
        notes,
        from.stream().map(unit -> telling.branch(unit, tree, services.units())).toList(),
        telling.mergers(steps, services.units()));
  }

  private static Period period(Context ctx, ReportingCalendar calendar, LocalDate today) {
    String id = ctx.queryParam("id");
    if (id == null) {
      Period running = calendar.between(PeriodKind.MONTH, today, today).get(0);
      LocalDate before = running.from().minusDays(1);
      return calendar.between(PeriodKind.MONTH, before, before).get(0);
    }
    return calendar
        .find(id)
        .orElseThrow(() -> new InvalidQueryException("id", "no such period: " + id));
  }

  private static List<Unit> from(Context ctx, UnitTree tree) {
    String id = ctx.queryParam("unit");
    return id == null || id.isEmpty()
        ? tree.tops()
        : List.of(
            tree.find(id).orElseThrow(() -> new OutOfScopeException("there is no unit " + id)));
  }

  /** The closings in force of a period, by unit. */
  private static Map<String, Closing> closings(Optional<ClosedServices> closed, Period period) {
    Map<String, Closing> found = new HashMap<>();
    closed.stream()
        .flatMap(services -> services.closings().closed().stream())
        .filter(closing -> closing.calendar().equals(period.calendar()))
        .filter(closing -> closing.period().equals(period.id()))
        .forEach(closing -> found.put(closing.unit(), closing));
    return found;
  }

  private static Map<PageKey, String> names(List<PageRow> pages) {
    Map<PageKey, String> names = new HashMap<>();
    pages.forEach(row -> names.put(row.page(), row.name().orElse(row.page().pageId())));
    return names;
  }
}
