package org.viewledger.dashboard.pages.reports;

import java.util.List;

/**
 * The targets of a unit, and the form that sets one.
 *
 * @param refused why the last one was not taken; empty otherwise
 * @param typed what was typed then
 */
public record TargetsPage(
    String done,
    String refused,
    String typed,
    String unit,
    Choices units,
    boolean maySet,
    Choices periods,
    List<Row> rows) {
  public TargetsPage {
    rows = List.copyOf(rows);
  }

  /** A target as it stands. */
  public record Row(
      String period, String target, String by, String calendar, String periodId, String metric) {}
}
