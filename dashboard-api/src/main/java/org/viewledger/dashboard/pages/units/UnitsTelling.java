package org.viewledger.dashboard.pages.units;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.speech.Language;

/**
 * Units in words.
 *
 * @param names of the pages that the caller may see
 * @param closings of the period in force, by unit
 * @param over whether the period has ended, so that it may be closed
 */
record UnitsTelling(
    Frame frame,
    Scope scope,
    Known<UnitAnswers> known,
    Map<PageKey, String> names,
    Map<String, Closing> closings,
    boolean over) {
  private static final int DEEPEST = 4;

  String asOf() {
    return frame.say("asOf", frame.speech().at(known.cut().at()));
  }

  String name(Period period) {
    return frame.speech().language() == Language.VI ? period.viWithDays() : period.enWithDays();
  }

  /** The name inside a sentence; what the settings name keeps its capitals. */
  private String inside(String name, Period period) {
    return period.kind().isNamed() || frame.speech().language() != Language.VI
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  static String href(Unit unit, Period period) {
    return "/units?unit=" + Addresses.value(unit.id()) + "&id=" + Addresses.value(period.id());
  }

  String caption(Period period) {
    return frame.say("units.caption", inside(name(period), period), asOf());
  }

  /** How many have closed: the one finding that calls for something to be done. */
  String title(List<UnitTree.Step> steps, Period period) {
    if (!over) {
      return frame.say("units.found.running", name(period));
    }
    long done = steps.stream().filter(step -> closings.containsKey(step.unit().id())).count();
    return frame.say(
        done == steps.size() ? "units.found.all" : "units.found.some",
        name(period),
        done,
        steps.size());
  }

  List<String> notes() {
    return List.of(
        frame.say("units.note.own"), frame.say("units.note.median"), frame.say("units.note.order"));
  }

  UnitsPage.Line line(UnitTree.Step step, UnitTree tree, Period period) {
    Unit unit = step.unit();
    Optional<CohortsAnswer.Row> views = Optional.ofNullable(known.answer().views().get(unit.id()));
    Optional<CohortsAnswer.Row> aged = Optional.ofNullable(known.answer().aged().get(unit.id()));
    boolean more = step.depth() > 0 && !tree.below(unit).isEmpty();
    return new UnitsPage.Line(
        unit.name(),
        more ? href(unit, period) : "",
        Math.min(DEEPEST, step.depth()),
        views
            .map(row -> frame.speech().numbers().whole(row.publications()))
            .orElseGet(() -> frame.say("absent")),
        views.flatMap(UnitsTelling::mean).map(this::number).orElseGet(() -> frame.say("absent")),
        aged.flatMap(CohortsAnswer.Row::spread)
            .map(spread -> number(spread.median()))
            .orElseGet(() -> frame.say("absent")),
        closed(unit));
  }

  /** Views by post that has any reading, rounded half up. */
  private static Optional<BigInteger> mean(CohortsAnswer.Row row) {
    return row.figure()
        .value()
        .filter(value -> row.posts() > 0)
        .map(
            value ->
                new BigDecimal(value)
                    .divide(BigDecimal.valueOf(row.posts()), 0, RoundingMode.HALF_UP)
                    .toBigInteger());
  }

  private String number(BigInteger value) {
    return frame.speech().numbers().whole(value);
  }

  private String closed(Unit unit) {
    return Optional.ofNullable(closings.get(unit.id()))
        .map(
            closing ->
                frame.say(
                    "units.closed.yes", frame.speech().at(closing.closedAt()), closing.person()))
        .orElseGet(() -> frame.say(over ? "units.closed.no" : "units.closed.running"));
  }

  UnitsPage.Branch branch(Unit unit, UnitTree tree, UnitPages units) {
    List<String> pages = new ArrayList<>();
    if (units.units().isEmpty()) {
      names.values().stream().sorted().forEach(pages::add);
    }
    for (UnitPages.Span span : ordered(units)) {
      if (span.unit().equals(unit.id()) && names.containsKey(span.page())) {
        pages.add(page(span));
      }
    }
    return new UnitsPage.Branch(
        unit.name(),
        pages,
        tree.below(unit).stream().map(child -> branch(child, tree, units)).toList());
  }

  private static List<UnitPages.Span> ordered(UnitPages units) {
    return units.spans().stream()
        .sorted(
            Comparator.comparing((UnitPages.Span span) -> span.page().text())
                .thenComparing(span -> span.from().orElse(LocalDate.MIN)))
        .toList();
  }

  private String page(UnitPages.Span span) {
    String named =
        names.get(span.page())
            + " ("
            + frame.speech().sayOr("platform." + span.page().platform(), span.page().platform())
            + ')';
    Optional<String> from = span.from().map(frame.speech().dates()::date);
    Optional<String> to = span.to().map(frame.speech().dates()::date);
    if (from.isPresent() && to.isPresent()) {
      return frame.say("units.page.between", named, from.get(), to.get());
    }
    return from.map(day -> frame.say("units.page.since", named, day))
        .or(() -> to.map(day -> frame.say("units.page.until", named, day)))
        .orElseGet(() -> frame.say("units.page.always", named));
  }

  /** A page that went from one unit to another, the latest first. */
  List<String> mergers(List<UnitTree.Step> steps, UnitPages units) {
    List<String> shown = steps.stream().map(step -> step.unit().id()).toList();
    List<UnitPages.Span> spans = ordered(units);
    List<String> told = new ArrayList<>();
    for (int i = 1; i < spans.size(); i++) {
      UnitPages.Span before = spans.get(i - 1);
      UnitPages.Span after = spans.get(i);
      boolean moved = before.page().equals(after.page()) && !before.unit().equals(after.unit());
      boolean ours = shown.contains(before.unit()) || shown.contains(after.unit());
      if (moved && ours && names.containsKey(after.page()) && after.from().isPresent()) {
        told.add(
            frame.say(
                scope.holds(after.page()) ? "units.merger.came" : "units.merger.left",
                frame.speech().dates().date(after.from().get()),
                names.get(after.page()),
                name(units, before.unit()),
                name(units, after.unit())));
      }
    }
    return told;
  }

  private static String name(UnitPages units, String id) {
    return units.units().stream()
        .map(UnitPages.Place::unit)
        .filter(unit -> unit.id().equals(id))
        .map(Unit::name)
        .findFirst()
        .orElse(id);
  }
}
