package org.viewledger.dashboard.pages.quality;

import java.util.List;

/**
 * Something to look at, with its one next step.
 *
 * @param urgency 1 for what loses figures now; what only has to be known has the largest
 * @param more examples, each with an address; may be empty
 * @param next the one next step in words; empty where there is nothing to do
 * @param href where it is done; empty where it is done elsewhere
 */
public record Finding(
    int urgency, String heading, String words, List<Example> more, String next, String href) {
  /** The connection is lost: every hour a reading is. */
  static final int LOST = 1;

  /** Figures do not agree with the record. */
  static final int WRONG = 2;

  /** It will be lost, or is late. */
  static final int SOON = 3;

  /** Records wait to be read. */
  static final int WAITS = 4;

  /** Something in the figures wants an explanation. */
  static final int ODD = 5;

  /** To be known, nothing to do. */
  static final int KNOWN = 6;

  public Finding {
    more = List.copyOf(more);
  }

  /** One place where it shows. */
  public record Example(String text, String href) {}
}
