package org.viewledger.dashboard.records;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Topics;

/**
 * The log in Kafka. A record counts as taken when every replica in sync has it; none is lost by a
 * retry and none is doubled. What is on its way is held in at most {@value #BUFFER_BYTES} bytes.
 */
public final class KafkaRecordLog implements RecordLog {
  private static final int BUFFER_BYTES = 32 * 1024 * 1024;
  private static final int LARGEST_RECORD_BYTES = 8 * 1024 * 1024;
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private final KafkaProducer<byte[], byte[]> producer;
  private final Admin admin;

  /**
   * @param properties {@code bootstrap.servers} and what a client needs to get in
   */
  public KafkaRecordLog(Map<String, String> properties) {
    Map<String, Object> producing = new HashMap<>(properties);
    producing.put(ProducerConfig.ACKS_CONFIG, "all");
    producing.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    producing.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    producing.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    producing.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
    producing.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    producing.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD_BYTES);
    producing.put(ProducerConfig.CLIENT_ID_CONFIG, "viewledger-api");
    producer = new KafkaProducer<>(producing, new ByteArraySerializer(), new ByteArraySerializer());
    Map<String, Object> asking = new HashMap<>(properties);
    asking.put(AdminClientConfig.CLIENT_ID_CONFIG, "viewledger-api-admin");
    asking.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
    asking.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
    admin = Admin.create(asking);
  }

  @Override
  public Batch begin() {
    return new KafkaBatch();
  }

  @Override
  public Map<String, Long> ends() {
    try {
      Map<String, TopicDescription> topics =
          admin
              .describeTopics(Topics.LEDGER_INPUTS)
              .allTopicNames()
              .get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
      Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
      topics.forEach(
          (topic, description) ->
              description
                  .partitions()
                  .forEach(
                      partition ->
                          asked.put(
                              new TopicPartition(topic, partition.partition()),
                              OffsetSpec.latest())));
      Map<String, Long> ends = new TreeMap<>();
      admin
          .listOffsets(asked)
          .all()
          .get(ANSWER.toMillis(), TimeUnit.MILLISECONDS)
          .forEach(
              (partition, end) ->
                  ends.put(partition.topic() + ':' + partition.partition(), end.offset()));
      return ends;
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw new RecordLogException("Kafka did not say how far its log reaches", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RecordLogException("stopped while asking Kafka", e);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(10));
    admin.close(Duration.ofSeconds(2));
  }

  private final class KafkaBatch implements Batch {
    /** Last offset by topic and partition; -1 where none. Guarded by this. */
    private final Map<String, List<Long>> last = new HashMap<>();

    private volatile @Nullable Exception failure;

    @Override
    public void add(String topic, byte @Nullable [] key, byte[] value) {
      throwFailure();
      try {
        Future<RecordMetadata> unused =
            producer.send(new ProducerRecord<>(topic, key, value), this::acknowledged);
      } catch (InterruptException e) {
        Thread.currentThread().interrupt();
        throw new RecordLogException("stopped while sending to Kafka", e);
      } catch (KafkaException e) {
        throw new RecordLogException("Kafka did not take a record: " + e.getMessage(), e);
      }
    }

    @Override
    public Map<String, Long> finish() {
      try {
        producer.flush();
      } catch (InterruptException e) {
        Thread.currentThread().interrupt();
        throw new RecordLogException("stopped while sending to Kafka", e);
      }
      throwFailure();
      Map<String, Long> offsets = new TreeMap<>();
      synchronized (this) {
        last.forEach(
            (topic, partitions) -> {
              for (int partition = 0; partition < partitions.size(); partition++) {
                if (partitions.get(partition) >= 0) {
                  offsets.put(topic + ':' + partition, partitions.get(partition));
                }
              }
            });
      }
      return offsets;
    }

    private synchronized void acknowledged(
        @Nullable RecordMetadata metadata, @Nullable Exception exception) {
      if (exception != null || metadata == null) {
        failure = exception == null ? new IllegalStateException("no answer") : exception;
        return;
      }
      List<Long> partitions = last.computeIfAbsent(metadata.topic(), topic -> new ArrayList<>());
      while (partitions.size() <= metadata.partition()) {
        partitions.add(-1L);
      }
      if (partitions.get(metadata.partition()) < metadata.offset()) {
        partitions.set(metadata.partition(), metadata.offset());
      }
    }

    private void throwFailure() {
      Exception known = failure;
      if (known != null) {
        throw new RecordLogException("Kafka did not take a record: " + known.getMessage(), known);
      }
    }
  }
}
