package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Records that an older reader refused and the present one takes: they stand in the table with the
 * reason of back then.
 */
@ExtendWith(LedgerTables.Shared.class)
final class RedriveTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Once of an unknown version, once with spaces that only the very bytes have. */
  private static final String WIDENED =
      "{\"v\":1, \"platform\":\"youtube\",\"pageId\":\"UC1\",\"postId\":\"đ\","
          + "\"observedAt\":\"2026-01-12T04:00:00.000Z\",\"recordedAt\":\"2026-01-12T04:00:01.000Z\","
          + "\"source\":\"youtube-data/v3\",\"metrics\":{\"views\":7}}";

  private static final String UNKNOWN = WIDENED.replace("\"v\":1", "\"v\":9");

  private final MemoryLog log = new MemoryLog();
  private final RunningApi api;
  private volatile Instant now = RunningApi.CLOCK.instant();

  RedriveTest(LedgerTables tables) throws Exception {
    tables.clear();
    WardCase.write(tables);
    letter(tables, "observations", 0, 17, "unknown-version", bytes(WIDENED));
    letter(tables, "observations", 1, 3, "unknown-version", bytes(UNKNOWN));
    letter(tables, "posts", 0, 5, "not-utf8", new byte[] {'{', (byte) 0xff, (byte) 0xfe});
    letter(
        tables,
        "pages",
        0,
        1,
        "wrong-type",
        bytes(
            "{\"v\":1,\"platform\":\"zalo\",\"pageId\":\"Z1\",\"name\":\"Z\",\"source\":\"zalo-oa/v3\","
                + "\"recordedAt\":\"2026-01-12T04:00:01.000Z\"}"));
    InstantSource source = () -> now;
    api = RunningApi.start(tables, settings -> settings, log, source.withZone(ZoneOffset.UTC));
  }

  private static void letter(
      LedgerTables tables, String topic, int partition, long offset, String reason, byte[] raw) {
    tables.run(
        "INSERT INTO viewledger.dead_letter (kafka_topic, kafka_partition, kafka_offset, reason,"
            + " detail, raw, appended_at, cut) VALUES ('"
            + topic
            + "', "
            + partition
            + ", "
            + offset
            + ", '"
            + reason
            + "', 'v is 9, this reader knows 1', unhex('"
            + HexFormat.of().formatHex(raw)
            + "'), '2026-01-12 05:00:00.000', 4711)");
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void whatTheReaderTakesNowIsSentOnceAndTheRestIsCounted() throws Exception {
    JsonNode plan = json(200, redrive("?dryRun=true"));
    assertThat(plan.get("accepted").toString())
        .isEqualTo("{\"unknown-version\":1,\"wrong-type\":1}");
    assertThat(log.taken()).isEmpty();

    JsonNode done = json(202, redrive(""));
    assertThat(done.get("letters").asInt()).isEqualTo(5);
    assertThat(done.get("already").asInt()).isZero();
    assertThat(done.get("accepted")).isEqualTo(plan.get("accepted"));
    assertThat(done.get("refused").toString())
        .isEqualTo("{\"not-json\":1,\"not-utf8\":1,\"unknown-version\":1}");
    assertThat(done.get("examples"))
        .extracting(example -> example.get("at").asText())
        .containsExactly("observations:0:6", "observations:1:3", "posts:0:5");
    assertThat(done.get("offsets").asText()).isEqualTo("observations:0:0,pages:0:0");
    assertThat(log.taken().get(0))
        .isEqualTo(new MemoryLog.Taken("observations", "youtube|UC1|đ", WIDENED));
    assertThat(log.taken().get(1).key()).isEqualTo("zalo|Z1");

    JsonNode again = json(200, redrive(""));
    assertThat(again.get("already").asInt()).isEqualTo(2);
    assertThat(again.get("accepted").isEmpty()).isTrue();
    assertThat(again.get("refused")).isEqualTo(done.get("refused"));
    assertThat(log.taken()).hasSize(2);
    JsonNode quality = json(200, api.get("/api/v1/quality"));
    assertThat(quality.get("deadLetters").toString())
        .isEqualTo("{\"not-json\":1,\"not-utf8\":1,\"unknown-version\":2,\"wrong-type\":1}");
    assertThat(quality.get("deadLettersRedriven").toString())
        .isEqualTo("{\"unknown-version\":1,\"wrong-type\":1}");
    assertThat(quality.get("deadLettersOpen").toString())
        .isEqualTo("{\"not-json\":1,\"not-utf8\":1,\"unknown-version\":1,\"wrong-type\":0}");
    assertThat(quality.at("/deadLetterExamples/0").toString())
        .isEqualTo(
            "{\"at\":\"observations:0:6\",\"reason\":\"not-json\",\"detail\":\"x\","
                + "\"appendedAt\":\"2026-01-12T05:00:00.000Z\",\"raw\":\"x\"}");
  }

  @Test
  void lettersAreChosenByReasonTopicAndPlace() throws Exception {
    assertThat(json(200, redrive("?dryRun=true&reason=unknown-version")).get("letters").asInt())
        .isEqualTo(2);
    assertThat(json(200, redrive("?dryRun=true&topic=posts&topic=pages")).get("letters").asInt())
        .isEqualTo(2);
    assertThat(
            json(200, redrive("?dryRun=true&at=observations:0:17,posts:0:5&reason=not-utf8"))
                .get("letters")
                .asInt())
        .isEqualTo(1);
    assertThat(json(400, redrive("?reason=unknown-versoin")).get("detail").asText())
        .contains("did you mean unknown-version?");
    assertThat(json(400, redrive("?topic=tokens")).get("detail").asText()).contains("one of");
    assertThat(json(400, redrive("?at=observations:1")).get("detail").asText())
        .contains("observations:0:17");
  }

  @Test
  void letterThatTheLogDidNotTakeIsSentAgainAfterAMinute() throws Exception {
    log.failAfter(0);
    assertThat(redrive("").statusCode()).isEqualTo(503);
    log.failAfter(Integer.MAX_VALUE);
    // Whoever booked it might still be sending.
    assertThat(json(200, redrive("")).get("already").asInt()).isEqualTo(2);
    now = now.plusSeconds(61);
    assertThat(json(202, redrive("")).get("accepted").toString())
        .isEqualTo("{\"unknown-version\":1,\"wrong-type\":1}");
    assertThat(log.taken()).hasSize(2);
  }

  private HttpResponse<String> redrive(String query) throws Exception {
    return api.send(
        api.request("/api/v1/dead-letters/redrive" + query).POST(BodyPublishers.noBody()).build());
  }

  private static JsonNode json(int status, HttpResponse<String> response) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JSON.readTree(response.body());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
