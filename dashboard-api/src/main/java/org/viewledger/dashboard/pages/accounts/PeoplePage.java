package org.viewledger.dashboard.pages.accounts;

import java.util.List;

/** The accounts that an administrator looks after. */
public record PeoplePage(String done, List<Row> rows) {
  public PeoplePage {
    rows = List.copyOf(rows);
  }

  /**
   * An account.
   *
   * @param ways how they can sign in, in words
   */
  public record Row(
      String name,
      String displayName,
      String roles,
      String unit,
      String ways,
      boolean active,
      String href) {}
}
