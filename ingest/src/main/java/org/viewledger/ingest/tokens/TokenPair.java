package org.viewledger.ingest.tokens;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;

/**
 * What a platform has given an account to get in with.
 *
 * @param accessToken secret; empty where none was given yet
 * @param accessEnds when it ends, null where the platform did not say
 * @param refreshToken secret; buys the next pair
 * @param refreshEnds when it ends, null where the platform did not say
 */
public record TokenPair(
    String accessToken,
    @Nullable Instant accessEnds,
    String refreshToken,
    @Nullable Instant refreshEnds) {
  private static final int LONGEST = 8_192;
  private static final long LONGEST_SECONDS = Duration.ofDays(3_650).toSeconds();

  public TokenPair {
    if (!accessToken.isEmpty()) {
      checkToken("the access token", accessToken);
    }
    checkToken("the refresh token", refreshToken);
  }

  /** A person's consent, of which only the refresh token is known. */
  public static TokenPair first(String refreshToken) {
    return new TokenPair("", null, refreshToken, null);
  }

  /**
   * What a platform answers.
   *
   * @param accessSeconds how long the access token lasts, null where it does not say
   * @param refreshSeconds how long the refresh token lasts, null where it does not say
   * @throws RefusedException where these cannot be tokens
   */
  public static TokenPair given(
      String accessToken,
      @Nullable Long accessSeconds,
      String refreshToken,
      @Nullable Long refreshSeconds,
      Instant now)
      throws RefusedException {
    try {
      checkToken("the access token", accessToken);
      return new TokenPair(
          accessToken, after(now, accessSeconds), refreshToken, after(now, refreshSeconds));
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Outcome.UNEXPECTED, "a renewal's answer: " + e.getMessage());
    }
  }

  private static @Nullable Instant after(Instant now, @Nullable Long seconds) {
    if (seconds == null || seconds <= 0 || seconds > LONGEST_SECONDS) {
      return null;
    }
    return now.plusSeconds(seconds);
  }

  /**
   * Refuses what no header may carry, without saying it: the HTTP client's own exception would name
   * the whole value.
   */
  static void checkToken(String what, String token) {
    boolean plain = !token.isEmpty() && token.length() <= LONGEST;
    for (int i = 0; plain && i < token.length(); i++) {
      plain = token.charAt(i) > ' ' && token.charAt(i) < 0x7f;
    }
    if (!plain) {
      throw new IllegalArgumentException(
          what + " is empty, too long, or has a blank, a line break or a foreign letter in it");
    }
  }

  /** Neither token. */
  @Override
  public String toString() {
    return "TokenPair[access until " + accessEnds + ", refresh until " + refreshEnds + ']';
  }
}
