package org.viewledger.dashboard.tagging;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with something that a person wrote, each line naming the place. */
final class Faults {
  /** More than these nobody reads. */
  static final int MAX = 50;

  private final List<String> lines = new ArrayList<>();

  void add(String place, String fault) {
    if (lines.size() < MAX) {
      lines.add(place + ": " + fault);
    }
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
