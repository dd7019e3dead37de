package org.viewledger.local.broker;

import java.security.SecureRandom;
import java.util.Base64;

/** A password drawn at a start and forgotten at its end; it never prints itself. */
public record Secret(String value) {
  private static final int BYTES = 32;

  /** A new one, of letters and digits that need no quoting anywhere. */
  public static Secret draw() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}
