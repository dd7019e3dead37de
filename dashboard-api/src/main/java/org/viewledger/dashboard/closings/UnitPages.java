package org.viewledger.dashboard.closings;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.Belonging;
import org.viewledger.dashboard.query.Belonging.Phase;
import org.viewledger.dashboard.query.Holding;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.query.UnitChains;

/**
 * Which pages a unit answers for.
 *
 * @param units none: {@link Unit#EVERYTHING} answers for all pages
 * @param spans which page belonged to which unit, and when
 */
public record UnitPages(List<Place> units, List<Span> spans) {
  /** Where the settings name no unit. */
  public static final UnitPages EVERYTHING = new UnitPages(List.of(), List.of());

  public UnitPages {
    units = List.copyOf(units);
    spans = List.copyOf(spans);
  }

  /** A unit and the one above it, which answers for all of its pages too. */
  public record Place(Unit unit, Optional<String> parent) {}

  /** A unit's time with a page, both days included; empty: since ever, until now. */
  public record Span(PageKey page, String unit, Optional<LocalDate> from, Optional<LocalDate> to) {
    boolean hasBegun(LocalDate day) {
      return from.map(first -> !day.isBefore(first)).orElse(true);
    }

    boolean holds(LocalDate day) {
      return hasBegun(day) && to.map(last -> !day.isAfter(last)).orElse(true);
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
  public List<String> roots() {
    return units.isEmpty()
        ? ids()
        : units.stream()
            .filter(place -> place.parent().filter(ids()::contains).isEmpty())
            .map(place -> place.unit().id())
            .toList();
  }

  /**
   * The units whose topics posts take: of a page its own first and then upwards, of one that never
   * had any the first root.
   *
   * @param day decides which unit a page belongs to
   */
  public UnitChains chains(LocalDate day) {
    Map<String, List<String>> chains = new HashMap<>();
    present(day).forEach((page, unit) -> chains.put(page, chain(unit)));
    return new UnitChains(chains, roots().subList(0, 1));
  }

  private List<String> chain(String unit) {
    Set<String> chain = new LinkedHashSet<>();
    Optional<String> next = Optional.of(unit);
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

  /**
   * The unit of each page that ever had one, by {@link PageKey#text()}: that of a day; of a page
   * that has none then the last that it had, else the first that it will have.
   */
  private Map<String, String> present(LocalDate day) {
    Comparator<Span> order =
        Comparator.comparing((Span one) -> one.holds(day))
            .thenComparing(one -> one.hasBegun(day))
            .thenComparing(one -> one.from().orElse(LocalDate.MIN));
    Map<String, Span> found = new HashMap<>();
    for (Span one : spans) {
      found.merge(one.page().text(), one, BinaryOperator.maxBy(order));
    }
    Map<String, String> units = new HashMap<>();
    found.forEach((page, one) -> units.put(page, one.unit()));
    return units;
  }

  /** A unit and all below it. */
  public Set<String> below(String unit) {
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
    return below;
  }

  /**
   * The pages of a unit and of those below it as things are on a day; empty for all there are. The
   * same pages as a live question of that day counts.
   */
  public Optional<List<PageKey>> pages(String unit, LocalDate day) {
    if (units.isEmpty()) {
      return Optional.empty();
    }
    Set<String> below = below(unit);
    Map<String, String> present = present(day);
    return Optional.of(
        spans.stream()
            .map(Span::page)
            .distinct()
            .filter(page -> below.contains(present.get(page.text())))
            .toList());
  }

  /**
   * How the days of pages count where each page's history follows it to its present unit.
   *
   * @param wanted ids of units, none for all
   */
  public Belonging now(List<String> wanted, LocalDate today) {
    return units.isEmpty()
        ? Belonging.EVERYTHING
        : new Belonging(
            List.of(new Phase(LocalDate.MIN, LocalDate.MAX, present(today))), below(wanted));
  }

  /**
   * How the days of pages count where each stays with the unit that had the page on that day.
   *
   * @param wanted ids of units, none for all
   */
  public Belonging then(List<String> wanted) {
    if (units.isEmpty()) {
      return Belonging.EVERYTHING;
    }
    NavigableSet<LocalDate> begins = new TreeSet<>(Set.of(LocalDate.MIN));
    for (Span one : spans) {
      one.from().ifPresent(begins::add);
      one.to().ifPresent(last -> begins.add(last.plusDays(1)));
    }
    List<Phase> phases = new ArrayList<>();
    for (LocalDate from : begins) {
      LocalDate next = begins.higher(from);
      Map<String, String> units = new HashMap<>();
      spans.stream()
          .filter(one -> one.holds(from))
          .forEach(one -> units.put(one.page().text(), one.unit()));
      phases.add(new Phase(from, next == null ? LocalDate.MAX : next.minusDays(1), units));
    }
    return new Belonging(phases, below(wanted));
  }

  /**
   * Since when a unit has its pages, where each of them came to it on a day; a unit that had one
   * since ever was not founded as far as anybody knows.
   */
  public Optional<LocalDate> founded(String unit) {
    List<Span> own = spans.stream().filter(span -> span.unit().equals(unit)).toList();
    return own.stream().allMatch(span -> span.from().isPresent())
        ? own.stream().flatMap(span -> span.from().stream()).min(Comparator.naturalOrder())
        : Optional.empty();
  }

  /**
   * What somebody may see.
   *
   * @param unit the one that they answer for, with those below it; empty for all
   * @param unlisted whether they also see pages that belong to no unit, without a unit only
   * @param today decides which pages are a unit's own
   */
  public Scope scope(Optional<String> unit, boolean unlisted, LocalDate today) {
    boolean all = unit.isEmpty() && (unlisted || units.isEmpty());
    if (all || (units.isEmpty() && unit.equals(Optional.of(Unit.EVERYTHING.id())))) {
      return Scope.EVERYTHING;
    }
    List<String> tops = unit.map(List::of).orElseGet(this::roots);
    Map<String, Set<String>> below = new HashMap<>();
    below(tops).forEach(one -> below.put(one, below(one)));
    Set<String> above = new HashSet<>();
    tops.forEach(top -> above.addAll(chain(top)));
    above.removeAll(below.keySet());
    Map<String, String> present = present(today);
    present.values().retainAll(below.keySet());
    Belonging now =
        new Belonging(List.of(new Phase(LocalDate.MIN, LocalDate.MAX, present)), below.keySet());
    return new Scope(
        Optional.of(new Holding(tops, below, above, now, seen(below.keySet(), tops, present))),
        Optional.empty(),
        Optional.empty());
  }

  /** A page of today with all its days, any other with those on which it was one of these. */
  private Belonging seen(Set<String> own, List<String> tops, Map<String, String> present) {
    List<Phase> phases = new ArrayList<>();
    for (Phase phase : then(tops).phases()) {
      Map<String, String> units = new HashMap<>(phase.units());
      units.values().retainAll(own);
      units.putAll(present);
      Phase last = phases.isEmpty() ? null : phases.get(phases.size() - 1);
      if (last != null && last.units().equals(units)) {
        phases.set(phases.size() - 1, new Phase(last.from(), phase.to(), units));
      } else {
        phases.add(new Phase(phase.from(), phase.to(), units));
      }
    }
    return new Belonging(phases, own);
  }

  private Set<String> below(List<String> wanted) {
    Set<String> below = new HashSet<>();
    wanted.forEach(unit -> below.addAll(below(unit)));
    return below;
  }
}
