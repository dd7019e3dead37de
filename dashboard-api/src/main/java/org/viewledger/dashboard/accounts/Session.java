package org.viewledger.dashboard.accounts;

import java.time.Instant;

/**
 * A signed-in browser.
 *
 * @param id the cookie's value; only its digest is stored
 * @param person who signed in
 */
public record Session(String id, String person, Instant expiresAt) {
  /**
   * What a write made with the cookie must repeat: derived from the id, which no script can read.
   */
  public String csrfToken() {
    return Secret.hash("csrf:" + id);
  }

  @Override
  public String toString() {
    return "Session[" + person + ", until " + expiresAt + ']';
  }
}
