package org.viewledger.ingest.tokens;

import java.time.Instant;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Secrets;

/** Where a platform gives a new pair for a refresh token. */
public interface TokenHost {
  /**
   * Asks once.
   *
   * @param secrets to be struck out of whatever the platform says
   * @return the new pair; with the refresh token asked with where the platform gives no other
   * @throws RefusedException with {@link org.viewledger.ingest.http.Outcome#TOKEN_REFUSED} where
   *     the refresh token was used before, has ended or was withdrawn
   */
  TokenPair renew(String refreshToken, Secrets secrets, Instant now)
      throws RefusedException, InterruptedException;
}
