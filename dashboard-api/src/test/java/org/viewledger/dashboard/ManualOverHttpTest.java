package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.contract.Topics;

/** Counts that somebody types in, over a real port, into a log in memory. */
@ExtendWith(LedgerTables.Shared.class)
final class ManualOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String LOUDSPEAKER =
      """
      {"id":"0f2c1a9e-4b7d","platform":"offline","pageId":"loa-pho-1","pageName":"Loa phố 1",
       "postId":"ban-tin-1","title":"Bản tin tháng 1","observedAt":"2026-01-12T20:05:00+07:00",
       "metrics":{"airings":14}}
      """;

  private final MemoryLog log = new MemoryLog();
  private final RunningApi api;

  ManualOverHttpTest(LedgerTables tables) throws Exception {
    api = RunningApi.start(tables, settings -> settings, log, RunningApi.CLOCK);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void typedCountsBecomeRecordsOfAPerson() throws Exception {
    JsonNode taken = json(202, post(LOUDSPEAKER));

    assertThat(taken.get("source").asText()).isEqualTo("manual/0f2c1a9e-4b7d");
    assertThat(taken.get("offsets").asText()).isEqualTo("observations:0:0,pages:0:0,posts:0:0");
    assertThat(taken.get("by").asText()).isEqualTo("token");
    assertThat(log.taken())
        .extracting(MemoryLog.Taken::topic)
        .containsExactly(Topics.PAGES, Topics.POSTS, Topics.OBSERVATIONS);
    JsonNode reading = JSON.readTree(log.taken().get(2).value());
    assertThat(reading.at("/metrics/airings").asLong()).isEqualTo(14);
    assertThat(reading.get("observedAt").asText()).isEqualTo("2026-01-12T13:05:00.000Z");
    assertThat(reading.get("recordedAt").asText()).isEqualTo("2026-01-13T02:00:00.000Z");
    assertThat(log.taken().get(2).key()).isEqualTo("offline|loa-pho-1|ban-tin-1");
  }

  @Test
  void theSameSentTwiceCountsOnceAndOtherCountsUnderItsIdAreRefused() throws Exception {
    json(202, post(LOUDSPEAKER));
    json(200, post(LOUDSPEAKER));
    assertThat(log.taken()).hasSize(3);
    json(409, post(LOUDSPEAKER.replace("14", "15")));
    assertThat(log.taken()).hasSize(3);
  }

  @Test
  void countsThatStoppedHalfWayAreFinishedByTheSameSentAgain() throws Exception {
    log.failAfter(1);
    assertThat(post(LOUDSPEAKER).statusCode()).isEqualTo(503);
    json(409, delete("0f2c1a9e-4b7d"));
    log.failAfter(Integer.MAX_VALUE);
    json(202, post(LOUDSPEAKER));
    // What had left before the stop came again as it was.
    assertThat(log.taken().get(1)).isEqualTo(log.taken().get(0));
    json(200, post(LOUDSPEAKER));
  }

  @Test
  void countsAreTakenBackOnceWithAReason() throws Exception {
    json(202, post(LOUDSPEAKER));
    JsonNode withdrawn = json(202, delete("0f2c1a9e-4b7d?reason=nh%E1%BA%A7m"));
    assertThat(withdrawn.get("state").asText()).isEqualTo("withdrawn");
    assertThat(withdrawn.get("reason").asText()).isEqualTo("nhầm");
    json(202, delete("0f2c1a9e-4b7d"));
    assertThat(log.taken()).hasSize(4);
    JsonNode record = JSON.readTree(log.taken().get(3).value());
    assertThat(record.get("withdraws").asText()).isEqualTo("manual/0f2c1a9e-4b7d");
    assertThat(record.get("reason").asText()).isEqualTo("nhầm");
    json(404, delete("0f2c1a9e-0000"));
  }

  @Test
  void whatCannotBeCountedIsRefusedAndNothingIsSent() throws Exception {
    assertThat(refused(LOUDSPEAKER.replace("airings", "views"))).contains("there is airings");
    assertThat(refused(LOUDSPEAKER.replace("14", "-1"))).contains("0 to 2^53");
    assertThat(refused(LOUDSPEAKER.replace("14", "1.5"))).contains("whole number");
    assertThat(refused(LOUDSPEAKER.replace("{\"airings\":14}", "{}"))).contains("at least one");
    assertThat(refused(LOUDSPEAKER.replace("offline", "radio"))).contains("no such platform");
    assertThat(refused(LOUDSPEAKER.replace("2026-01-12", "2026-01-14"))).contains("2004 and now");
    assertThat(refused(LOUDSPEAKER.replace("title", "titel"))).contains("did you mean title?");
    assertThat(refused("[]")).contains("JSON object");
    assertThat(log.taken()).isEmpty();
  }

  private String refused(String body) throws Exception {
    return json(400, post(body)).get("detail").asText();
  }

  private HttpResponse<String> post(String body) throws Exception {
    return api.send(
        api.request("/api/v1/manual", "Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> delete(String id) throws Exception {
    return api.send(api.request("/api/v1/manual/" + id).DELETE().build());
  }

  private static JsonNode json(int status, HttpResponse<String> response) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JSON.readTree(response.body());
  }
}
