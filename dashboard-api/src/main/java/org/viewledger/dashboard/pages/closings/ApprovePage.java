package org.viewledger.dashboard.pages.closings;

import java.util.List;

/**
 * What a second person sees before they say yes or no: the figures that were frozen, in large.
 *
 * @param refused why what was asked could not be done; empty otherwise
 * @param state where it stands; {@code waiting} whether it can still be decided
 * @param own whether this is the person who closed or asked, who may not decide
 */
public record ApprovePage(
    String token,
    String name,
    String refused,
    String state,
    boolean waiting,
    boolean own,
    String asked,
    String brief,
    List<String> figures,
    String hash,
    String report) {
  public ApprovePage {
    figures = List.copyOf(figures);
  }
}
