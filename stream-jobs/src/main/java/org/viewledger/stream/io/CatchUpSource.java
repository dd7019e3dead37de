package org.viewledger.stream.io;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.jspecify.annotations.Nullable;
import org.viewledger.stream.records.ConsumedRecord;

/**
 * Flink's Kafka source, which besides tells Flink while it is catching up, so that checkpoints are
 * rarer then ({@code execution.checkpointing.interval-during-backlog}): a post that is read many
 * times between two of them is written once. All else is the source's own.
 */
final class CatchUpSource
    implements Source<ConsumedRecord, KafkaPartitionSplit, KafkaSourceEnumState>,
        ResultTypeQueryable<ConsumedRecord> {
  private static final long serialVersionUID = 1L;

  private final KafkaSource<ConsumedRecord> kafka;

  CatchUpSource(KafkaSource<ConsumedRecord> kafka) {
    this.kafka = kafka;
  }

  @Override
  public Boundedness getBoundedness() {
    return kafka.getBoundedness();
  }

  @Override
  public SourceReader<ConsumedRecord, KafkaPartitionSplit> createReader(SourceReaderContext context)
      throws Exception {
    return new Reader(kafka.createReader(context), context);
  }

  @Override
  public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> createEnumerator(
      SplitEnumeratorContext<KafkaPartitionSplit> context) {
    return new Enumerator(kafka.createEnumerator(context), context);
  }

  @Override
  public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> restoreEnumerator(
      SplitEnumeratorContext<KafkaPartitionSplit> context, KafkaSourceEnumState state)
      throws IOException {
    return new Enumerator(kafka.restoreEnumerator(context, state), context);
  }

  @Override
  public SimpleVersionedSerializer<KafkaPartitionSplit> getSplitSerializer() {
    return kafka.getSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<KafkaSourceEnumState> getEnumeratorCheckpointSerializer() {
    return kafka.getEnumeratorCheckpointSerializer();
  }

  @Override
  public TypeInformation<ConsumedRecord> getProducedType() {
    return kafka.getProducedType();
  }

  /** What a reader tells when it begins to catch up and when it has. */
  private record CatchingUp(boolean is) implements SourceEvent {
    private static final long serialVersionUID = 1L;
  }

  @SuppressWarnings("try") // closing may be interrupted, as the source's own may
  private static final class Reader implements SourceReader<ConsumedRecord, KafkaPartitionSplit> {
    private final SourceReader<ConsumedRecord, KafkaPartitionSplit> kafka;
    private final SourceReaderContext context;
    private final Pace pace = new Pace();
    private boolean catchingUp;

    Reader(SourceReader<ConsumedRecord, KafkaPartitionSplit> kafka, SourceReaderContext context) {
      this.kafka = kafka;
      this.context = context;
    }

    @Override
    public List<KafkaPartitionSplit> snapshotState(long checkpointId) {
      List<KafkaPartitionSplit> splits = kafka.snapshotState(checkpointId);
      boolean now = pace.isCatchingUp(splits);
      if (now != catchingUp) {
        catchingUp = now;
        context.sendSourceEventToCoordinator(new CatchingUp(now));
      }
      return splits;
    }

    @Override
    public void start() {
      kafka.start();
    }

    @Override
    public InputStatus pollNext(ReaderOutput<ConsumedRecord> output) throws Exception {
      return kafka.pollNext(output);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
      return kafka.isAvailable();
    }

    @Override
    public void addSplits(List<KafkaPartitionSplit> splits) {
      kafka.addSplits(splits);
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
  }

  private static final class Enumerator
      implements SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> {
    private final SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> kafka;
    private final SplitEnumeratorContext<KafkaPartitionSplit> context;
    private final Set<Integer> catchingUp = new HashSet<>();

    Enumerator(
        SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> kafka,
        SplitEnumeratorContext<KafkaPartitionSplit> context) {
      this.kafka = kafka;
      this.context = context;
    }

    @Override
    public void handleSourceEvent(int reader, SourceEvent event) {
      if (event instanceof CatchingUp told) {
        if (told.is()) {
          catchingUp.add(reader);
        } else {
          catchingUp.remove(reader);
        }
        context.setIsProcessingBacklog(!catchingUp.isEmpty());
      } else {
        kafka.handleSourceEvent(reader, event);
      }
    }

    @Override
    public void addReader(int reader) {
      // A reader that starts anew has told nothing yet.
      if (catchingUp.remove(reader)) {
        context.setIsProcessingBacklog(!catchingUp.isEmpty());
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
}
