package org.viewledger.dashboard.pages.reports;

import java.util.List;

/**
 * The superiors' forms of a unit.
 *
 * @param refused why the last file was not taken; empty otherwise
 */
public record FormsPage(
    String refused, String unit, Choices units, boolean mayWrite, List<Row> rows) {
  public FormsPage {
    rows = List.copyOf(rows);
  }

  /** A form. */
  public record Row(String name, String by, String href) {}
}
