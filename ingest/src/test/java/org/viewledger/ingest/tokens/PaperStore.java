package org.viewledger.ingest.tokens;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;

/** A store on paper. It survives whoever writes on it, and can be told to refuse. */
public final class PaperStore implements TokenStore {
  private final Map<String, KeptTokens> kept = new HashMap<>();
  private int refusals;
  private int written;

  /** The next so many times nothing is acknowledged. */
  public void refuse(int times) {
    refusals = times;
  }

  public int written() {
    return written;
  }

  @Override
  public Optional<KeptTokens> newest(String account) {
    return Optional.ofNullable(kept.get(account));
  }

  @Override
  public void keep(String account, KeptTokens tokens) throws RefusedException {
    if (refusals > 0) {
      refusals--;
      throw new RefusedException(Outcome.TRANSIENT, "no acknowledgement");
    }
    kept.put(account, tokens);
    written++;
  }
}
