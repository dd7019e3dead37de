package org.viewledger.ingest.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Whose tokens they are, and what is said to people about them.
 *
 * @param key under which they are kept: the platform and the consent that they go back to; nothing
 *     that a person may come to change, such as a page's id that was wrong
 * @param name as people know it, such as {@code Zalo OA 4318…}
 * @param rotates whether a refresh token is good for once only
 * @param remedy who must do what when the consent has ended; a Vietnamese sentence
 */
public record TokenAccount(String key, String name, boolean rotates, String remedy) {
  /** Long enough to tell an account's consents apart, and says nothing of the token. */
  private static final int FINGERPRINT = 8;

  /**
   * An account.
   *
   * @param firstRefreshToken of the settings. A new one is a new consent: what was kept of the old
   *     one is not touched, and is there again should the settings be put back.
   */
  public static TokenAccount of(
      String platform, String name, boolean rotates, String remedy, String firstRefreshToken) {
    String key = platform + '|' + fingerprint(firstRefreshToken);
    return new TokenAccount(key, name, rotates, remedy);
  }

  private static String fingerprint(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
