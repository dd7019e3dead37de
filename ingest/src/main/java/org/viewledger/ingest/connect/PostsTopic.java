package org.viewledger.ingest.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.RejectedRecordException;
import org.viewledger.contract.Topics;

/** Reads the {@code posts} topic from its beginning to where it ends now. */
final class PostsTopic {
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Map<String, Object> client;

  /** What a Kafka client needs to get in. */
  PostsTopic(Map<String, ?> client) {
    this.client = new HashMap<>(client);
    this.client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    this.client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    this.client.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
  }

  void readInto(KnownPosts posts) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.POSTS).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          add(posts, record);
        }
      }
    }
  }

  private static void add(KnownPosts posts, ConsumerRecord<byte[], byte[]> record) {
    byte[] value = record.value() == null ? new byte[0] : record.value();
    try {
      Instant appended = Instant.ofEpochMilli(record.timestamp());
      if (EventJson.decode(Topics.POSTS, value, appended) instanceof PostRecord post) {
        posts.add(post);
      }
    } catch (RejectedRecordException e) {
      return; // the ledger has made it a dead letter: it tells of no post
    }
  }
}
