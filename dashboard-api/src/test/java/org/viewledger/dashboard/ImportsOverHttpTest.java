package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Topics;

/** Files and recorded records in, over a real port, into a log in memory. */
@ExtendWith(LedgerTables.Shared.class)
final class ImportsOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Two good rows of two posts, one row whose count is no full number. */
  private static final String CSV =
      """
      platform,pageId,pageName,postId,publishedAt,title,observedAt,views
      youtube,UC1,Kênh mẫu,a,2026-01-10T02:00:00Z,Một,2026-01-10T13:00:00Z,100
      youtube,UC1,Kênh mẫu,b,2026-01-10T02:00:00Z,Hai,2026-01-10T13:00:00Z,7
      youtube,UC1,Kênh mẫu,c,2026-01-10T02:00:00Z,Ba,2026-01-10T13:00:00Z,"1,2K"
      """;

  private final MemoryLog log = new MemoryLog();
  private final RunningApi api;

  ImportsOverHttpTest(LedgerTables tables) throws Exception {
    api =
        RunningApi.start(
            tables,
            settings -> settings.withAllowReplay(true).withMaxUploadBytes(100_000),
            log,
            RunningApi.CLOCK);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void fileBecomesRecordsAndAnAccount() throws Exception {
    JsonNode account = json(202, send(CSV));
    assertThat(account.get("state").asText()).isEqualTo("accepted");
    assertThat(account.get("rows").asInt()).isEqualTo(3);
    assertThat(account.get("readings").asInt()).isEqualTo(2);
    assertThat(account.at("/refusedRows/0/line").asInt()).isEqualTo(4);
    assertThat(account.at("/refusedRows/0/reason").asText()).isEqualTo("not-a-full-number");
    assertThat(account.at("/refusedRows/0/vi").asText()).startsWith("Dòng 4: ");
    assertThat(account.get("offsets").asText()).isEqualTo("observations:0:1,pages:0:0,posts:0:1");
    for (MemoryLog.Taken record : log.taken()) {
      Event event = event(record);
      assertThat(event.key()).isEqualTo(record.key());
      assertThat(record.value()).contains("\"source\":\"import/" + account.get("id").asText());
    }
    assertThat(json(200, get(account)).get("state").asText()).isEqualTo("accepted");
  }

  @Test
  void sameFileAgainChangesNothingAndSaysSo() throws Exception {
    String id = json(202, send(CSV)).get("id").asText();
    int records = log.taken().size();
    JsonNode again = json(200, send(CSV));
    assertThat(again.get("state").asText()).isEqualTo("known");
    assertThat(again.get("id").asText()).isEqualTo(id);
    assertThat(again.get("recordedAt").asText()).isEqualTo("2026-01-13T02:00:00.000Z");
    assertThat(log.taken()).hasSize(records);
    assertThat(json(202, send(CSV + "\n")).get("id").asText()).isNotEqualTo(id);
  }

  @Test
  void previewSendsNothingAndIsForgotten() throws Exception {
    HttpRequest preview =
        new MultipartBody()
            .file("file", "a.csv", bytes(CSV))
            .post(api.request("/api/v1/imports?dryRun=true"));
    JsonNode account = json(200, api.send(preview));
    assertThat(account.get("state").asText()).isEqualTo("preview");
    assertThat(account.get("refused").asInt()).isEqualTo(1);
    assertThat(log.taken()).isEmpty();
    assertThat(get(account).statusCode()).isEqualTo(404);
  }

  @Test
  void importIsTakenBackPostByPostAndMayComeAgain() throws Exception {
    JsonNode first = json(202, send(CSV));
    HttpResponse<String> withdrawn = delete(first);
    assertThat(json(202, withdrawn).get("state").asText()).isEqualTo("withdrawn");
    List<MemoryLog.Taken> withdrawals =
        log.taken().stream().filter(r -> r.topic().equals(Topics.WITHDRAWALS)).toList();
    assertThat(withdrawals)
        .extracting(MemoryLog.Taken::key)
        .containsExactly("youtube|UC1|a", "youtube|UC1|b");
    assertThat(withdrawals.get(0).value())
        .contains("\"withdraws\":\"import/" + first.get("id").asText())
        .contains("\"by\":\"token\"");
    // A second time is no other withdrawal.
    assertThat(json(202, delete(first)).get("state").asText()).isEqualTo("withdrawn");
    assertThat(log.taken().stream().filter(r -> r.topic().equals(Topics.WITHDRAWALS))).hasSize(2);
    JsonNode again = json(202, send(CSV));
    assertThat(again.get("id").asText()).isNotEqualTo(first.get("id").asText());
  }

  @Test
  void importThatStoppedHalfWayIsFinishedByTheSameFile() throws Exception {
    log.failAfter(1);
    HttpResponse<String> failed = send(CSV);
    assertThat(failed.statusCode()).isEqualTo(503);
    assertThat(failed.body()).contains("send the same again");
    log.failAfter(Integer.MAX_VALUE);
    JsonNode account = json(202, send(CSV));
    assertThat(account.get("state").asText()).isEqualTo("accepted");
    // The record of before the stop came again as it was: same source, same instant.
    assertThat(log.taken().get(1)).isEqualTo(log.taken().get(0));
  }

  @Test
  void withdrawalThatStoppedHalfWayIsFinishedByAskingAgain() throws Exception {
    JsonNode account = json(202, send(CSV));
    log.failAfter(1);
    assertThat(delete(account).statusCode()).isEqualTo(503);
    assertThat(json(200, get(account)).get("state").asText()).isEqualTo("withdrawing");
    log.failAfter(Integer.MAX_VALUE);
    assertThat(json(202, delete(account)).get("state").asText()).isEqualTo("withdrawn");
  }

  @Test
  void whatCannotBeReadIsRefusedInPlainWords() throws Exception {
    HttpResponse<String> noTable = send("%PDF-1.7 nothing");
    assertThat(noTable.statusCode()).isEqualTo(422);
    assertThat(JSON.readTree(noTable.body()).get("vi").asText()).isNotEmpty();
    HttpRequest mapping =
        new MultipartBody()
            .file("file", "a.csv", bytes(CSV))
            .text("mapping", "columns: {postID: a}")
            .post(api.request("/api/v1/imports"));
    assertThat(JSON.readTree(api.send(mapping).body()).get("detail").asText())
        .contains("Mapping file, line 1");
    assertThat(log.taken()).isEmpty();
  }

  @Test
  void wrongFormsAreRefused() throws Exception {
    assertThat(
            api.send(
                    api.request("/api/v1/imports")
                        .POST(HttpRequest.BodyPublishers.ofString(CSV))
                        .build())
                .statusCode())
        .isEqualTo(400);
    assertThat(form(new MultipartBody().text("platform", "youtube"))).contains("part named file");
    assertThat(form(new MultipartBody().file("datei", "a.csv", bytes(CSV))))
        .contains("no part datei");
    assertThat(form(withFile().text("platfrom", "youtube"))).contains("did you mean platform?");
    assertThat(form(withFile().text("platform", "youtub"))).contains("did you mean youtube?");
    assertThat(form(withFile().text("page", "UC1"))).contains("platform beside");
    assertThat(form(withFile().text("dryRun", "yes"))).contains("true or false");
    assertThat(api.get("/api/v1/imports/abc").statusCode()).isEqualTo(404);
    assertThat(api.get("/api/v1/imports/" + "0".repeat(64)).statusCode()).isEqualTo(404);
    HttpRequest large =
        new MultipartBody()
            .file("file", "a.csv", new byte[200_000])
            .post(api.request("/api/v1/imports"));
    assertThat(api.send(large).statusCode()).isEqualTo(413);
  }

  @Test
  void replaySendsTheVeryBytes() throws Exception {
    String value =
        "{\"v\":1, \"platform\":\"youtube\",\"pageId\":\"UC1\",\"postId\":\"đ\",\"x\":{\"postId\":\"no\"}}";
    JsonNode sent =
        json(
            202,
            replay(
                "{\"topic\":\"observations\",\"value\":"
                    + value
                    + "}\n\n"
                    + "{\"topic\":\"pages\",\"raw\":\"not \\\"json\\\"\"}\r\n"
                    + "{\"value\":{\"v\":2},\"topic\":\"posts\"}"));
    assertThat(sent.get("records").asInt()).isEqualTo(3);
    assertThat(sent.get("offsets").asText()).isEqualTo("observations:0:0,pages:0:0,posts:0:0");
    assertThat(log.taken())
        .containsExactly(
            new MemoryLog.Taken("observations", "youtube|UC1|đ", value),
            new MemoryLog.Taken("pages", null, "not \"json\""),
            new MemoryLog.Taken("posts", null, "{\"v\":2}"));
  }

  @Test
  void lineThatIsNoRecordStopsTheReplayAndIsNamed() throws Exception {
    String good = "{\"topic\":\"posts\",\"value\":{}}\n";
    assertThat(refused(good + "{\"topic\":\"postings\",\"value\":{}}"))
        .startsWith("line 2: topic must be one of")
        .contains("the 1 records before it were sent");
    assertThat(refused("{\"topic\":\"tokens\",\"value\":{}}")).startsWith("line 1: topic");
    assertThat(refused("{\"topic\":\"posts\"}")).contains("value or raw is missing");
    assertThat(refused("{\"topic\":\"posts\",\"value\":[]}")).contains("\"value\" is not known");
    assertThat(refused("{\"topic\":\"posts\",\"value\":{}} {}")).contains("more than one");
    assertThat(refused("{\"topic\":\"posts\",\"value\":{}")).startsWith("line 1: ");
    assertThat(refused("[]")).contains("a record is");
  }

  private String refused(String lines) throws Exception {
    HttpResponse<String> response = replay(lines);
    assertThat(response.statusCode()).isEqualTo(400);
    return JSON.readTree(response.body()).get("detail").asText();
  }

  private HttpResponse<String> replay(String lines) throws Exception {
    return api.send(
        api.request("/api/v1/replay").POST(HttpRequest.BodyPublishers.ofString(lines)).build());
  }

  private String form(MultipartBody body) throws Exception {
    HttpResponse<String> response = api.send(body.post(api.request("/api/v1/imports")));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    return JSON.readTree(response.body()).get("detail").asText();
  }

  private static MultipartBody withFile() {
    return new MultipartBody().file("file", "a.csv", bytes(CSV));
  }

  private HttpResponse<String> send(String csv) throws Exception {
    return api.send(
        new MultipartBody()
            .file("file", "số liệu.csv", bytes(csv))
            .text("dryRun", "false")
            .post(api.request("/api/v1/imports")));
  }

  private HttpResponse<String> get(JsonNode account) throws Exception {
    return api.get("/api/v1/imports/" + account.get("id").asText());
  }

  private HttpResponse<String> delete(JsonNode account) throws Exception {
    return api.send(api.request("/api/v1/imports/" + account.get("id").asText()).DELETE().build());
  }

  private static JsonNode json(int status, HttpResponse<String> response) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JSON.readTree(response.body());
  }

  private static Event event(MemoryLog.Taken record) throws Exception {
    return EventJson.decode(record.topic(), bytes(record.value()), RunningApi.CLOCK.instant());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
