package org.viewledger.ingest.connect;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viewledger.contract.Topics;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.tokens.KeptTokens;
import org.viewledger.ingest.tokens.TokenCipher;
import org.viewledger.ingest.tokens.TokenStore;

/** The {@code tokens} topic: sealed pairs by account, the newest of which counts. */
final class TokensTopic implements TokenStore {
  private static final Logger LOG = LoggerFactory.getLogger(TokensTopic.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration CLOSE = Duration.ofSeconds(10);
  private static final int LONGEST_WAIT_MS = 30_000;

  private final Map<String, Object> client;
  private final TokenCipher cipher;
  private @Nullable KafkaProducer<String, byte[]> producer;

  /** What a Kafka client needs to get in. */
  TokensTopic(Map<String, ?> client, TokenCipher cipher) {
    this.client = Map.copyOf(client);
    this.cipher = cipher;
  }

  @Override
  public Optional<KeptTokens> newest(String account) throws RefusedException {
    byte[] sealed;
    try {
      sealed = newestSealed(account);
    } catch (KafkaException e) {
      throw new RefusedException(
          Outcome.TRANSIENT,
          "Kafka does not tell of the tokens topic (" + e.getClass().getSimpleName() + ')');
    }
    if (sealed == null) {
      return Optional.empty();
    }
    Optional<KeptTokens> kept = cipher.open(account, sealed);
    if (kept.isEmpty()) {
      LOG.error(
          "{}: token đã lưu không mở được bằng tệp khóa này; dùng lại refresh token trong cấu hình."
              + " Nếu có bản sao lưu của tệp khóa, hãy chép lại và khởi động lại."
              + " (what was kept does not open with this key file)",
          account);
    }
    return kept;
  }

  private byte @Nullable [] newestSealed(String account) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    byte[] newest = null;
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.TOKENS).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          if (account.equals(record.key())) {
            newest = record.value();
          }
        }
      }
    }
    return newest;
  }

  @Override
  public void keep(String account, KeptTokens tokens)
      throws RefusedException, InterruptedException {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(Topics.TOKENS, account, cipher.seal(account, tokens));
    try {
      producer().send(record).get();
    } catch (ExecutionException | KafkaException e) {
      Throwable why = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
      if (!(why instanceof RetriableException)) {
        close(); // some of these leave a producer that takes no more
      }
      throw new RefusedException(
          Outcome.TRANSIENT,
          "Kafka has not acknowledged the renewed tokens (" + why.getClass().getSimpleName() + ')');
    }
  }

  /** Made at the first use: most tasks renew nothing for hours after their start. */
  private KafkaProducer<String, byte[]> producer() {
    KafkaProducer<String, byte[]> made = producer;
    if (made == null) {
      Map<String, Object> settings = new HashMap<>(client);
      settings.put(ProducerConfig.ACKS_CONFIG, "all");
      settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
      settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST_WAIT_MS);
      settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, LONGEST_WAIT_MS / 2);
      settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, LONGEST_WAIT_MS);
      settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1L << 20);
      made = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
      producer = made;
    }
    return made;
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close(CLOSE);
      producer = null;
    }
  }
}
