package org.viewledger.dashboard.pages.units;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.dashboard.query.Unit;

/** The units that a caller may see, in the order of the settings. */
final class UnitTree {
  private final Map<String, UnitPages.Place> places = new LinkedHashMap<>();

  /** A unit and how deep it lies below the one that the walk began with. */
  record Step(Unit unit, int depth) {}

  UnitTree(UnitPages units, Scope scope) {
    if (units.units().isEmpty() && scope.has(Unit.EVERYTHING.id())) {
      places.put(Unit.EVERYTHING.id(), new UnitPages.Place(Unit.EVERYTHING, Optional.empty()));
    }
    units.units().stream()
        .filter(place -> scope.has(place.unit().id()))
        .forEach(place -> places.put(place.unit().id(), place));
  }

  /** Those above which the caller sees none. */
  List<Unit> tops() {
    return places.values().stream()
        .filter(place -> place.parent().filter(places::containsKey).isEmpty())
        .map(UnitPages.Place::unit)
        .toList();
  }

  Optional<Unit> find(String id) {
    return Optional.ofNullable(places.get(id)).map(UnitPages.Place::unit);
  }

  Optional<Unit> above(Unit unit) {
    return Optional.ofNullable(places.get(unit.id()))
        .flatMap(UnitPages.Place::parent)
        .flatMap(this::find);
  }

  List<Unit> below(Unit unit) {
    return places.values().stream()
        .filter(place -> place.parent().equals(Optional.of(unit.id())))
        .map(UnitPages.Place::unit)
        .toList();
  }

  /** Units and all below them, each before what is below it; at most so many. */
  List<Step> walk(List<Unit> from, int most) {
    List<Step> steps = new ArrayList<>();
    from.forEach(unit -> walk(unit, 0, most, steps));
    return steps;
  }

  private void walk(Unit unit, int depth, int most, List<Step> steps) {
    boolean known = steps.stream().anyMatch(step -> step.unit().equals(unit));
    if (steps.size() < most && !known) {
      steps.add(new Step(unit, depth));
      below(unit).forEach(child -> walk(child, depth + 1, most, steps));
    }
  }
}
