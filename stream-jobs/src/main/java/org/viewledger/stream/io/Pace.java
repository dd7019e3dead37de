package org.viewledger.stream.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;

/**
 * Whether a reader is catching up, told from how far it came since the checkpoint before: a log
 * that is followed as it grows gives some thousands of records between two checkpoints, one that
 * lay there when the job started as many as can be read.
 */
final class Pace {
  /** So many records between two checkpoints are a log that lay there. */
  static final long CATCHING_UP = 50_000;

  private final Map<String, Long> positions = new HashMap<>();

  /** Takes note of the positions at a checkpoint. */
  boolean isCatchingUp(List<KafkaPartitionSplit> splits) {
    long read = 0;
    for (KafkaPartitionSplit split : splits) {
      long now = split.getStartingOffset(); // where a reader would begin if it began now
      Long before = positions.put(split.splitId(), now);
      read += Math.max(0, now) - (before == null ? Math.max(0, now) : Math.max(0, before));
    }
    return read >= CATCHING_UP;
  }
}
