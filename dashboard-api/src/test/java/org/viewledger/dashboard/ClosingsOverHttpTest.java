package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Closing October, and everything that may happen to it; figures are those of {@link OctoberCase},
 * worked out by hand.
 */
@ExtendWith(LedgerTables.Shared.class)
final class ClosingsOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OCTOBER = "/api/v1/periods/calendar/2026-10";
  private static final String CLOSED =
      "/api/v1/gains?book=closed&from=2026-10-01&to=2026-10-31&metric=views";
  private static final String LIVE = "/api/v1/gains?from=2026-10-01&to=2026-10-31&metric=views";
  private static final String COHORT = "/api/v1/cohorts?from=2026-10-01&to=2026-10-31&metric=views";

  private final SetClock clock = new SetClock("2026-10-31T18:00:00Z");
  private final OctoberCase october;
  private final RunningApi api;

  ClosingsOverHttpTest(LedgerTables tables) throws Exception {
    october = new OctoberCase(tables);
    october.write();
    api = RunningApi.start(tables, settings -> settings, new MemoryLog(), clock);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void octoberIsClosedRestatedReopenedAndClosedAgain() throws Exception {
    assertThat(rows(LIVE)).containsExactly("2500");
    assertThat(problem(422, CLOSED)).contains("no period is closed yet").contains("book=live");
    assertThat(post(200, OCTOBER + "/close", "{\"by\":\"Nguyễn Thị Lan\"}").at("/state").asText())
        .isEqualTo("closed");
    assertThat(rows(CLOSED + "&by=topic"))
        .containsExactly("unclassified 500", "xay-dung-dang 2000");
    assertThat(rows(COHORT + "&book=closed")).containsExactly("500");
    assertThat(restated()).isEmpty();

    // A reading of b after the month: its last midnight lies 12 h into 24 h of 400 to 640, at 520.
    clock.set("2026-11-01T06:00:00Z");
    october.reading(
        OctoberCase.P1, "P1_b", "2026-11-01 05:00:00.000", "2026-11-01 05:00:01.000", 640);
    october.book("2026-11-01 05:00:03.000", OctoberCase.P1);
    List<String> late =
        List.of(
            "2026-11-01 in-period views - 2500 2620 late-data null",
            "2026-11-01 in-period views unclassified 500 620 late-data null",
            "2026-11-01 published-in-period views - 500 620 late-data null",
            "2026-11-01 published-in-period views unclassified 500 620 late-data null");
    assertThat(restated()).containsExactlyElementsOf(late);
    assertThat(restated()).as("looked at again").containsExactlyElementsOf(late);
    assertThat(rows(CLOSED)).containsExactly("2500");
    assertThat(rows(LIVE)).containsExactly("2620");

    // c falls from 100 to 80 between 20 Oct 05:00Z and 1 Nov 05:00Z: at the midnight, 276 h into
    // 288 h, 100 + floor(-20 * 276 / 288) = 100 - 20 = 80.
    clock.set("2026-11-02T01:00:00Z");
    october.reading(OctoberCase.UC1, "c", "2026-11-01 05:00:00.000", "2026-11-02 00:59:00.000", 80);
    october.book("2026-11-02 00:59:03.000", OctoberCase.UC1);
    assertThat(restated().subList(0, 4))
        .containsExactly(
            "2026-11-02 in-period views - 2620 2600 platform-correction null",
            "2026-11-02 in-period views unclassified 620 600 platform-correction null",
            "2026-11-02 published-in-period views - 620 600 platform-correction null",
            "2026-11-02 published-in-period views unclassified 620 600 platform-correction null");

    clock.set("2026-11-03T01:00:00Z");
    october.tag(OctoberCase.UC1, "a", "quoc-phong", "minh", "2026-11-03 00:59:00.000");
    october.book("2026-11-03 00:59:03.000", OctoberCase.UC1);
    assertThat(restated().subList(0, 2))
        .containsExactly(
            "2026-11-03 in-period views quoc-phong null 2000 re-tagging minh",
            "2026-11-03 in-period views xay-dung-dang 2000 null re-tagging minh");
    assertThat(rows(CLOSED + "&by=topic"))
        .as("as tagged then")
        .containsExactly("unclassified 500", "xay-dung-dang 2000");
    assertThat(rows(LIVE + "&by=topic")).containsExactly("quoc-phong 2000", "unclassified 600");

    // A file says that b had 450 at the midnight itself.
    clock.set("2026-11-04T01:00:00Z");
    october.reading(
        OctoberCase.P1,
        "P1_b",
        "2026-10-31 17:00:00.000",
        "2026-11-04 00:59:00.000",
        450,
        "import/aa");
    october.book("2026-11-04 00:59:03.000", OctoberCase.P1);
    assertThat(restated().subList(0, 2))
        .containsExactly(
            "2026-11-04 in-period views - 2600 2530 manual null",
            "2026-11-04 in-period views unclassified 600 530 manual null");

    assertThat(problem(422, post(OCTOBER + "/reopen", "{\"by\":\"Lan\"}"))).contains("reason");
    JsonNode open =
        post(200, OCTOBER + "/reopen", "{\"by\":\"Lan\",\"reason\":\"Nhập thiếu tệp tháng 10\"}");
    assertThat(open.at("/state").asText()).isEqualTo("reopened");
    assertThat(open.at("/closings/0/reason").asText()).isEqualTo("Nhập thiếu tệp tháng 10");
    assertThat(problem(409, post(OCTOBER + "/reopen", "{\"by\":\"Lan\",\"reason\":\"x\"}")))
        .contains("nothing to reopen");
    assertThat(problem(422, CLOSED)).contains("book=live");

    JsonNode again = post(200, OCTOBER + "/close", "{\"by\":\"Minh\"}");
    assertThat(again.at("/closings")).hasSize(2);
    assertThat(again.at("/closings/0/by").asText()).isEqualTo("Nguyễn Thị Lan");
    assertThat(again.at("/closings/1/by").asText()).isEqualTo("Minh");
    assertThat(rows(CLOSED + "&by=topic")).containsExactly("quoc-phong 2000", "unclassified 530");

    october.forgetEverything();
    assertThat(rows(CLOSED + "&by=topic"))
        .as("closed figures stay")
        .containsExactly("quoc-phong 2000", "unclassified 530");
  }

  @Test
  void changesOfOneDayAreOneRestatementAndGoWhenTheyCancelOut() throws Exception {
    post(200, OCTOBER + "/close", "{\"by\":\"Lan\"}");
    clock.set("2026-11-01T06:00:00Z");
    october.reading(
        OctoberCase.P1, "P1_b", "2026-11-01 05:00:00.000", "2026-11-01 05:00:01.000", 640);
    october.book("2026-11-01 05:00:03.000", OctoberCase.P1);
    assertThat(restated()).hasSize(4);
    // The same reading told again, lower: 400 + floor(120 * 12 / 24) = 460.
    october.reading(
        OctoberCase.P1, "P1_b", "2026-11-01 05:00:00.000", "2026-11-01 05:30:00.000", 520);
    october.book("2026-11-01 05:30:03.000", OctoberCase.P1);
    assertThat(restated())
        .as("the day's cause is that of its larger step")
        .contains("2026-11-01 in-period views - 2500 2560 late-data null")
        .hasSize(4);
    october.reading(
        OctoberCase.P1, "P1_b", "2026-11-01 05:00:00.000", "2026-11-01 05:45:00.000", 400);
    october.book("2026-11-01 05:45:03.000", OctoberCase.P1);
    assertThat(restated()).isEmpty();
  }

  @Test
  void citationShowsWhatWasCitedAndWhatIsKnownNow() throws Exception {
    String question =
        "{\"basis\":\"in-period\",\"metric\":\"views\",\"from\":\"2026-10-01\",\"to\":\"2026-10-31\"";
    JsonNode cited = post(201, "/api/v1/citations", question + ",\"by\":\"Lan\"}");
    assertThat(cited.at("/id").asText()).isEqualTo("1-2026");
    assertThat(cited.at("/changed").asBoolean(true)).isFalse();
    JsonNode ofTopic =
        post(201, "/api/v1/citations", question + ",\"topic\":\"xay-dung-dang\",\"by\":\"Minh\"}");
    assertThat(ofTopic.at("/id").asText()).isEqualTo("2-2026");
    assertThat(ofTopic.at("/cited/value").asLong()).isEqualTo(2000);

    clock.set("2026-11-01T06:00:00Z");
    october.reading(
        OctoberCase.P1, "P1_b", "2026-11-01 05:00:00.000", "2026-11-01 05:00:01.000", 640);
    october.book("2026-11-01 05:00:03.000", OctoberCase.P1);
    json("/api/v1/restatements?examine=true");
    JsonNode now = json("/api/v1/citations/1-2026");
    assertThat(now.at("/cited/value").asLong()).isEqualTo(2500);
    assertThat(now.at("/cited/cut").asLong()).isEqualTo(OctoberCase.FIRST_CUT);
    assertThat(now.at("/now/value").asLong()).isEqualTo(2620);
    assertThat(now.at("/changed").asBoolean()).isTrue();
    assertThat(now.at("/restatements/0/cause").asText()).isEqualTo("late-data");
    assertThat(json("/api/v1/citations/2-2026").at("/restatements")).isEmpty();

    clock.set("2026-11-02T06:00:00Z");
    october.tag(OctoberCase.UC1, "a", "quoc-phong", "minh", "2026-11-02 05:59:00.000");
    october.book("2026-11-02 05:59:03.000", OctoberCase.UC1);
    json("/api/v1/restatements?examine=true");
    JsonNode moved = json("/api/v1/citations/2-2026");
    assertThat(moved.at("/restatements")).hasSize(1);
    assertThat(moved.at("/restatements/0/cause").asText()).isEqualTo("re-tagging");
    assertThat(moved.at("/restatements/0/before").asLong()).isEqualTo(2000);
    assertThat(moved.at("/restatements/0/after").isNull()).isTrue();
    assertThat(json("/api/v1/citations/1-2026").at("/restatements")).hasSize(1);
    assertThat(problem(404, "/api/v1/citations/3-2026")).contains("no citation");
    assertThat(problem(404, "/api/v1/citations/x")).contains("no citation");
    assertThat(problem(400, post("/api/v1/citations", "{\"basis\":\"both\"}"))).contains("basis");
    assertThat(problem(400, post("/api/v1/citations", question + "}"))).contains("who cites it");
    assertThat(problem(400, post("/api/v1/citations", "no JSON"))).contains("JSON object");
  }

  @Test
  void postIsAnsweredAsItWasKnown() throws Exception {
    october.tag(OctoberCase.UC1, "a", "quoc-phong", "minh", "2026-10-31 17:40:00.000");
    october.book("2026-10-31 17:40:03.000", OctoberCase.UC1);
    String post = "/api/v1/posts/youtube/UC1/a";
    JsonNode first = json(post + "?knownAt=2026-09-20T12:00:00Z");
    assertThat(first.at("/topic").asText()).isEqualTo("unclassified");
    assertThat(first.at("/assignment").isNull()).isTrue();
    assertThat(first.at("/metrics/views").asLong()).isEqualTo(100);
    assertThat(first.at("/knownAt").asText()).isEqualTo("2026-09-20T12:00:00.000Z");
    JsonNode second = json(post + "?knownAt=2026-10-31T17:30:00Z");
    assertThat(second.at("/topic").asText()).isEqualTo("xay-dung-dang");
    assertThat(second.at("/assignment/by").asText()).isEqualTo("lan");
    assertThat(second.at("/balances/views/last").asLong()).isEqualTo(3000);
    assertThat(json(post).at("/assignment/by").asText()).isEqualTo("minh");
    assertThat(problem(404, post + "?knownAt=2026-09-20T02:00:00Z")).contains("no post");
    assertThat(problem(400, post + "?knownAt=2027-01-01T00:00:00Z")).contains("future");
  }

  @Test
  void periodsAndCalendarsAreListed() throws Exception {
    assertThat(json("/api/v1/calendars").at("/rows/0/id").asText()).isEqualTo("calendar");
    JsonNode months = json("/api/v1/periods?kind=month&from=2026-09-15&to=2026-10-31").at("/rows");
    assertThat(months).hasSize(2);
    assertThat(months.at("/1/name").asText()).isEqualTo("Tháng 10/2026 (01/10 - 31/10/2026)");
    assertThat(months.at("/1/state").asText()).isEqualTo("open");
    assertThat(months.at("/1/closableFrom").asText()).isEqualTo("2026-10-31T17:00:00.000Z");
    assertThat(json(OCTOBER).at("/closings")).isEmpty();
    assertThat(problem(404, "/api/v1/periods/calender/2026-10")).contains("did you mean calendar?");
    assertThat(problem(404, "/api/v1/periods/calendar/2026-13")).contains("2026-q3");
    assertThat(problem(404, "/api/v1/periods/calendar/term/none")).contains("term/none");
    assertThat(problem(404, OCTOBER + "?unit=other")).contains("no unit");
    assertThat(problem(400, "/api/v1/periods?kind=mont")).contains("did you mean month?");
  }

  @Test
  void whatCannotBeClosedIsRefusedWithWhatCanBeDone() throws Exception {
    clock.set("2026-10-31T16:59:59Z");
    HttpResponse<String> early = post(OCTOBER + "/close", "{\"by\":\"Lan\"}");
    assertThat(problem(422, early)).contains("from 00:00 of 2026-11-01");
    assertThat(JSON.readTree(early.body()).at("/vi").asText())
        .isEqualTo("Kỳ này chưa hết. Có thể chốt từ 00 giờ 00 ngày 01/11/2026.");
    clock.set("2026-10-31T17:00:00Z");
    assertThat(problem(422, post(OCTOBER + "/close", ""))).contains("by");
    assertThat(problem(400, post(OCTOBER + "/close", "{\"who\":\"Lan\"}"))).contains("no field");
    assertThat(problem(404, post(OCTOBER + "/close", "{\"by\":\"Lan\",\"unit\":\"x\"}")))
        .contains("no unit");
    assertThat(problem(409, post(OCTOBER + "/reopen", "{\"by\":\"Lan\",\"reason\":\"x\"}")))
        .contains("nothing to reopen");
    post(200, OCTOBER + "/close", "{\"by\":\"Lan\"}");
    assertThat(problem(409, post(OCTOBER + "/close", "{\"by\":\"Lan\"}"))).contains("reopen it");
  }

  @Test
  void closedBookAnswersOnlyRunsOfClosedPeriods() throws Exception {
    post(200, OCTOBER + "/close", "{\"by\":\"Lan\"}");
    post(200, "/api/v1/periods/calendar/2026-09/close", "{\"by\":\"Lan\"}");
    // September: a from 0 to 1000.
    assertThat(
            rows("/api/v1/gains?book=closed&metric=views&from=2026-09-01&to=2026-10-31&by=month"))
        .containsExactly("2026-09 1000", "2026-10 2500");
    JsonNode both = json("/api/v1/gains?book=closed&metric=views&from=2026-09-01&to=2026-10-31");
    assertThat(both.at("/rows/0/value").asLong()).isEqualTo(3500);
    assertThat(both.at("/book").asText()).isEqualTo("closed");
    assertThat(both.at("/provisional").asBoolean(true)).isFalse();
    assertThat(both.at("/closings")).hasSize(2);
    assertThat(problem(422, CLOSED + "&by=day")).contains("by day");
    assertThat(problem(422, CLOSED + "&by=week")).contains("by week");
    assertThat(problem(422, "/api/v1/gains?book=closed&metric=views&from=2026-10-02&to=2026-10-31"))
        .contains("no run of adjacent closed periods");
    assertThat(problem(400, CLOSED + "&knownAt=2026-11-01T00:00:00Z")).contains("leave it out");
    assertThat(problem(400, LIVE + "&calendar=calendar")).contains("leave it out");
    assertThat(problem(404, CLOSED + "&calendar=other")).contains("no calendar");
    assertThat(rows(CLOSED + "&by=page&platform=youtube")).containsExactly("youtube|UC1 2100");
    JsonNode cohort = json(COHORT + "&book=closed");
    assertThat(cohort.at("/rows/0/posts").asLong()).isEqualTo(2);
    assertThat(problem(422, COHORT + "&book=closed&at=2026-10-15")).contains("last day");
  }

  /** Key columns and value of each row, in the order of the answer. */
  private List<String> rows(String path) throws Exception {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : json(path).at("/rows")) {
      StringBuilder text = new StringBuilder();
      for (String key : List.of("month", "page", "topic")) {
        text.append(row.has(key) ? row.get(key).asText() + ' ' : "");
      }
      rows.add(text.append(row.get("value").asText()).toString());
    }
    return rows;
  }

  /** Day, basis, metric, topic, before, after, cause and person of each restatement. */
  private List<String> restated() throws Exception {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : json("/api/v1/restatements?examine=true&period=2026-10").at("/rows")) {
      rows.add(
          String.join(
              " ",
              row.get("day").asText(),
              row.get("basis").asText(),
              row.get("metric").asText(),
              row.get("topic").isNull() ? "-" : row.get("topic").asText(),
              row.get("before").asText(),
              row.get("after").asText(),
              row.get("cause").asText(),
              row.get("by").asText()));
    }
    return rows;
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> response = api.get(path);
    assertThat(response.statusCode()).as(path + ' ' + response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private JsonNode post(int status, String path, String body) throws Exception {
    HttpResponse<String> response = post(path, body);
    assertThat(response.statusCode()).as(path + ' ' + response.body()).isEqualTo(status);
    return JSON.readTree(response.body());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return api.send(
        api.request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private String problem(int status, String path) throws Exception {
    return problem(status, api.get(path));
  }

  private static String problem(int status, HttpResponse<String> response) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JSON.readTree(response.body()).get("detail").asText();
  }
}
