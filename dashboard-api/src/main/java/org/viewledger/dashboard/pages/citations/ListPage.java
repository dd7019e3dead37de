package org.viewledger.dashboard.pages.citations;

import java.util.List;

/**
 * Who cited what.
 *
 * @param found how many there are, in words
 * @param units none where there is nothing to choose
 */
public record ListPage(
    List<CitePage.Option> years,
    List<CitePage.Option> people,
    List<CitePage.Option> states,
    List<CitePage.Option> units,
    String found,
    List<Line> lines,
    boolean mayCite) {
  public ListPage {
    years = List.copyOf(years);
    people = List.copyOf(people);
    states = List.copyOf(states);
    units = List.copyOf(units);
    lines = List.copyOf(lines);
  }

  /**
   * A citation.
   *
   * @param said its sentence, or its figure and what that is
   * @param figures as cited
   * @param state empty while it stands and nothing changed
   */
  public record Line(
      String number, String href, String said, String figures, String by, String state) {}
}
