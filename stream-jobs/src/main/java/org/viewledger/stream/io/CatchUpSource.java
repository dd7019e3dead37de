package org.viewledger.stream.io;

import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.kafka.common.TopicPartition;
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

  /** Rows of a record take some hundred bytes until the cut; the heap has other uses too. */
  private static final long HEAP_A_RECORD = 4_096;

  private final KafkaSource<ConsumedRecord> kafka;
  private final Map<String, Long> ends;

  /**
   * @param ends the ends that the log has when the job starts, by {@code topic:partition}
   */
  CatchUpSource(KafkaSource<ConsumedRecord> kafka, Map<String, Long> ends) {
    this.kafka = kafka;
    this.ends = new HashMap<>(ends);
  }

  @Override
  public Boundedness getBoundedness() {
    return kafka.getBoundedness();
  }

  @Override
  public SourceReader<ConsumedRecord, KafkaPartitionSplit> createReader(SourceReaderContext context)
      throws Exception {
    return new CatchUpReader(
        kafka.createReader(context),
        context::sendSourceEventToCoordinator,
        pace(context.currentParallelism()));
  }

  @Override
  public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> createEnumerator(
      SplitEnumeratorContext<KafkaPartitionSplit> context) {
    return new CatchUpEnumerator(kafka.createEnumerator(context), context::setIsProcessingBacklog);
  }

  @Override
  public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> restoreEnumerator(
      SplitEnumeratorContext<KafkaPartitionSplit> context, KafkaSourceEnumState state)
      throws IOException {
    return new CatchUpEnumerator(
        kafka.restoreEnumerator(context, state), context::setIsProcessingBacklog);
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

  /** By the name of a split, as the log's ends are wanted here. */
  private Pace pace(int readers) {
    Map<String, Long> bySplit = new HashMap<>();
    ends.forEach(
        (partition, end) -> bySplit.put(KafkaPartitionSplit.toSplitId(partition(partition)), end));
    long most = Math.max(Pace.MANY, Runtime.getRuntime().maxMemory() / HEAP_A_RECORD / readers);
    return new Pace(bySplit, most, InstantSource.system());
  }

  private static TopicPartition partition(String name) {
    int colon = name.lastIndexOf(':');
    return new TopicPartition(
        name.substring(0, colon), Integer.parseInt(name.substring(colon + 1)));
  }
}
