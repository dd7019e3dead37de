package org.viewledger.dashboard.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.viewledger.contract.PageKey;

/**
 * The units that somebody answers for, and what of each page is theirs to see: all of one that
 * belongs to them today, of one that left them the days on which it was theirs.
 *
 * @param tops the units themselves, as answers name them
 * @param below of each of them and of each unit below them: that unit and those below it
 * @param above the units above them, whose topics theirs inherit and of which they see no figure
 * @param now how pages belong today: one phase, whole histories
 * @param seen on which days which page may be seen, and as whose
 */
public record Holding(
    List<String> tops,
    Map<String, Set<String>> below,
    Set<String> above,
    Belonging now,
    Belonging seen) {
  public Holding {
    tops = List.copyOf(tops);
    below = Map.copyOf(below);
    above = Set.copyOf(above);
  }

  /** Whether a unit is one of theirs. */
  boolean has(String unit) {
    return below.containsKey(unit);
  }

  /** Whether a page belongs to them today. */
  boolean holds(PageKey page) {
    return now.phases().stream().anyMatch(phase -> within(phase, page));
  }

  /** The pages that belong to them today, by key. */
  List<PageKey> pages() {
    return now.phases().stream()
        .flatMap(phase -> phase.units().entrySet().stream())
        .filter(page -> has(page.getValue()))
        .map(page -> key(page.getKey()))
        .toList();
  }

  /** The pages that belong or ever belonged to them, by key. */
  List<PageKey> known() {
    return seen.phases().stream()
        .flatMap(phase -> phase.units().entrySet().stream())
        .filter(page -> has(page.getValue()))
        .map(Map.Entry::getKey)
        .distinct()
        .sorted()
        .map(Holding::key)
        .toList();
  }

  /** Whether a page belongs or ever belonged to them. */
  boolean knows(PageKey page) {
    return seen.phases().stream().anyMatch(phase -> within(phase, page));
  }

  /** Whether a day of a page may be seen. */
  boolean sees(PageKey page, LocalDate day) {
    return holds(page)
        || seen.phases().stream().anyMatch(phase -> phase.holds(day) && within(phase, page));
  }

  /** The last day of a page that they have no longer; empty for one that they never had. */
  Optional<LocalDate> lastDay(PageKey page) {
    return seen.phases().stream()
        .filter(phase -> within(phase, page))
        .map(Belonging.Phase::to)
        .max(LocalDate::compareTo);
  }

  /** The units that a filter means: those named with what is below them, all of theirs for none. */
  Set<String> wanted(Collection<String> named) {
    Set<String> wanted = new TreeSet<>();
    named.forEach(unit -> wanted.addAll(below.getOrDefault(unit, Set.of())));
    if (named.isEmpty()) {
      wanted.addAll(below.keySet());
    }
    return wanted.isEmpty() ? Belonging.NOBODYS.wanted() : wanted;
  }

  /**
   * The last day that all former pages which a question meets were still theirs; empty where it
   * meets none.
   *
   * @param asked which pages it asks about
   */
  Optional<LocalDate> lastDay(DayRange days, Predicate<PageKey> asked) {
    return seen.during(days).stream()
        .flatMap(phase -> phase.units().entrySet().stream())
        .filter(page -> has(page.getValue()))
        .map(page -> key(page.getKey()))
        .filter(page -> !holds(page) && asked.test(page))
        .flatMap(page -> lastDay(page).stream())
        .min(LocalDate::compareTo);
  }

  private boolean within(Belonging.Phase phase, PageKey page) {
    String unit = phase.units().get(page.text());
    return unit != null && has(unit);
  }

  private static PageKey key(String text) {
    int bar = text.indexOf('|');
    return new PageKey(text.substring(0, bar), text.substring(bar + 1));
  }
}
