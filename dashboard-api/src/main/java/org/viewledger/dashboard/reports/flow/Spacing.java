package org.viewledger.dashboard.reports.flow;

import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Part;

/**
 * Room above and below a part, and what must not be parted from what follows it.
 *
 * @param beforePt above it, in points
 * @param afterPt below it, in points
 * @param withNext whether it stays on the page of what follows
 */
public record Spacing(double beforePt, double afterPt, boolean withNext) {
  /** For a hand-written signature and a seal, above the name. */
  private static final double SIGNATURE_PT = 72;

  /** Parts the text from those who sign it. */
  private static final double ABOVE_SIGNATURE_PT = 10;

  public static Spacing of(Part part, Format format) {
    double between = format.body().betweenPt().use();
    return switch (part) {
      case SUPERIOR, ISSUER, ISSUER_MARK, NATION, MOTTO, PAGE_NUMBER -> new Spacing(0, 0, false);
      case NUMBER, PLACE_DATE -> new Spacing(4, 0, false);
      case TITLE -> new Spacing(20, 0, true);
      case SUBJECT -> new Spacing(2, 0, true);
      case SUBJECT_MARK -> new Spacing(0, 12, true);
      case BODY -> new Spacing(0, between, false);
      case HEADING_1, HEADING_2, HEADING_3 -> new Spacing(0, between, true);
      case AUTHORITY, RECIPIENTS_LABEL -> new Spacing(ABOVE_SIGNATURE_PT, 0, true);
      case POST, RECIPIENTS -> new Spacing(0, 0, true);
      case NAME -> new Spacing(SIGNATURE_PT, 0, false);
      case ANNEX_LABEL -> new Spacing(0, 0, true);
      case ANNEX_TITLE -> new Spacing(0, 2, true);
      case ANNEX_NOTE -> new Spacing(0, 10, true);
      case CAPTION -> new Spacing(10, 3, true);
      case UNIT -> new Spacing(0, 3, true);
      case TABLE, LIST -> new Spacing(2, 2, false);
    };
  }
}
