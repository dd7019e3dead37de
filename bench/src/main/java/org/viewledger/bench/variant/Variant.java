package org.viewledger.bench.variant;

import java.io.IOException;

/** A way of booking the readings that lie in Kafka, from the first to the last. */
public interface Variant extends AutoCloseable {

  /** Books the log up to the job's end; returns when the tables hold every figure. */
  void book() throws Exception;

  /**
   * Bytes that are kept in order to go on, beside the log and the tables: what makes the next
   * reading cheaper than the first. Asked once, after {@link #book()}.
   */
  long stateBytes() throws Exception;

  @Override
  void close() throws IOException;
}
