package org.viewledger.dashboard.reports.rules;

/**
 * Paper and margins in millimetres; {@code left} is the bound side, so printed on both sides it is
 * the right one of every second page.
 */
public record PageRule(
    double widthMm, double heightMm, Span top, Span bottom, Span left, Span right) {
  /** Width between the margins, in millimetres, as we write it. */
  public double textWidthMm() {
    return widthMm - left.use() - right.use();
  }

  /** Likewise on a page that lies across: bound at its upper edge, as Word turns it. */
  public double acrossWidthMm() {
    return heightMm - top.use() - bottom.use();
  }
}
