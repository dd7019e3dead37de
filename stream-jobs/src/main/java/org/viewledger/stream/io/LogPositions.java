package org.viewledger.stream.io;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.viewledger.stream.rows.TableRow;

/** The positions of the raw rows that went by, as offsets next to read. */
final class LogPositions {
  private final Map<String, Long> offsets = new HashMap<>();

  /** Rows of a partition come one after the other, so that only its change is looked up. */
  private byte[] partition = {};

  private String name = "";
  private long next;

  void add(TableRow row) {
    int topic = KafkaPosition.topicAt(row);
    if (topic < 0) {
      return;
    }
    int offset = row.keyLength() - Long.BYTES;
    if (!Arrays.equals(row.bytes(), topic, offset, partition, 0, partition.length)) {
      keep();
      partition = Arrays.copyOfRange(row.bytes(), topic, offset);
      name = KafkaPosition.of(row).map(KafkaPosition::partition).orElseThrow();
      next = 0;
    }
    next = Math.max(next, KafkaPosition.offset(row) + 1);
  }

  /** What went by since the last call. */
  Map<String, Long> drain() {
    keep();
    partition = new byte[0];
    Map<String, Long> drained = new HashMap<>(offsets);
    offsets.clear();
    return drained;
  }

  private void keep() {
    if (partition.length > 0) {
      offsets.merge(name, next, Math::max);
    }
  }
}
