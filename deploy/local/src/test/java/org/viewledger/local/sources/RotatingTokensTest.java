package org.viewledger.local.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.contract.Topics;
import org.viewledger.ingest.connect.ZaloTask;
import org.viewledger.local.broker.KafkaBroker;

/** Zalo's single-use tokens over a real broker: what is kept there, and what a new process does. */
class RotatingTokensTest {
  private static final String FIRST = "refresh-very-secret-0";

  private final Path folder;
  private final List<String> refreshTokensSeen = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer zalo;
  private final KafkaBroker broker;

  RotatingTokensTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    zalo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    broker = new KafkaBroker(folder.resolve("kafka"), 2);
  }

  @BeforeEach
  void start() throws Exception {
    broker.start();
    zalo.createContext("/", this::answer);
    zalo.start();
  }

  @AfterEach
  void stop() throws Exception {
    zalo.stop(0);
    broker.stop();
  }

  /** Gives pair n + 1 for refresh token n, each for once; two articles. */
  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String answer;
    if (exchange.getRequestURI().getPath().equals("/v4/oa/access_token")) {
      int n = refreshTokensSeen.size();
      refreshTokensSeen.add(body.replaceAll(".*refresh_token=([^&]+).*", "$1"));
      answer =
          body.contains("refresh_token=refresh-very-secret-" + n)
              ? pair(n + 1)
              : "{\"error\":-14014,\"message\":\"Invalid refresh token\"}";
    } else if (exchange.getRequestURI().getPath().endsWith("/getslice")) {
      answer =
          "{\"error\":0,\"data\":{\"total\":1,\"medias\":[{\"id\":\"a1\",\"total_view\":7,"
              + "\"create_date\":1788230400000}]}}";
    } else {
      answer = "{\"error\":0,\"data\":{\"num_follower\":5}}";
    }
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String pair(int n) {
    return "{\"access_token\":\"access-very-secret-"
        + n
        + "\",\"refresh_token\":\"refresh-very-secret-"
        + n
        + "\",\"expires_in\":\"90\"}";
  }

  private Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>();
    properties.put("pages", "4318");
    properties.put("app.id", "17");
    properties.put("secret.key", "app-very-secret");
    properties.put("refresh.token", FIRST);
    properties.put("token.key.file", folder.resolve("token-key").toString());
    properties.put("base.url", "http://127.0.0.1:" + zalo.getAddress().getPort());
    properties.put("request.interval.ms", "1");
    broker
        .access()
        .clientProperties()
        .forEach((key, value) -> properties.put("posts." + key, value));
    return properties;
  }

  /** A process of the task's, until it has brought something. */
  private List<SourceRecord> run() throws InterruptedException {
    return run(refreshed -> false);
  }

  /** A process of the task's, until it has brought something or this many pairs were asked for. */
  private List<SourceRecord> run(IntPredicate enough) throws InterruptedException {
    ZaloTask task = new ZaloTask();
    task.initialize(new NoOffsets());
    task.start(properties());
    List<SourceRecord> records = new ArrayList<>();
    for (int i = 0; i < 100 && records.isEmpty() && !enough.test(refreshTokensSeen.size()); i++) {
      List<SourceRecord> some = task.poll();
      if (some != null) {
        records.addAll(some);
      }
    }
    task.stop();
    return records;
  }

  @Test
  void theNextProcessGoesOnWithTheNewestPairAndNothingReadableIsKept() throws Exception {
    assertThat(run()).isNotEmpty();
    assertThat(run()).isNotEmpty();

    // 90 seconds are less than what is left to an access token before it is renewed.
    int renewals = refreshTokensSeen.size();
    assertThat(refreshTokensSeen)
        .containsExactlyElementsOf(
            IntStream.range(0, renewals).mapToObj(n -> "refresh-very-secret-" + n).toList());

    List<ConsumerRecord<String, byte[]>> kept = tokens();
    assertThat(kept).hasSize(2 * renewals); // a mark and a pair each
    for (ConsumerRecord<String, byte[]> record : kept) {
      assertThat(record.key()).startsWith("zalo|").doesNotContain("secret");
      assertThat(new String(record.value(), StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }
  }

  @Test
  void withoutItsKeyTheConsentOfTheSettingsIsTriedAndThePlatformDecides() throws Exception {
    assertThat(run()).isNotEmpty();
    Files.delete(folder.resolve("token-key"));
    int before = refreshTokensSeen.size();

    assertThat(run(asked -> asked > before)).isEmpty();

    assertThat(refreshTokensSeen).hasSizeGreaterThan(before);

    assertThat(refreshTokensSeen.get(refreshTokensSeen.size() - 1)).isEqualTo(FIRST);
  }

  private List<ConsumerRecord<String, byte[]>> tokens() {
    Map<String, Object> client = new HashMap<>(broker.access().clientProperties());
    client.put("auto.offset.reset", "earliest");
    List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.TOKENS).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
        consumer.poll(Duration.ofSeconds(1)).forEach(all::add);
      }
    }
    return all;
  }

  /** Connect has kept nothing. */
  private static final class NoOffsets implements SourceTaskContext, OffsetStorageReader {
    @Override
    public Map<String, String> configs() {
      return Map.of();
    }

    @Override
    public OffsetStorageReader offsetStorageReader() {
      return this;
    }

    @Override
    public PluginMetrics pluginMetrics() {
      throw new UnsupportedOperationException("no task of ours asks for it");
    }

    @Override
    public <T> Map<String, Object> offset(Map<String, T> partition) {
      return Map.of();
    }

    @Override
    public <T> Map<Map<String, T>, Map<String, Object>> offsets(
        Collection<Map<String, T>> partitions) {
      return Map.of();
    }
  }
}
