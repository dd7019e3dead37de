package org.viewledger.ingest.http;

/** Sends a request and waits for its answer, whatever its status. */
@FunctionalInterface
public interface Transport {
  /**
   * Sends it once.
   *
   * @throws RefusedException with {@link Outcome#TRANSIENT} where no whole answer came
   */
  Reply send(Call call) throws RefusedException, InterruptedException;
}
