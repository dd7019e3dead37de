package org.viewledger.dashboard.reports.check;

import java.util.function.Predicate;
import org.viewledger.dashboard.reports.check.PdfRules.Drawn;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.PageRule;

/**
 * Where on a page something stands. The left edge of the text is taken from the text itself, so
 * that a wrong margin is found as a wrong margin and nothing else.
 */
final class PdfGeometry {
  static final double POINTS_PER_MM = 72 / 25.4;
  private static final double AT_EDGE_PT = 1.2;
  private static final double CENTRED_PT = 8;

  /** A first line is set in by at least and at most so much. */
  private static final double INDENT_LEAST_PT = 8;

  private static final double INDENT_MOST_PT = 60;

  /** No row of a table is higher. */
  private static final double TALLEST_ROW_PT = 90;

  private final PdfFile file;
  private final Format format;

  /** Lines that end at one place to this share of a point end at the text's edge. */
  private static final double SAME_EDGE_PT = 0.8;

  /** By how much the text's left edge stands off its ruled place, in points. */
  private final double shift;

  /** Likewise its right edge; 0 where no line reaches it. */
  private final double rightShift;

  private final boolean fullLines;

  PdfGeometry(PdfFile file, Format format) {
    this.file = file;
    this.format = format;
    double found = edge(1) - ruledLeft(1);
    double right = rightEdge();
    this.fullLines =
        file.lines().stream()
                .filter(line -> line.page() == 1 && right - line.right() < SAME_EDGE_PT)
                .count()
            > 1;
    double width = format.page().textWidthMm() * POINTS_PER_MM;
    double foundRight = right - ruledLeft(1) - width;
    this.shift = fullLines && Math.abs(found) >= AT_EDGE_PT ? found : 0;
    this.rightShift = fullLines && Math.abs(foundRight) >= AT_EDGE_PT ? foundRight : 0;
  }

  private double rightEdge() {
    return file.lines().stream()
        .filter(line -> line.page() == 1)
        .mapToDouble(PdfLine::right)
        .max()
        .orElse(0);
  }

  /** Whether the first page has lines from edge to edge, so that its margins can be measured. */
  boolean hasFullLines() {
    return fullLines;
  }

  /** Where the leftmost letter of a page stands, in points. */
  double edge(int page) {
    return file.lines().stream()
        .filter(line -> line.page() == page)
        .mapToDouble(PdfLine::left)
        .min()
        .orElse(0);
  }

  boolean isAcross(int page) {
    return !file.pages().isEmpty() && file.pages().get(page - 1).across();
  }

  boolean isVerso(int page) {
    return format.twoSided() && page % 2 == 0;
  }

  /** Left edge of a page's text by the rules, in points. */
  double ruledLeft(int page) {
    PageRule rule = format.page();
    if (isAcross(page)) {
      return rule.bottom().use() * POINTS_PER_MM;
    }
    return (isVerso(page) ? rule.right() : rule.left()).use() * POINTS_PER_MM;
  }

  boolean centred(PdfLine line) {
    return Math.abs(line.centre() - middle(line.page())) < CENTRED_PT;
  }

  /** Middle of the text's width as it is found, in points. */
  double middle(int page) {
    PageRule rule = format.page();
    double width = isAcross(page) ? rule.acrossWidthMm() : rule.textWidthMm();
    return ruledLeft(page) + (width * POINTS_PER_MM + shift + rightShift) / 2;
  }

  /** How far a line is set in from the text's edge, in points. */
  double indent(PdfLine line) {
    return line.left() - ruledLeft(line.page()) - shift;
  }

  /** At the edge of the text: a paragraph that goes on. */
  boolean atLeft(PdfLine line) {
    return Math.abs(indent(line)) < AT_EDGE_PT;
  }

  /** At the edge, or set in from it: running text rather than a table's cell. */
  boolean atText(PdfLine line) {
    double indent = indent(line);
    return atLeft(line) || (indent > INDENT_LEAST_PT && indent < INDENT_MOST_PT && !inCell(line));
  }

  /** Between two drawn lines that are as wide as itself or wider. */
  private boolean inCell(PdfLine line) {
    return drawn(line, rule -> rule.y() <= line.base() && line.base() - rule.y() < TALLEST_ROW_PT)
        && drawn(line, rule -> rule.y() >= line.base() && rule.y() - line.base() < TALLEST_ROW_PT);
  }

  private boolean drawn(PdfLine line, Predicate<Drawn> where) {
    return file.rules().stream()
        .filter(rule -> rule.page() == line.page())
        .filter(rule -> rule.left() <= line.left() && rule.right() >= line.right())
        .anyMatch(where);
  }

  /** Digits alone in the upper margin. */
  boolean isPageNumber(PdfLine line) {
    PageRule rule = format.page();
    double top = (isAcross(line.page()) ? rule.left() : rule.top()).use() * POINTS_PER_MM;
    return line.text().matches("\\d{1,4}") && line.base() < top;
  }
}
