package org.viewledger.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.viewledger.dashboard.records.RecordLog;
import org.viewledger.dashboard.records.RecordLogException;

/** A log in memory with one partition a topic, which can be told to fail. */
final class MemoryLog implements RecordLog {
  /** One record taken. */
  record Taken(String topic, @Nullable String key, String value) {}

  private final List<Taken> taken = new ArrayList<>();
  private int takesBeforeFailure = Integer.MAX_VALUE;

  /** Takes so many more records, then fails until told otherwise. */
  synchronized void failAfter(int records) {
    takesBeforeFailure = records;
  }

  synchronized List<Taken> taken() {
    return List.copyOf(taken);
  }

  @Override
  public Batch begin() {
    return new MemoryBatch();
  }

  @Override
  public synchronized Map<String, Long> ends() {
    Map<String, Long> ends = new HashMap<>();
    taken.forEach(record -> ends.merge(record.topic() + ":0", 1L, Long::sum));
    return ends;
  }

  @Override
  public void close() {}

  private synchronized long take(String topic, byte @Nullable [] key, byte[] value) {
    if (takesBeforeFailure == 0) {
      throw new RecordLogException("told to fail", new java.io.IOException("gone"));
    }
    takesBeforeFailure--;
    taken.add(
        new Taken(
            topic,
            key == null ? null : new String(key, StandardCharsets.UTF_8),
            new String(value, StandardCharsets.UTF_8)));
    return taken.stream().filter(record -> record.topic().equals(topic)).count() - 1;
  }

  private final class MemoryBatch implements Batch {
    private final Map<String, Long> last = new HashMap<>();

    @Override
    public void add(String topic, byte @Nullable [] key, byte[] value) {
      last.put(topic + ":0", take(topic, key, value));
    }

    @Override
    public Map<String, Long> finish() {
      return last;
    }
  }
}
