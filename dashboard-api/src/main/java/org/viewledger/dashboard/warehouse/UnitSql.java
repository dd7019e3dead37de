package org.viewledger.dashboard.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.viewledger.dashboard.query.Belonging;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.Unit;

/**
 * The unit that a row counts for, over whatever has platform and page; where belonging changed in
 * the meantime also {@code publish_day}. The empty text stands for none.
 */
final class UnitSql {
  private static final String PAGE = "toString(concat(platform, '|', page_id))";

  private UnitSql() {}

  static String column(Belonging belonging, Parameters parameters) {
    if (belonging.phases().isEmpty()) {
      return parameters.text(Unit.EVERYTHING.id());
    }
    List<String> words = new ArrayList<>();
    List<Belonging.Phase> phases = belonging.phases();
    for (Belonging.Phase phase : phases.subList(0, phases.size() - 1)) {
      // Of unknown publication is neither before nor after: it comes to the last, the present one.
      words.add("publish_day <= " + parameters.day(phase.to()));
      words.add(unit(phase, parameters));
    }
    words.add(unit(phases.get(phases.size() - 1), parameters));
    return words.size() == 1 ? words.get(0) : "multiIf(" + String.join(", ", words) + ")";
  }

  private static String unit(Belonging.Phase phase, Parameters parameters) {
    return phase.units().isEmpty()
        ? "''"
        : "transform("
            + PAGE
            + ", "
            + parameters.texts(List.copyOf(phase.units().keySet()))
            + ", "
            + parameters.texts(List.copyOf(phase.units().values()))
            + ", '')";
  }

  /** Begins with AND where units are asked for. */
  static String condition(Filters filters, Parameters parameters) {
    Belonging belonging = filters.belonging();
    if (belonging.wanted().isEmpty()) {
      return "";
    }
    if (belonging.phases().size() == 1) {
      return ofPages(belonging.phases().get(0), belonging.wanted(), parameters);
    }
    return " AND has("
        + parameters.texts(List.copyOf(belonging.wanted()))
        + ", "
        + column(belonging, parameters)
        + ")";
  }

  /** How many pages the units that are asked for have, where that is the same on all days. */
  static Optional<Long> pages(Belonging belonging) {
    return belonging.wanted().isEmpty() || belonging.phases().size() != 1
        ? Optional.empty()
        : Optional.of(
            belonging.phases().get(0).units().values().stream()
                .filter(belonging.wanted()::contains)
                .count());
  }

  /** The pages themselves, where they are known: by their ids the tables' keys are used. */
  private static String ofPages(Belonging.Phase phase, Set<String> wanted, Parameters parameters) {
    List<String> pages =
        phase.units().entrySet().stream()
            .filter(page -> wanted.contains(page.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (pages.isEmpty()) {
      return " AND 0";
    }
    List<String> ids =
        pages.stream().map(page -> page.substring(page.indexOf('|') + 1)).distinct().toList();
    return " AND page_id IN "
        + parameters.texts(ids)
        + " AND has("
        + parameters.texts(pages)
        + ", "
        + PAGE
        + ")";
  }
}
