package org.viewledger.dashboard.accounts;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A signed-in browser.
 *
 * @param id the cookie's value; only its digest is stored
 * @param person who signed in
 * @param means by what
 * @param device the device it was begun on by PIN
 * @param expiresAt when it ends, however much it is used
 */
public record Session(
    String id,
    String person,
    Means means,
    OptionalLong device,
    Instant beganAt,
    Instant expiresAt) {
  /** By what somebody signed in. */
  public enum Means {
    /** The one-time password or the token of whoever runs the server. */
    ONCE,
    PASSWORD,
    /** The PIN of an own device. */
    DEVICE;

    /** The word in the store. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Means of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * A session as its owner sees it among theirs.
   *
   * @param handle names it in addresses; worth nothing as a cookie
   */
  public record Told(
      String handle, Means means, Optional<String> device, Instant beganAt, Instant usedAt) {}

  /**
   * What a write made with the cookie must repeat: derived from the id, which no script can read.
   */
  public String csrfToken() {
    return Secret.hash("csrf:" + id);
  }

  /** Names the session among those of its person. */
  public String handle() {
    return Secret.hash(id);
  }

  @Override
  public String toString() {
    return "Session[" + person + ", until " + expiresAt + ']';
  }
}
