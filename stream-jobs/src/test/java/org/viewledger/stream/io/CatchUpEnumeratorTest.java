package org.viewledger.stream.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.viewledger.stream.io.CatchUpReader.Told;

final class CatchUpEnumeratorTest {
  private final List<Boolean> backlog = new ArrayList<>();
  private final Partitions partitions = new Partitions();
  private final CatchUpEnumerator enumerator = new CatchUpEnumerator(partitions, backlog::add);

  @Test
  void thereIsABacklogUntilTheLastReaderHasCaughtUp() {
    enumerator.handleSourceEvent(0, Told.CATCHING_UP);
    enumerator.handleSourceEvent(1, Told.CATCHING_UP);
    enumerator.handleSourceEvent(0, Told.CAUGHT_UP);
    assertThat(backlog).containsExactly(true, true, true);
    enumerator.handleSourceEvent(1, Told.CAUGHT_UP);
    assertThat(backlog).endsWith(false);
  }

  @Test
  void enoughForACutBringsTheNextCheckpointForwardAndNoMore() {
    enumerator.handleSourceEvent(0, Told.CATCHING_UP);
    enumerator.handleSourceEvent(0, Told.ENOUGH_FOR_A_CUT);
    assertThat(backlog).containsExactly(true, false, true);
  }

  @Test
  void aReaderThatStartsAnewHasToldNothing() {
    enumerator.handleSourceEvent(0, Told.CATCHING_UP);
    enumerator.addReader(0);
    assertThat(backlog).containsExactly(true, false);
    assertThat(partitions.heard).containsExactly("reader 0");
  }

  @Test
  void whatItDoesNotKnowIsKafkas() {
    SourceEvent other = new SourceEvent() {};
    enumerator.handleSourceEvent(3, other);
    assertThat(partitions.heard).containsExactly("event of 3");
    assertThat(backlog).isEmpty();
  }

  /** Kafka's own, which notes what it is told. */
  private static final class Partitions
      implements SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> {
    private final List<String> heard = new ArrayList<>();

    @Override
    public void handleSourceEvent(int reader, SourceEvent event) {
      heard.add("event of " + reader);
    }

    @Override
    public void addReader(int reader) {
      heard.add("reader " + reader);
    }

    @Override
    public void start() {}

    @Override
    public void handleSplitRequest(int reader, @Nullable String host) {}

    @Override
    public void addSplitsBack(List<KafkaPartitionSplit> splits, int reader) {}

    @Override
    public KafkaSourceEnumState snapshotState(long checkpointId) {
      return new KafkaSourceEnumState(Set.of(), true);
    }

    @Override
    public void close() {}
  }
}
