package org.viewledger.dashboard.reports.rules;

import java.util.List;

/** The standards that reports can be written by. */
public final class Formats {
  /** Party documents: Hướng dẫn 05-HD/VPTW of 27 May 2026. */
  public static final String PARTY = "hd05-2026";

  /** Administrative documents: Nghị định 30/2020/NĐ-CP. */
  public static final String STATE = "nd30-2020";

  private static final List<Rules> ALL =
      List.of(RuleFiles.read(PARTY, Rules.class), RuleFiles.read(STATE, Rules.class));

  private Formats() {}

  public static List<Rules> all() {
    return ALL;
  }

  /**
   * The rules of a standard.
   *
   * @throws IllegalArgumentException where there is no such standard
   */
  public static Rules of(String id) {
    return ALL.stream()
        .filter(rules -> rules.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such standard: " + id));
  }
}
