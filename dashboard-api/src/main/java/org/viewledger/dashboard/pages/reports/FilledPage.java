package org.viewledger.dashboard.pages.reports;

import java.util.List;

/**
 * A form filled for a period, before it is fetched.
 *
 * @param chosen calendar and period as an address says them
 * @param filled how many cells have a figure
 * @param empty the cells that have none, each with the reason
 */
public record FilledPage(int id, String period, String chosen, int filled, List<Left> empty) {
  public FilledPage {
    empty = List.copyOf(empty);
  }

  /** A cell without a figure. */
  public record Left(String cell, String reason) {}
}
