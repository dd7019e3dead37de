package org.viewledger.dashboard.pages.overview;

import java.util.List;

/**
 * A figure beside the headline, complete in itself.
 *
 * @param range empty where the value may be cited as it is
 * @param what metric, basis and as-of
 * @param beside what must be known with it, a line each
 * @param cite where it can be cited; empty where it cannot
 */
public record SideFigure(
    String heading, String value, String range, String what, List<String> beside, String cite) {
  public SideFigure {
    beside = List.copyOf(beside);
  }
}
