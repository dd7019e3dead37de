package org.viewledger.stream.io;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.jspecify.annotations.Nullable;

/** Gives out partitions as Kafka's source does, and tells Flink which readers are catching up. */
final class CatchUpEnumerator
    implements SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> {
  private final SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> kafka;
  private final Consumer<Boolean> backlog;
  private final Set<Integer> catchingUp = new HashSet<>();

  /**
   * @param backlog is told whether any reader is catching up
   */
  CatchUpEnumerator(
      SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> kafka, Consumer<Boolean> backlog) {
    this.kafka = kafka;
    this.backlog = backlog;
  }

  @Override
  public void handleSourceEvent(int reader, SourceEvent event) {
    if (!(event instanceof CatchUpReader.Told told)) {
      kafka.handleSourceEvent(reader, event);
      return;
    }
    switch (told) {
      case CATCHING_UP -> catchingUp.add(reader);
      case CAUGHT_UP -> catchingUp.remove(reader);
      // Flink knows no other word for "soon": who has caught up waits for the shorter interval
      // only, and who falls behind again does not wait longer for what is due already.
      case ENOUGH_FOR_A_CUT -> backlog.accept(false);
    }
    backlog.accept(!catchingUp.isEmpty());
  }

  @Override
  public void addReader(int reader) {
    // A reader that starts anew has told nothing yet.
    if (catchingUp.remove(reader)) {
      backlog.accept(!catchingUp.isEmpty());
    }
    kafka.addReader(reader);
  }

  @Override
  public void start() {
    kafka.start();
  }

  @Override
  public void handleSplitRequest(int reader, @Nullable String host) {
    kafka.handleSplitRequest(reader, host);
  }

  @Override
  public void addSplitsBack(List<KafkaPartitionSplit> splits, int reader) {
    kafka.addSplitsBack(splits, reader);
  }

  @Override
  public KafkaSourceEnumState snapshotState(long checkpointId) throws Exception {
    return kafka.snapshotState(checkpointId);
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) throws Exception {
    kafka.notifyCheckpointComplete(checkpointId);
  }

  @Override
  public void close() throws IOException {
    kafka.close();
  }
}
