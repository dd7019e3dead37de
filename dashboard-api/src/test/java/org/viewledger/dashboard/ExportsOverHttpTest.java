package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.contract.Topics;

/** Platforms' exports through the upload endpoint, matched with posts in the real tables. */
@ExtendWith(LedgerTables.Shared.class)
final class ExportsOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEADING =
      "Post ID,Page ID,Page name,Title,Publish time,Permalink,Post type,Date,Views,Reach\r\n";
  private static final String KNOWN =
      "111,100,Trang,Một,01/10/2026 09:00,https://fb/p/1,Photos,Lifetime,27,20\r\n";
  private static final String UNKNOWN =
      "222,100,Trang,Hai,01/10/2026 10:00,https://fb/p/2,Photos,Lifetime,5,4\r\n";

  private final LedgerTables tables;
  private final MemoryLog log = new MemoryLog();
  private final RunningApi api;

  ExportsOverHttpTest(LedgerTables tables) throws Exception {
    this.tables = tables;
    tables.clear();
    tables.changed();
    api = RunningApi.start(tables, settings -> settings, log, RunningApi.CLOCK);
  }

  @BeforeEach
  void onePostIsKnown() {
    // 09:00 in Vietnam.
    know("100_111", "2026-01-10 02:00:00.000");
  }

  private void know(String post, String publishedAt) {
    tables.run(
        "INSERT INTO viewledger.post (platform, page_id, post_id, published_at, topic, is_deleted,"
            + " version) VALUES ('facebook', '100', '"
            + post
            + "', '"
            + publishedAt
            + "', 'unclassified', 0, 1)");
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void anExportIsMatchedInTheZoneThatKnownPostsShowAndTheRestIsHeld() throws Exception {
    JsonNode account = json(202, send(HEADING + KNOWN + UNKNOWN));

    assertThat(account.get("rows").asInt()).isEqualTo(2);
    assertThat(account.get("readings").asInt()).isEqualTo(1);
    assertThat(account.get("held").asInt()).isEqualTo(1);
    assertThat(account.get("refused").asInt()).isZero();
    assertThat(account.at("/heldRows/0/line").asInt()).isEqualTo(3);
    assertThat(account.at("/heldRows/0/value").asText()).isEqualTo("222 (Hai)");
    assertThat(account.get("notices").toString()).contains("Asia/Ho_Chi_Minh", "1/1");
    assertThat(observations()).containsExactly("facebook|100|100_111");
    assertThat(json(200, api.get("/api/v1/imports/" + account.get("id").asText())).get("heldRows"))
        .isEqualTo(account.get("heldRows"));
  }

  @Test
  void previewListsWhatWouldBeHeldAndSendsNothing() throws Exception {
    JsonNode account = json(200, send(HEADING + KNOWN + UNKNOWN, "dryRun", "true"));

    assertThat(account.get("state").asText()).isEqualTo("preview");
    assertThat(account.at("/heldRows/0/reason").asText()).isEqualTo("held-unknown-post");
    assertThat(log.taken()).isEmpty();
  }

  @Test
  void heldRowsComeInWithTheSameFileOnceTheirPostIsKnownAndNothingComesTwice() throws Exception {
    String first = json(202, send(HEADING + KNOWN + UNKNOWN)).get("id").asText();
    int records = log.taken().size();
    assertThat(json(200, send(HEADING + KNOWN + UNKNOWN)).get("state").asText()).isEqualTo("known");
    assertThat(log.taken()).hasSize(records);
    know("100_222", "2026-01-10 03:00:00.000");

    JsonNode settled = json(202, send(HEADING + KNOWN + UNKNOWN));

    assertThat(settled.get("id").asText()).isEqualTo(first);
    assertThat(settled.get("held").asInt()).isZero();
    assertThat(settled.get("readings").asInt()).isEqualTo(2);
    assertThat(observations()).containsExactly("facebook|100|100_111", "facebook|100|100_222");
    assertThat(log.taken().stream().filter(r -> r.topic().equals(Topics.POSTS)))
        .extracting(MemoryLog.Taken::key)
        .containsExactly("facebook|100|100_111", "facebook|100|100_222");
    assertThat(json(200, send(HEADING + KNOWN + UNKNOWN)).get("state").asText()).isEqualTo("known");
    json(202, api.send(api.request("/api/v1/imports/" + first).DELETE().build()));
    assertThat(withdrawals()).containsExactly("facebook|100|100_111", "facebook|100|100_222");
  }

  @Test
  void aPersonMayTakeHeldRowsAsNewPosts() throws Exception {
    json(202, send(HEADING + KNOWN + UNKNOWN));

    JsonNode settled = json(202, send(HEADING + KNOWN + UNKNOWN, "newPosts", "true"));

    assertThat(settled.get("held").asInt()).isZero();
    assertThat(observations()).containsExactly("facebook|100|100_111", "facebook|100|100_222");
    assertThat(log.taken().get(log.taken().size() - 2).value()).contains("\"aliases\":[\"222\"]");
  }

  @Test
  void whatTheExportDoesNotSayIsAskedFor() throws Exception {
    HttpResponse<String> zone = send(HEADING + UNKNOWN);
    assertThat(zone.statusCode()).isEqualTo(422);
    assertThat(JSON.readTree(zone.body()).get("vi").asText()).contains("--zone");
    assertThat(send(HEADING + UNKNOWN, "zone", "Asia/Saigonn").body())
        .contains("there is no time zone Asia/Saigonn");
    assertThat(send(HEADING + UNKNOWN, "observedAt", "hôm qua").statusCode()).isEqualTo(400);
    JsonNode account =
        json(
            200,
            send(
                HEADING + KNOWN,
                "zone",
                "+07:00",
                "observedAt",
                "2026-01-12T20:05",
                "dryRun",
                "true"));
    assertThat(account.get("lastObservedAt").asText()).isEqualTo("2026-01-12T13:05:00.000Z");
  }

  @Test
  void aPagesFiguresAreReadingsOfThePageAndGoOutAgain() throws Exception {
    List<String> lines =
        List.of(
            "sep=,",
            "\"Views\"",
            "\"Date\",\"Primary\"",
            "\"2026-01-08T00:00:00\",\"67753\"",
            "\"2026-01-09T00:00:00\",\"12\"");
    byte[] views = ("\uFEFF" + String.join("\r\n", lines)).getBytes(StandardCharsets.UTF_16LE);
    String[] told = {
      "platform",
      "facebook",
      "page",
      "100",
      "zone",
      "America/Los_Angeles",
      "observedAt",
      "2026-01-12T20:05"
    };

    JsonNode account = json(202, send(views, told));

    assertThat(account.get("pageReadings").asInt()).isEqualTo(2);
    assertThat(account.get("readings").asInt()).isZero();
    assertThat(log.taken()).extracting(MemoryLog.Taken::topic).containsOnly(Topics.PAGE_READINGS);
    assertThat(log.taken().get(0).value())
        .contains(
            "\"metric\":\"views\"", "\"from\":\"2026-01-08\"", "\"to\":\"2026-01-08\"", "67753");
    assertThat(json(200, send(views, told)).get("state").asText()).isEqualTo("known");
    String id = account.get("id").asText();
    json(202, api.send(api.request("/api/v1/imports/" + id).DELETE().build()));
    assertThat(withdrawals()).containsExactly("facebook|100|100");
  }

  @Test
  void withdrawnPageFiguresAreNoLongerTold() throws Exception {
    tables.run("INSERT INTO viewledger.cut (cut, state, at) VALUES (1, 'done', now64(3))");
    for (String source : List.of("import/a", "import/b")) {
      tables.run(
          "INSERT INTO viewledger.page_reading (platform, page_id, kafka_topic, kafka_partition,"
              + " kafka_offset, metric, from_day, to_day, zone, value, observed_at, recorded_at,"
              + " source, cut) VALUES ('facebook', '100', 'page-readings', 0, "
              + source.hashCode() % 10
              + ", 'views', '2026-01-08', '2026-01-08', 'UTC', 7, '2026-01-10 00:00:00.000',"
              + " '2026-01-10 00:00:00.000', '"
              + source
              + "', 1)");
    }
    tables.run(
        "INSERT INTO viewledger.withdrawal (platform, page_id, post_id, kafka_topic,"
            + " kafka_partition, kafka_offset, withdraws, recorded_at, by, cut) VALUES ('facebook',"
            + " '100', '100', 'withdrawals', 0, 0, 'import/a', '2026-01-11 00:00:00.000', 'lan', 1)");

    JsonNode readings = json(200, api.get("/api/v1/pages/facebook/100/readings")).get("rows");

    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).get("source").asText()).isEqualTo("import/b");
  }

  private List<String> observations() {
    return keys(Topics.OBSERVATIONS);
  }

  private List<String> withdrawals() {
    return keys(Topics.WITHDRAWALS);
  }

  private List<String> keys(String topic) {
    return log.taken().stream()
        .filter(record -> record.topic().equals(topic))
        .map(MemoryLog.Taken::key)
        .toList();
  }

  private HttpResponse<String> send(String csv, String... texts) throws Exception {
    return send(csv.getBytes(StandardCharsets.UTF_8), texts);
  }

  private HttpResponse<String> send(byte[] file, String... texts) throws Exception {
    MultipartBody body = new MultipartBody().file("file", "export.csv", file);
    for (int i = 0; i < texts.length; i += 2) {
      body.text(texts[i], texts[i + 1]);
    }
    HttpRequest request = body.post(api.request("/api/v1/imports"));
    return api.send(request);
  }

  private static JsonNode json(int status, HttpResponse<String> response) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JSON.readTree(response.body());
  }
}
