package org.viewledger.bench.variant;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.viewledger.stream.cut.Offsets;
import org.viewledger.stream.records.ConsumedRecord;

/** Reads the job's partitions from their beginning to its end, and commits on demand. */
final class LogReader implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, Long> position = new TreeMap<>();
  private final long records;
  private long read;

  LogReader(VariantJob job) {
    Properties settings = job.kafka().properties();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, "bench-" + job.scratch().getFileName());
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.assign(job.end().keySet().stream().map(LogReader::partition).toList());
    consumer.seekToBeginning(consumer.assignment());
    records = job.records();
  }

  private static TopicPartition partition(String name) {
    int colon = name.lastIndexOf(':');
    return new TopicPartition(
        name.substring(0, colon), Integer.parseInt(name.substring(colon + 1)));
  }

  /** Hands over what has arrived. */
  void poll(Consumer<ConsumedRecord> out) {
    for (ConsumerRecord<byte[], byte[]> each : consumer.poll(PATIENCE)) {
      out.accept(
          new ConsumedRecord(
              each.topic(), each.partition(), each.offset(), each.timestamp(), each.value()));
      position.put(Offsets.name(each.topic(), each.partition()), each.offset() + 1);
      read++;
    }
  }

  boolean atEnd() {
    return read == records;
  }

  /** By {@code topic:partition} the offset next to read. */
  Map<String, Long> position() {
    return position;
  }

  /** Keeps the position in Kafka. */
  void commit() {
    consumer.commitSync();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
