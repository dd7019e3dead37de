package org.viewledger.dashboard.pages.units;

import java.util.List;

/**
 * Units as a tree, what each published side by side, and who has closed.
 *
 * @param upHref the unit above the one shown, empty where there is none that may be seen
 * @param choices periods to choose from
 * @param title the finding about the period: how many have closed
 * @param caption of what and of when the figures are
 * @param notes sentences under the table
 * @param mergers what changed hands, a sentence each
 */
public record UnitsPage(
    String upHref,
    String upName,
    String unit,
    String calendar,
    List<Choice> choices,
    String title,
    String caption,
    List<Line> lines,
    List<String> notes,
    List<Branch> tree,
    List<String> mergers) {
  public UnitsPage {
    choices = List.copyOf(choices);
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
    tree = List.copyOf(tree);
    mergers = List.copyOf(mergers);
  }

  /** A period to choose. */
  public record Choice(String id, String name, boolean chosen) {}

  /**
   * What one unit's own pages published in the period.
   *
   * @param href the same page of that unit, empty for the one shown
   * @param depth below the unit shown, 0 to 4
   */
  public record Line(
      String name,
      String href,
      int depth,
      String posts,
      String mean,
      String median,
      String closed) {}

  /** A unit, its pages, and the units below it. */
  public record Branch(String name, List<String> pages, List<Branch> below) {
    public Branch {
      pages = List.copyOf(pages);
      below = List.copyOf(below);
    }
  }
}
