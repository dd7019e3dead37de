package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.dashboard.query.Cut;

/** The reads over a real port and the real engine; figures are those of {@link WardCase}. */
@ExtendWith(LedgerTables.Shared.class)
final class ApiOverEngineTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LedgerTables tables;
  private final RunningApi api;

  ApiOverEngineTest(LedgerTables tables) throws Exception {
    this.tables = tables;
    this.api = RunningApi.start(tables, settings -> settings);
  }

  @BeforeEach
  void writeTheWard() {
    WardCase.write(tables);
  }

  @AfterEach
  void stop() throws Exception {
    api.close();
  }

  @Test
  void gainsAnswerInTheContractsWords() throws Exception {
    HttpResponse<String> response =
        api.get(
            "/api/v1/gains?metric=views&from=2026-01-10&to=2026-01-12&by=day,topic&platform=youtube");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(response.body()))
        .isEqualTo(
            JSON.readTree(
                """
                {"basis":"in-period","metric":"views","metricVersions":["youtube:2025-03-31"],
                 "breaks":[],"from":"2026-01-10","to":"2026-01-12","through":"2026-01-12",
                 "zone":"Asia/Ho_Chi_Minh","knownAt":"2026-01-13T01:00:00.000Z","cut":4711,
                 "book":"live","provisional":true,"scope":["all"],"rows":[
                 {"day":"2026-01-10","topic":"xay-dung-dang","value":163,"low":100,"high":480,
                  "estimated":true,"corrections":0,"notDated":0,"lastRead":"2026-01-12T13:00:00.000Z"},
                 {"day":"2026-01-11","topic":"xay-dung-dang","value":320,"low":0,"high":400,
                  "estimated":true,"corrections":0,"notDated":0,"lastRead":"2026-01-12T13:00:00.000Z"},
                 {"day":"2026-01-12","topic":"unclassified","value":0,"low":0,"high":0,
                  "estimated":false,"corrections":0,"notDated":7,"lastRead":null},
                 {"day":"2026-01-12","topic":"xay-dung-dang","value":17,"low":0,"high":20,
                  "estimated":true,"corrections":0,"notDated":0,"lastRead":"2026-01-12T13:00:00.000Z"}
                 ]}
                """));
  }

  /**
   * By 12 Jan 00:00Z abc was read at 100 and 480 and nobody had told of its publication: it opens
   * with 100 and gained 380; P1_9 was read once, at 1000.
   */
  @Test
  void figuresOfThePastComeFromTheRawRecord() throws Exception {
    JsonNode answer =
        json("/api/v1/gains?from=2026-01-10&to=2026-01-12&knownAt=2026-01-12T00:00:00Z");
    assertThat(answer.get("knownAt").asText()).isEqualTo("2026-01-12T00:00:00.000Z");
    assertThat(answer.get("cut").asLong()).isEqualTo(4711);
    assertThat(answer.at("/rows/0/value").asLong()).isEqualTo(380);
    assertThat(answer.at("/rows/0/notDated").asLong()).isEqualTo(1100);
    JsonNode days =
        json("/api/v1/posts/youtube/UC1/abc/days?metric=views&knownAt=2026-01-12T00:00:00Z");
    assertThat(days.get("opening").asLong()).isEqualTo(100);
    assertThat(days.get("closing").asLong()).isEqualTo(480);
    assertThat(json("/api/v1/posts?knownAt=2026-01-10T00:00:00Z").get("rows")).isEmpty();
  }

  /** The ward's tables were filled by hand and its raw record by half: they differ, and say so. */
  @Test
  void comparisonIsCarriedOutAndItsVerdictShowsInQuality() throws Exception {
    assertThat(json("/api/v1/quality").at("/reconcile/verdict").isNull()).isTrue();
    HttpResponse<String> begun =
        api.send(
            api.request("/api/v1/reconcile")
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                .build());
    assertThat(begun.statusCode()).isEqualTo(202);
    long id = JSON.readTree(begun.body()).get("id").asLong();
    JsonNode ended = json("/api/v1/reconcile?wait=30&id=" + id);
    assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("different");
    assertThat(ended.get("cut").asLong()).isEqualTo(4711);
    assertThat(ended.get("differences").toString()).contains("post_day", "youtube|UC1|abc");
    assertThat(json("/api/v1/reconcile").get("id").asLong()).isEqualTo(id);
    JsonNode quality = json("/api/v1/quality").get("reconcile");
    assertThat(quality.get("verdict").asText()).isEqualTo("different");
    assertThat(quality.get("differences").asLong()).isEqualTo(ended.get("differing").asLong());
  }

  @Test
  void breakWithinTheDaysIsToldInTheReadersLanguage() throws Exception {
    JsonNode answer =
        json("/api/v1/gains?metric=views&from=2025-03-01&to=2026-01-12", "Accept-Language", "en");
    assertThat(answer.at("/breaks/0/id").asText()).isEqualTo("facebook:2025-11-15");
    assertThat(answer.at("/breaks/1/text").asText())
        .isEqualTo(
            "From 31 March 2025 YouTube counts every start or replay of a Short. Figures before and"
                + " after cannot be compared directly.");
    assertThat(answer.at("/metricVersions").toString())
        .isEqualTo("[\"facebook:2025-11-15\",\"youtube:2025-03-31\"]");
  }

  @Test
  void absentFigureIsNull() throws Exception {
    JsonNode row = json("/api/v1/gains?metric=clicks&from=2026-01-10&to=2026-01-12").at("/rows/0");
    assertThat(row.get("value").isNull()).isTrue();
    assertThat(row.get("notDated").isNull()).isTrue();
  }

  @Test
  void cohortsCountPostsItemsAndPublications() throws Exception {
    JsonNode answer = json("/api/v1/cohorts?metric=views&from=2025-12-01&to=2026-01-31");
    assertThat(answer.at("/rows/0").toString())
        .isEqualTo(
            "{\"value\":1490,\"low\":1490,\"high\":1490,\"estimated\":false,\"corrections\":null,"
                + "\"notDated\":null,\"posts\":2,\"items\":2,\"publications\":2,\"shared\":0,"
                + "\"lastRead\":\"2026-01-12T05:00:00.000Z\"}");
    assertThat(answer.at("/unknownPublication/count").asLong()).isEqualTo(1);
    JsonNode rate =
        json("/api/v1/cohorts?metric=engagement_by_views&from=2025-12-01&to=2026-01-31");
    // 34 / 1490 = 0.0228187…
    assertThat(rate.at("/rows/0/value").decimalValue()).isEqualByComparingTo("0.022819");
    assertThat(rate.at("/parts").toString()).isEqualTo("[\"reactions\",\"comments\"]");
  }

  @Test
  void listOfPostsIsPagedByCursor() throws Exception {
    JsonNode first = json("/api/v1/posts?sort=views&limit=2");
    assertThat(first.at("/rows/0/postId").asText()).isEqualTo("P1_9");
    assertThat(first.at("/rows/0/metrics").toString())
        .isEqualTo(
            "{\"views\":990,\"reactions\":null,\"comments\":null,\"shares\":null,\"reach\":400}");
    JsonNode second = json("/api/v1/posts?sort=views&limit=2&cursor=" + first.get("next").asText());
    assertThat(second.at("/rows/0/postId").asText()).isEqualTo("old");
    assertThat(second.has("next")).isFalse();
    assertThat(problem(400, "/api/v1/posts?sort=views:asc&cursor=" + first.get("next").asText()))
        .contains("begin again without it");
  }

  @Test
  void postAndItsDaysAreFoundOrNot() throws Exception {
    assertThat(json("/api/v1/posts/youtube/UC1/abc/days?metric=views").at("/days/0").toString())
        .isEqualTo(
            "{\"day\":\"2026-01-10\",\"gain\":163,\"closing\":163,\"below\":63,\"above\":317,"
                + "\"low\":100,\"high\":480}");
    assertThat(json("/api/v1/posts/youtube/UC1/abc").at("/balances/views/opening").asInt(-1))
        .isZero();
    assertThat(json("/api/v1/posts/facebook/P1/P1_9/days?metric=clicks").get("opening").isNull())
        .isTrue();
    assertThat(problem(404, "/api/v1/posts/youtube/UC1/gone")).contains("no post");
    assertThat(problem(404, "/api/v1/posts/myspace/UC1/abc")).contains("no platform");
    assertThat(problem(404, "/api/v1/pages/youtube/UC9/readings")).contains("no page");
  }

  @Test
  void referenceDataIsThere() throws Exception {
    assertThat(json("/api/v1/pages").at("/rows/1/name").asText()).isEqualTo("Kênh phường");
    assertThat(json("/api/v1/pages/facebook/P1/readings").at("/rows/0/value").asInt())
        .isEqualTo(41_200);
    assertThat(json("/api/v1/units").at("/rows/0/unit").asText()).isEqualTo("all");
    assertThat(json("/api/v1/topics").at("/rows/0/name").asText()).isEqualTo("Chưa phân loại");
    assertThat(json("/api/v1/metrics").at("/metrics/0/id").asText()).isEqualTo("views");
    assertThat(json("/api/v1/quality").at("/deadLetters/not-json").asInt()).isEqualTo(1);
  }

  @Test
  void callerWhoHasTheAnswerIsToldSoUntilTheNextCut() throws Exception {
    String path = "/api/v1/gains?from=2026-01-10&to=2026-01-12";
    String etag = api.get(path).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = api.get(path, "If-None-Match", etag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(api.get(path, "If-None-Match", etag, "Accept-Language", "en").statusCode())
        .isEqualTo(200);
    WardCase.cut(tables, 4712, "2026-01-13 02:00:00.000", 8);
    assertThat(api.get(path, "If-None-Match", etag).statusCode()).isEqualTo(200);
  }

  @Test
  void cutThatIsUnderWayIsWaitedForThenRefused() throws Exception {
    tables.run(
        "INSERT INTO viewledger.cut (cut, state, at, offsets, rows) VALUES (4713, 'open',"
            + " '2026-01-13 03:00:00.000', map(), map())");
    HttpResponse<String> response = api.get("/api/v1/gains?from=2026-01-10&to=2026-01-12");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("1");
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void progressAnswersWhenACutCoversTheRecords() throws Exception {
    assertThat(json("/api/v1/progress?after=observations:0:6").get("covered").asBoolean()).isTrue();
    var waiting = api.later("/api/v1/progress?after=observations:0:7");
    WardCase.cut(tables, 4712, "2026-01-13 02:00:00.000", 8);
    JsonNode answer = JSON.readTree(waiting.get().body());
    assertThat(answer.get("covered").asBoolean()).isTrue();
    assertThat(answer.get("cut").asLong()).isEqualTo(4712);
    assertThat(Cut.NONE.covers(java.util.Map.of("observations:0", 0L))).isFalse();
  }

  @Test
  void wrongQuestionsAreRefusedWithWhatWouldWork() throws Exception {
    String days = "from=2026-01-10&to=2026-01-12";
    assertThat(problem(400, "/api/v1/gains?from=2026-01-10")).contains("to is missing");
    assertThat(problem(400, "/api/v1/gains?from=2026-01-10&to=12/01/2026"))
        .contains("such as 2026-01-31");
    assertThat(problem(400, "/api/v1/gains?from=2026-01-12&to=2026-01-10")).contains("swap");
    assertThat(problem(400, "/api/v1/gains?from=1999-01-12&to=2026-01-10")).contains("2004-01-01");
    assertThat(problem(400, "/api/v1/gains?form=2026-01-10")).contains("did you mean from?");
    assertThat(problem(400, "/api/v1/gains?metric=view&" + days)).contains("did you mean views?");
    assertThat(problem(400, "/api/v1/gains?metric=reach&" + days)).contains("/api/v1/cohorts");
    assertThat(problem(400, "/api/v1/gains?metric=followers&" + days)).contains("readings");
    assertThat(problem(400, "/api/v1/gains?metric=views_7d&" + days)).contains("/api/v1/cohorts");
    assertThat(problem(400, "/api/v1/gains?by=days&" + days)).contains("did you mean day?");
    assertThat(problem(400, "/api/v1/gains?by=day,day&" + days)).contains("twice");
    assertThat(problem(400, "/api/v1/gains?platform=youtub&" + days)).contains("youtube");
    assertThat(problem(400, "/api/v1/gains?page=UC1&" + days)).contains("platform|pageId");
    assertThat(problem(404, "/api/v1/gains?unit=tinh&" + days)).contains("scope");
    assertThat(problem(422, "/api/v1/gains?book=closed&" + days)).contains("book=live");
    assertThat(problem(400, "/api/v1/gains?knownAt=2026-01-13T02:00:00.001Z&" + days))
        .contains("in the future");
    assertThat(problem(400, "/api/v1/gains?metric=views&metric=views&" + days)).contains("2 times");
    assertThat(problem(400, "/api/v1/posts?limit=0")).contains("1 to 500");
    assertThat(problem(400, "/api/v1/posts?limit=many")).contains("whole number");
    assertThat(problem(400, "/api/v1/posts?sort=title")).contains("publishedAt");
    assertThat(problem(400, "/api/v1/progress?after=observations:0")).contains("topic:partition");
    assertThat(problem(400, "/api/v1/progress?after=observation:0:1")).contains("observations?");
    assertThat(problem(404, "/api/v1/nothing")).isNotEmpty();
    assertThat(problem(400, "/api/v1/posts/youtube/UC1/abc/days?metric=engagement")).isNotEmpty();
  }

  @Test
  void textThatLooksLikeSqlIsOnlyText() throws Exception {
    String[] nasty = {
      "' OR 1=1 --",
      "\\' OR 1=1 --",
      "'; DROP TABLE viewledger.post; --",
      "{x:String}",
      "a\tb\nc",
      "%",
      "\\",
      "]) OR (1",
      "\u0001",
      "Đ'ồ",
      "`",
      "\"",
      "/*"
    };
    for (String text : nasty) {
      String value = RunningApi.encoded(text);
      for (String parameter : new String[] {"topic", "label"}) {
        String path =
            "/api/v1/gains?from=2026-01-10&to=2026-01-12&by=label&" + parameter + "=" + value;
        HttpResponse<String> response = api.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(JSON.readTree(response.body()).at("/rows")).as(path).isEmpty();
      }
      assertThat(json("/api/v1/posts?q=" + RunningApi.encoded("zz" + text)).at("/rows"))
          .as(text)
          .isEmpty();
      for (String parameter : new String[] {"platform", "kind", "sort", "cursor", "metric", "by"}) {
        assertThat(api.get("/api/v1/posts?" + parameter + "=" + value).statusCode())
            .as(parameter + ' ' + text)
            .isEqualTo(400);
      }
      if (text.chars().noneMatch(Character::isISOControl)) {
        assertThat(
                json("/api/v1/gains?from=2026-01-10&to=2026-01-12&page="
                        + RunningApi.encoded("youtube|" + text))
                    .at("/rows/0/value")
                    .isNull())
            .as(text)
            .isTrue();
      }
    }
    assertThat(json("/api/v1/posts").at("/rows")).hasSize(3);
  }

  private JsonNode json(String path, String... headers) throws Exception {
    HttpResponse<String> response = api.get(path, headers);
    assertThat(response.statusCode()).as(path + ' ' + response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private String problem(int status, String path) throws Exception {
    HttpResponse<String> response = api.get(path);
    assertThat(response.statusCode()).as(path + ' ' + response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .as(path)
        .startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(response.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    return problem.get("detail").asText();
  }
}
