package org.viewledger.dashboard.query;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * To which unit the days of each page count, for one question.
 *
 * @param phases by day, without gaps: between two days on which a page changed hands nothing does;
 *     none where all pages belong to {@link Unit#EVERYTHING}
 * @param wanted the units that count, with those below them; empty for all, and for pages of none
 */
public record Belonging(List<Phase> phases, Set<String> wanted) {
  /** All pages belong to one unit. */
  public static final Belonging EVERYTHING = new Belonging(List.of(), Set.of());

  /** No page counts: a bar stands in no unit's id. */
  static final Belonging NOBODYS = new Belonging(List.of(), Set.of("|"));

  /**
   * Days on which belonging stays as it is.
   *
   * @param units by {@link org.viewledger.contract.PageKey#text()}; a page of no unit is missing
   */
  public record Phase(LocalDate from, LocalDate to, Map<String, String> units) {
    public Phase {
      units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean meets(DayRange days) {
      return !from.isAfter(days.to()) && !to.isBefore(days.from());
    }
  }

  public Belonging {
    phases = List.copyOf(phases);
    wanted = Collections.unmodifiableSortedSet(new TreeSet<>(wanted));
  }

  /** The phases that days lie in. */
  List<Phase> during(DayRange days) {
    return phases.stream().filter(phase -> phase.meets(days)).toList();
  }

  /** As if it had always been as in one phase. */
  Belonging only(Phase phase) {
    return new Belonging(List.of(new Phase(LocalDate.MIN, LocalDate.MAX, phase.units())), wanted);
  }
}
