package org.viewledger.dashboard.reports.rules;

/**
 * How running text is set.
 *
 * @param exact whether {@code line} is a distance in points, else a multiple of a single line
 * @param line distance of lines
 * @param betweenPt distance of paragraphs in points, at least
 * @param firstLineMm indent of a paragraph's first line in millimetres
 */
public record BodyRule(boolean exact, Span line, Span betweenPt, Span firstLineMm) {
  BodyRule using(double value) {
    return new BodyRule(exact, line.using(value), betweenPt, firstLineMm);
  }
}
