package org.viewledger.dashboard.pages.quality;

import java.util.List;

/**
 * How the figures stand.
 *
 * @param told what the last press came to; may be empty
 * @param headline how many things there are to do
 * @param verdict what the last comparison with the record came to
 * @param running that a comparison is under way; may be empty
 * @param letters records that could not be read, by reason
 * @param checks whether the caller may compare and send again
 */
public record QualityPage(
    String told,
    String headline,
    List<Finding> findings,
    List<String> pages,
    String verdict,
    String running,
    List<Letter> letters,
    boolean checks) {
  public QualityPage {
    findings = List.copyOf(findings);
    pages = List.copyOf(pages);
    letters = List.copyOf(letters);
  }

  /** Records that could not be read for one reason. */
  public record Letter(String why, String open, String sent) {}
}
