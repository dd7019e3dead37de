package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.dashboard.records.KafkaRecordLog;

/** The real log: a broker in this process, the producer as it runs. */
@ExtendWith(LedgerTables.Shared.class)
final class KafkaInAndOutTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int RECORDS = 20_000;

  private final LedgerTables tables;

  KafkaInAndOutTest(LedgerTables tables) {
    this.tables = tables;
  }

  @Test
  void importAndReplayReachKafkaWithTheirOffsets() throws Exception {
    WardCase.write(tables);
    try (TestBroker broker = TestBroker.start();
        RunningApi api =
            RunningApi.start(
                tables,
                settings -> settings.withAllowReplay(true),
                new KafkaRecordLog(broker.clientProperties()),
                RunningApi.CLOCK)) {
      JsonNode imported = importOneReading(api);
      assertThat(imported.get("offsets").asText()).contains("observations:").contains("posts:");

      String lines =
          IntStream.range(0, RECORDS)
              .mapToObj(
                  i ->
                      "{\"topic\":\"observations\",\"value\":{\"v\":1,\"platform\":\"youtube\","
                          + "\"pageId\":\"UC1\",\"postId\":\"p"
                          + i % 1000
                          + "\",\"metrics\":{\"views\":"
                          + i
                          + "}}}")
              .collect(Collectors.joining("\n"));
      HttpResponse<String> replayed =
          api.send(
              api.request("/api/v1/replay")
                  .POST(HttpRequest.BodyPublishers.ofString(lines))
                  .build());
      assertThat(replayed.statusCode()).as(replayed.body()).isEqualTo(202);
      JsonNode sent = JSON.readTree(replayed.body());
      assertThat(sent.get("records").asInt()).isEqualTo(RECORDS);

      Map<Integer, Long> last = last(sent.get("offsets").asText());
      List<ConsumerRecord<byte[], byte[]>> records = readObservations(broker, RECORDS + 1);
      assertThat(records).hasSize(RECORDS + 1);
      Map<Integer, Long> highest = new HashMap<>();
      records.forEach(record -> highest.merge(record.partition(), record.offset(), Math::max));
      assertThat(highest).containsAllEntriesOf(last);
      // Records of one post keep their order: the key decides the partition.
      assertThat(
              records.stream()
                  .filter(record -> text(record.key()).equals("youtube|UC1|p7"))
                  .map(record -> text(record.value()).replaceAll(".*views\":(\\d+).*", "$1"))
                  .map(Integer::valueOf))
          .hasSize(RECORDS / 1000)
          .isSorted();
      // The cut at hand covers nothing of it: the ledger is behind what was there at start or not
      // at all, but says so in numbers.
      assertThat(api.get("/metrics").body()).contains("viewledger_lag_records");
    }
  }

  @Test
  void deadLetterThatTheReaderTakesNowReachesItsTopicOnce() throws Exception {
    tables.clear();
    WardCase.write(tables);
    String record =
        "{\"v\":1, \"platform\":\"youtube\",\"pageId\":\"UC1\",\"postId\":\"đ\","
            + "\"observedAt\":\"2026-01-12T04:00:00.000Z\",\"recordedAt\":\"2026-01-12T04:00:01.000Z\","
            + "\"source\":\"youtube-data/v3\",\"metrics\":{\"views\":7}}";
    tables.run(
        "INSERT INTO viewledger.dead_letter (kafka_topic, kafka_partition, kafka_offset, reason,"
            + " detail, raw, appended_at, cut) VALUES ('observations', 0, 17, 'unknown-version',"
            + " 'refused by an older reader', '"
            + record
            + "', '2026-01-12 05:00:00.000', 4711)");
    String redrive = "/api/v1/dead-letters/redrive?reason=unknown-version";
    try (TestBroker broker = TestBroker.start();
        KafkaRecordLog log = new KafkaRecordLog(broker.clientProperties());
        RunningApi api =
            RunningApi.start(
                tables,
                settings -> settings,
                new KafkaRecordLog(broker.clientProperties()),
                RunningApi.CLOCK)) {
      for (int status : new int[] {202, 200, 200}) {
        HttpResponse<String> sent =
            api.send(api.request(redrive).POST(HttpRequest.BodyPublishers.noBody()).build());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(status);
      }
      assertThat(log.ends().values().stream().mapToLong(Long::longValue).sum())
          .as("records in all topics")
          .isEqualTo(1);
      assertThat(readObservations(broker, 1))
          .singleElement()
          .satisfies(
              sent -> {
                assertThat(text(sent.key())).isEqualTo("youtube|UC1|đ");
                assertThat(text(sent.value())).isEqualTo(record);
              });
    }
  }

  private static JsonNode importOneReading(RunningApi api) throws Exception {
    String csv =
        "platform,pageId,postId,title,observedAt,views\nyoutube,UC1,a,Một,2026-01-10T13:00:00Z,1\n";
    HttpResponse<String> response =
        api.send(
            new MultipartBody()
                .file("file", "a.csv", csv.getBytes(StandardCharsets.UTF_8))
                .post(api.request("/api/v1/imports")));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    return JSON.readTree(response.body());
  }

  private static Map<Integer, Long> last(String offsets) {
    Map<Integer, Long> last = new HashMap<>();
    for (String part : offsets.split(",", -1)) {
      String[] words = part.split(":", -1);
      last.put(Integer.valueOf(words[1]), Long.valueOf(words[2]));
    }
    return last;
  }

  private static List<ConsumerRecord<byte[], byte[]>> readObservations(
      TestBroker broker, int expected) {
    Map<String, Object> properties = new HashMap<>(broker.clientProperties());
    List<ConsumerRecord<byte[], byte[]>> records = new java.util.ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor("observations").stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (records.size() < expected && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
      }
    }
    return records;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
