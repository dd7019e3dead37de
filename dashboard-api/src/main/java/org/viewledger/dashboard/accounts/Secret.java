package org.viewledger.dashboard.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A secret, kept as its digest: compared in constant time, never printed. */
public final class Secret {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] digest;

  private Secret(byte[] digest) {
    this.digest = digest;
  }

  /** The secret of a text, which is not kept. */
  public static Secret of(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a secret must not be blank");
    }
    return new Secret(sha256(text));
  }

  /** Whether a text is the secret; takes as long for a near miss as for a far one. */
  public boolean matches(String text) {
    return MessageDigest.isEqual(digest, sha256(text));
  }

  /** 256 random bits as text that fits into a cookie. */
  static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String hash(String text) {
    return HexFormat.of().formatHex(sha256(text));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}
