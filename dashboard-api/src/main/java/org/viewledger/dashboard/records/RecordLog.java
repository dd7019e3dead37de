package org.viewledger.dashboard.records;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The log that everything enters by. */
public interface RecordLog extends AutoCloseable {
  /** Begins a number of records that belong together; used by one thread. */
  Batch begin();

  /**
   * By {@code topic:partition}, the offset that the next record will have.
   *
   * @throws RecordLogException where the log cannot be asked
   */
  Map<String, Long> ends();

  @Override
  void close();

  /** Records on their way. */
  interface Batch {
    /**
     * Sends one record; waits where too many are on their way already.
     *
     * @throws RecordLogException where this or an earlier record was not taken
     */
    void add(String topic, byte @Nullable [] key, byte[] value);

    /**
     * Waits until the log has every record.
     *
     * @return by {@code topic:partition}, the offset of the batch's last record there
     * @throws RecordLogException where a record was not taken; others may have been
     */
    Map<String, Long> finish();
  }
}
