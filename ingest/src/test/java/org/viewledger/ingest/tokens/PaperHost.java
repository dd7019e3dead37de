package org.viewledger.ingest.tokens;

import java.time.Duration;
import java.time.Instant;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Secrets;

/**
 * A platform whose refresh tokens are good for once only: {@code refresh-0} buys the first pair.
 */
final class PaperHost implements TokenHost {
  static final Duration ACCESS_LASTS = Duration.ofHours(2);
  static final Duration REFRESH_LASTS = Duration.ofDays(90);

  private int given;
  private boolean losesAnswer;
  private boolean down;
  private int asked;

  static String refreshToken(int number) {
    return "refresh-secret-" + number;
  }

  static String accessToken(int number) {
    return "access-secret-" + number;
  }

  /** The next answer is lost on its way, though the platform has acted. */
  void loseAnswer() {
    losesAnswer = true;
  }

  void setDown(boolean isDown) {
    down = isDown;
  }

  int asked() {
    return asked;
  }

  /** How many pairs it has given out. */
  int given() {
    return given;
  }

  @Override
  public TokenPair renew(String refreshToken, Secrets secrets, Instant now)
      throws RefusedException {
    asked++;
    if (down) {
      throw new RefusedException(Outcome.TRANSIENT, "down");
    }
    if (!refreshToken.equals(refreshToken(given))) {
      throw new RefusedException(
          Outcome.TOKEN_REFUSED, secrets.strike("-14014 for " + refreshToken));
    }
    given++;
    if (losesAnswer) {
      losesAnswer = false;
      throw new RefusedException(Outcome.TRANSIENT, "no whole answer");
    }
    return new TokenPair(
        accessToken(given), now.plus(ACCESS_LASTS), refreshToken(given), now.plus(REFRESH_LASTS));
  }
}
