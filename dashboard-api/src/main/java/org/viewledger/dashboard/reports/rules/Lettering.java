package org.viewledger.dashboard.reports.rules;

/**
 * How a part's letters look.
 *
 * @param sizePt in points
 * @param capitals whether all letters are capitals
 */
public record Lettering(
    Span sizePt, boolean bold, boolean italic, boolean underlined, boolean capitals, Align align) {
  /** How lines stand between the margins. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT,
    JUSTIFIED
  }

  Lettering using(double size) {
    return new Lettering(sizePt.using(size), bold, italic, underlined, capitals, align);
  }
}
