package org.viewledger.dashboard.closings;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.Unit;

/**
 * Which pages a unit answers for.
 *
 * @param units none: {@link Unit#EVERYTHING} answers for all pages
 * @param belongings which page belonged to which unit, and when
 */
public record UnitPages(List<Place> units, List<Belonging> belongings) {
  /** Where the settings name no unit. */
  public static final UnitPages EVERYTHING = new UnitPages(List.of(), List.of());

  public UnitPages {
    units = List.copyOf(units);
    belongings = List.copyOf(belongings);
  }

  /** A unit and the one above it, which answers for all of its pages too. */
  public record Place(Unit unit, Optional<String> parent) {}

  /** A unit's time with a page, both days included; empty: since ever, until now. */
  public record Belonging(
      PageKey page, String unit, Optional<LocalDate> from, Optional<LocalDate> to) {
    boolean holds(LocalDate day) {
      return from.map(first -> !day.isBefore(first)).orElse(true)
          && to.map(last -> !day.isAfter(last)).orElse(true);
    }
  }

  public List<String> ids() {
    return units.isEmpty()
        ? List.of(Unit.EVERYTHING.id())
        : units.stream().map(place -> place.unit().id()).toList();
  }

  /** The only unit that nobody stands above, where there is one: whom a request means by none. */
  public Optional<String> only() {
    List<String> roots = roots();
    return roots.size() == 1 ? Optional.of(roots.get(0)) : Optional.empty();
  }

  /** The units above which there is none of the settings. */
  private List<String> roots() {
    return units.isEmpty()
        ? ids()
        : units.stream()
            .filter(place -> place.parent().filter(ids()::contains).isEmpty())
            .map(place -> place.unit().id())
            .toList();
  }

  /**
   * The units whose topics a page's posts take, its own first and then upwards: that of the day, of
   * a page that has none then the last that it had, of one that never had any the first root.
   *
   * @return none where the settings name no unit
   */
  public List<String> chain(PageKey page, LocalDate day) {
    if (units.isEmpty()) {
      return List.of();
    }
    Optional<String> own =
        belongings.stream()
            .filter(one -> one.page().equals(page))
            .max(
                Comparator.comparing((Belonging one) -> one.holds(day))
                    .thenComparing(one -> one.from().orElse(LocalDate.MIN)))
            .map(Belonging::unit);
    Set<String> chain = new LinkedHashSet<>();
    Optional<String> next = own.or(() -> roots().stream().findFirst());
    while (next.isPresent() && chain.add(next.get())) {
      String at = next.get();
      next =
          units.stream()
              .filter(place -> place.unit().id().equals(at))
              .findFirst()
              .flatMap(Place::parent);
    }
    return List.copyOf(chain);
  }

  /** The pages of a unit and of those below it on a day; empty for all there are. */
  public Optional<List<PageKey>> pages(String unit, LocalDate day) {
    if (units.isEmpty()) {
      return Optional.empty();
    }
    Set<String> below = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(unit));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (below.add(next)) {
        units.stream()
            .filter(place -> place.parent().equals(Optional.of(next)))
            .forEach(place -> open.push(place.unit().id()));
      }
    }
    return Optional.of(
        belongings.stream()
            .filter(one -> below.contains(one.unit()) && one.holds(day))
            .map(Belonging::page)
            .distinct()
            .toList());
  }
}
