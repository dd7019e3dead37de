package org.viewledger.stream.io;

import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.viewledger.contract.Topics;
import org.viewledger.stream.access.KafkaAccess;
import org.viewledger.stream.records.ConsumedRecord;
import org.viewledger.stream.records.DeadLetter;

/** Where the job meets Kafka. */
public final class KafkaEnds {
  private KafkaEnds() {}

  /**
   * All records of these topics, each partition from its beginning.
   *
   * @param ends the ends that the log has when the job starts, by {@code topic:partition}
   */
  public static Source<ConsumedRecord, ?, ?> source(
      KafkaAccess access, List<String> topics, Map<String, Long> ends) {
    return new CatchUpSource(kafka(access, topics), ends);
  }

  private static KafkaSource<ConsumedRecord> kafka(KafkaAccess access, List<String> topics) {
    return KafkaSource.<ConsumedRecord>builder()
        .setProperties(access.properties())
        .setBootstrapServers(access.bootstrapServers())
        .setTopics(topics)
        .setStartingOffsets(new FromTheBeginning())
        .setDeserializer(new ConsumedRecordReader())
        // Positions live in checkpoints; a copy in Kafka would only mislead.
        .setProperty("commit.offsets.on.checkpoint", "false")
        .build();
  }

  /** Refused records; a replay may write one again. */
  public static KafkaSink<DeadLetter> deadLetters(KafkaAccess access) {
    return KafkaSink.<DeadLetter>builder()
        .setKafkaProducerConfig(access.properties())
        .setBootstrapServers(access.bootstrapServers())
        .setRecordSerializer(new DeadLetterWriter(Topics.DEAD_LETTERS))
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .build();
  }
}
