package org.viewledger.ingest.tokens;

import java.util.Optional;
import org.viewledger.ingest.http.RefusedException;

/** Where an account's newest pair outlives the process. */
public interface TokenStore extends AutoCloseable {
  /**
   * What was kept last of an account; empty where nothing was, or it cannot be opened any more.
   *
   * @throws RefusedException with {@link org.viewledger.ingest.http.Outcome#TRANSIENT} where that
   *     cannot be found out now
   */
  Optional<KeptTokens> newest(String account) throws RefusedException, InterruptedException;

  /**
   * Keeps a pair, and comes back when it is safe.
   *
   * @throws RefusedException with {@link org.viewledger.ingest.http.Outcome#TRANSIENT} where that
   *     is not certain
   */
  void keep(String account, KeptTokens tokens) throws RefusedException, InterruptedException;

  @Override
  default void close() {}

  /** Keeps nothing: for a platform whose refresh tokens do not rotate. */
  static TokenStore none() {
    return new TokenStore() {
      @Override
      public Optional<KeptTokens> newest(String account) {
        return Optional.empty();
      }

      @Override
      public void keep(String account, KeptTokens tokens) {
        // The refresh token of the settings stays good.
      }
    };
  }
}
