package org.viewledger.dashboard.pages.reports;

import java.util.List;

/**
 * One form: its cells, each with what goes into it.
 *
 * @param done what was just done, empty where nothing was
 * @param periods that it can be filled for
 */
public record FormPage(
    int id, String name, String done, boolean mayWrite, Choices periods, List<Cell> cells) {
  public FormPage {
    cells = List.copyOf(cells);
  }

  /**
   * A cell.
   *
   * @param place its sheet and address
   * @param words the form's own words beside and above it
   * @param formula whether the form counts it itself
   * @param figures what of ours may go into it
   * @param by who tied it, empty where nobody did
   */
  public record Cell(
      String place,
      String words,
      String shown,
      boolean formula,
      Choices figures,
      Choices channels,
      String meaning,
      String by) {}
}
