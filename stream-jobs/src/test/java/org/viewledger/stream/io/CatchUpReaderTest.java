package org.viewledger.stream.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.viewledger.stream.io.CatchUpReader.Told;
import org.viewledger.stream.records.ConsumedRecord;

final class CatchUpReaderTest {
  private static final KafkaPartitionSplit SPLIT =
      new KafkaPartitionSplit(new TopicPartition("observations", 0), 0);

  private final List<SourceEvent> told = new ArrayList<>();
  private final Out out = new Out();
  private final Log log = new Log();

  private CatchUpReader reader(long end, long most) {
    CatchUpReader reader =
        new CatchUpReader(
            log,
            told::add,
            new Pace(Map.of(SPLIT.splitId(), end), most, () -> Instant.ofEpochSecond(9_000)));
    reader.addSplits(List.of(SPLIT));
    return reader;
  }

  private void poll(CatchUpReader reader, long records) throws Exception {
    for (long i = 0; i < records; i++) {
      assertThat(reader.pollNext(out)).isEqualTo(InputStatus.MORE_AVAILABLE);
    }
  }

  @Test
  void tellsWhenItBeginsToCatchUpWhenACutIsDueAndWhenItHasCaughtUp() throws Exception {
    CatchUpReader reader = reader(120_000, 50_000);
    poll(reader, 1);
    assertThat(told).containsExactly(Told.CATCHING_UP);
    poll(reader, 49_998);
    assertThat(told).hasSize(1);
    poll(reader, 21);
    assertThat(told).containsExactly(Told.CATCHING_UP, Told.ENOUGH_FOR_A_CUT);
    reader.snapshotState(1);
    poll(reader, 50_000);
    assertThat(told.subList(2, told.size())).containsExactly(Told.ENOUGH_FOR_A_CUT);
    reader.snapshotState(2);
    // Fewer are left than make rarer cuts worth while.
    poll(reader, 1);
    assertThat(told.subList(3, told.size())).containsExactly(Told.CAUGHT_UP);
    poll(reader, 40_000);
    assertThat(told).hasSize(4);
    assertThat(out.offsets).isEqualTo(140_021);
  }

  @Test
  void waitsForACheckpointWhenMemoryHoldsNoMore() throws Exception {
    CatchUpReader reader = reader(1_000_000, 50_000);
    poll(reader, 100_000);
    CompletableFuture<Void> room = reader.isAvailable();
    assertThat(room).isNotDone();
    assertThat(reader.pollNext(out)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
    assertThat(out.offsets).isEqualTo(100_000);
    reader.snapshotState(1);
    assertThat(room).isDone();
    assertThat(reader.isAvailable()).isDone();
    poll(reader, 1);
    assertThat(out.offsets).isEqualTo(100_001);
  }

  /** A partition that never ends. */
  @SuppressWarnings("try") // as the interface has it
  private static final class Log implements SourceReader<ConsumedRecord, KafkaPartitionSplit> {
    private @Nullable SourceOutput<ConsumedRecord> output;
    private long next;

    @Override
    public InputStatus pollNext(ReaderOutput<ConsumedRecord> to) {
      if (output == null) {
        output = to.createOutputForSplit(SPLIT.splitId());
      }
      output.collect(new ConsumedRecord("observations", 0, next++, 0, new byte[0]));
      return InputStatus.MORE_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public List<KafkaPartitionSplit> snapshotState(long checkpointId) {
      return List.of(new KafkaPartitionSplit(SPLIT.getTopicPartition(), next));
    }

    @Override
    public void start() {}

    @Override
    public void addSplits(List<KafkaPartitionSplit> splits) {}

    @Override
    public void notifyNoMoreSplits() {}

    @Override
    public void close() {}
  }

  /** Takes records, each of which has to follow the one before. */
  private static final class Out implements ReaderOutput<ConsumedRecord> {
    private long offsets;

    @Override
    public void collect(ConsumedRecord record) {
      assertThat(record.offset()).isEqualTo(offsets);
      offsets++;
    }

    @Override
    public void collect(ConsumedRecord record, long timestamp) {
      collect(record);
    }

    @Override
    public SourceOutput<ConsumedRecord> createOutputForSplit(String split) {
      return this;
    }

    @Override
    public void releaseOutputForSplit(String split) {}

    @Override
    public void emitWatermark(Watermark watermark) {}

    @Override
    public void markIdle() {}

    @Override
    public void markActive() {}
  }
}
