package org.viewledger.dashboard.closings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which restatements.
 *
 * @param subjects closings and citations; of all where none is named
 * @param units whose; empty for everybody's
 * @param topic of this topic's figures alone
 */
record RestatementChoice(
    List<String> subjects, Optional<List<String>> units, Optional<String> topic) {
  RestatementChoice {
    subjects = List.copyOf(subjects);
    units = units.map(List::copyOf);
  }

  /** Of a person who may see no unit at all. */
  boolean isNobodys() {
    return units.filter(List::isEmpty).isPresent();
  }

  /** The condition, with a place for each of {@link #values}. */
  String where() {
    List<String> all = new ArrayList<>();
    if (!subjects.isEmpty()) {
      all.add("subject IN (?" + ", ?".repeat(subjects.size() - 1) + ')');
    }
    units.ifPresent(some -> all.add("unit IN (?" + ", ?".repeat(some.size() - 1) + ')'));
    topic.ifPresent(one -> all.add("topic = ?"));
    return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
  }

  List<String> values() {
    List<String> values = new ArrayList<>(subjects);
    units.ifPresent(values::addAll);
    topic.ifPresent(values::add);
    return values;
  }
}
