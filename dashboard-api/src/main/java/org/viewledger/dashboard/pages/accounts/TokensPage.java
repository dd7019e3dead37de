package org.viewledger.dashboard.pages.accounts;

import java.util.List;

/**
 * Programs' tokens.
 *
 * @param token just made, told this once; empty for none
 * @param mayMake whether the caller is somebody who can make one
 */
public record TokensPage(
    String token,
    String done,
    String why,
    boolean mayMake,
    List<ScopeChoice> scopes,
    String called,
    int days,
    int mostDays,
    List<Row> rows) {
  public TokensPage {
    scopes = List.copyOf(scopes);
    rows = List.copyOf(rows);
  }

  /** A scope to tick. */
  public record ScopeChoice(String id, String name, boolean chosen) {}

  /**
   * A token.
   *
   * @param state until when, or that it has ended
   * @param used on which day last, in words
   */
  public record Row(
      long id,
      String called,
      String person,
      String scopes,
      String state,
      String used,
      boolean open) {}
}
