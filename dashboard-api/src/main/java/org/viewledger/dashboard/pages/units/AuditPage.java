package org.viewledger.dashboard.pages.units;

import java.util.List;

/**
 * Who did what, the last one first.
 *
 * @param whole whether the list stands as it was written
 * @param verdict the same in a sentence
 * @param seal what to write down on paper, in a sentence
 * @param olderHref the page after this one, empty on the last
 */
public record AuditPage(
    boolean whole, String verdict, String seal, List<Line> lines, String olderHref) {
  public AuditPage {
    lines = List.copyOf(lines);
  }

  /** One entry as people read it. */
  public record Line(
      String place, String at, String person, String deed, String subject, String detail) {}
}
