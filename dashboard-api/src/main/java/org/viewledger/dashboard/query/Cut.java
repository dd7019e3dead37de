package org.viewledger.dashboard.query;

import java.time.Instant;
import java.util.Map;

/**
 * A committed state of the ledger.
 *
 * @param number grows with every cut; 0 where the ledger is empty
 * @param at when it was committed
 * @param offsets by {@code topic:partition} the offset next to read
 */
public record Cut(long number, Instant at, Map<String, Long> offsets) {
  /** Nothing has been committed yet. */
  public static final Cut NONE = new Cut(0, Instant.EPOCH, Map.of());

  public Cut {
    offsets = Map.copyOf(offsets);
  }

  /** Whether every record named (its own offset, by {@code topic:partition}) is in the figures. */
  public boolean covers(Map<String, Long> records) {
    return records.entrySet().stream()
        .allMatch(record -> offsets.getOrDefault(record.getKey(), 0L) > record.getValue());
  }
}
