package org.viewledger.stream.io;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;
import org.jspecify.annotations.Nullable;
import org.viewledger.stream.records.ConsumedRecord;

/**
 * A reader of Kafka that tells the {@link CatchUpEnumerator} when it begins to catch up, when it
 * has, and when it has read enough for a cut. Past twice that much it waits for the next
 * checkpoint: the rows of all that was read since the last lie in memory.
 */
@SuppressWarnings("try") // closing may be interrupted, as the source's own may
final class CatchUpReader implements SourceReader<ConsumedRecord, KafkaPartitionSplit> {
  private final SourceReader<ConsumedRecord, KafkaPartitionSplit> kafka;
  private final Consumer<SourceEvent> enumerator;
  private final Pace pace;
  private boolean toldCatchingUp;
  private boolean toldEnough;
  private CompletableFuture<Void> room = new CompletableFuture<>();
  private @Nullable CountedOutput output;

  /** What a reader tells. */
  enum Told implements SourceEvent {
    CATCHING_UP,
    CAUGHT_UP,
    ENOUGH_FOR_A_CUT
  }

  /**
   * @param enumerator is told
   */
  CatchUpReader(
      SourceReader<ConsumedRecord, KafkaPartitionSplit> kafka,
      Consumer<SourceEvent> enumerator,
      Pace pace) {
    this.kafka = kafka;
    this.enumerator = enumerator;
    this.pace = pace;
  }

  @Override
  public InputStatus pollNext(ReaderOutput<ConsumedRecord> to) throws Exception {
    if (pace.isTooMuch()) {
      return InputStatus.NOTHING_AVAILABLE;
    }
    if (output == null || output.out != to) {
      output = new CountedOutput(to);
    }
    InputStatus status = kafka.pollNext(output);
    tell();
    return status;
  }

  private void tell() {
    if (pace.isCatchingUp() != toldCatchingUp) {
      toldCatchingUp = !toldCatchingUp;
      enumerator.accept(toldCatchingUp ? Told.CATCHING_UP : Told.CAUGHT_UP);
    }
    if (toldCatchingUp && !toldEnough && pace.isEnough()) {
      toldEnough = true;
      enumerator.accept(Told.ENOUGH_FOR_A_CUT);
    }
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return pace.isTooMuch() ? room : kafka.isAvailable();
  }

  @Override
  public List<KafkaPartitionSplit> snapshotState(long checkpointId) {
    List<KafkaPartitionSplit> splits = kafka.snapshotState(checkpointId);
    pace.atCheckpoint();
    toldEnough = false;
    CompletableFuture<Void> waited = room;
    room = new CompletableFuture<>();
    waited.complete(null);
    return splits;
  }

  @Override
  public void addSplits(List<KafkaPartitionSplit> splits) {
    splits.forEach(split -> pace.follow(split.splitId(), split.getStartingOffset()));
    kafka.addSplits(splits);
  }

  @Override
  public void start() {
    kafka.start();
  }

  @Override
  public void notifyNoMoreSplits() {
    kafka.notifyNoMoreSplits();
  }

  @Override
  public void handleSourceEvents(SourceEvent event) {
    kafka.handleSourceEvents(event);
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) throws Exception {
    kafka.notifyCheckpointComplete(checkpointId);
  }

  @Override
  public void notifyCheckpointAborted(long checkpointId) throws Exception {
    kafka.notifyCheckpointAborted(checkpointId);
  }

  @Override
  public void pauseOrResumeSplits(Collection<String> pause, Collection<String> resume) {
    kafka.pauseOrResumeSplits(pause, resume);
  }

  @Override
  public void close() throws Exception {
    kafka.close();
  }

  /** Passes records on and counts them. */
  private final class CountedOutput implements ReaderOutput<ConsumedRecord> {
    private final ReaderOutput<ConsumedRecord> out;

    CountedOutput(ReaderOutput<ConsumedRecord> out) {
      this.out = out;
    }

    @Override
    public SourceOutput<ConsumedRecord> createOutputForSplit(String split) {
      SourceOutput<ConsumedRecord> of = out.createOutputForSplit(split);
      return new CountedSplit(of, pace.of(split));
    }

    @Override
    public void releaseOutputForSplit(String split) {
      out.releaseOutputForSplit(split);
    }

    @Override
    public void collect(ConsumedRecord record) {
      out.collect(record);
    }

    @Override
    public void collect(ConsumedRecord record, long timestamp) {
      out.collect(record, timestamp);
    }

    @Override
    public void emitWatermark(Watermark watermark) {
      out.emitWatermark(watermark);
    }

    @Override
    public void markIdle() {
      out.markIdle();
    }

    @Override
    public void markActive() {
      out.markActive();
    }
  }

  private record CountedSplit(SourceOutput<ConsumedRecord> out, Pace.Partition partition)
      implements SourceOutput<ConsumedRecord> {

    @Override
    public void collect(ConsumedRecord record) {
      partition.read(record);
      out.collect(record);
    }

    @Override
    public void collect(ConsumedRecord record, long timestamp) {
      partition.read(record);
      out.collect(record, timestamp);
    }

    @Override
    public void emitWatermark(Watermark watermark) {
      out.emitWatermark(watermark);
    }

    @Override
    public void markIdle() {
      out.markIdle();
    }

    @Override
    public void markActive() {
      out.markActive();
    }
  }
}
