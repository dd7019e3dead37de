package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageRoutes;
import org.viewledger.dashboard.http.Restriction;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.query.DayRange;

/** What people of {@link TwoUnitsCase} are answered. All sums are of the case's own figures. */
@ExtendWith(LedgerTables.Shared.class)
final class ScopedFiguresTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DAYS = "metric=views&from=2025-06-01&to=2026-01-31";
  private static final String GAINS = "/api/v1/gains?" + DAYS;
  private static final String COHORTS = "/api/v1/cohorts?" + DAYS;

  private static final Map<String, Caller> CALLERS =
      Map.of(
          "a", person(Role.WORKING_GROUP, "a"),
          "b", person(Role.WORKING_GROUP, "b"),
          "b-administrator", person(Role.ADMINISTRATOR, "b"),
          "tinh", person(Role.WORKING_GROUP, "tinh"),
          "everywhere",
              new Caller("lan", Optional.of("csrf"), Set.of(Role.LEADERSHIP), Optional.empty()),
          "administrator",
              new Caller("minh", Optional.of("csrf"), Set.of(Role.ADMINISTRATOR), Optional.empty()),
          "gone", person(Role.WORKING_GROUP, "unit-that-the-settings-lost"),
          "link",
              new Caller(
                  "link",
                  Optional.empty(),
                  Set.of(),
                  Optional.of("a"),
                  Set.of(Permission.READ_FIGURES),
                  Optional.of(
                      new Restriction(
                          Optional.of("a"),
                          Optional.empty(),
                          Optional.of(
                              new DayRange(
                                  java.time.LocalDate.parse("2026-01-01"),
                                  java.time.LocalDate.parse("2026-01-31")))))));

  private final LedgerTables tables;
  private final RunningApi api;

  ScopedFiguresTest(LedgerTables tables) throws Exception {
    TwoUnitsCase.write(tables);
    this.tables = tables;
    this.api = start(tables);
  }

  private static RunningApi start(LedgerTables tables) throws Exception {
    return RunningApi.start(
        tables,
        settings -> settings.withPeriods(Calendars.CIVIL, TwoUnitsCase.UNITS),
        new MemoryLog(),
        RunningApi.CLOCK,
        new AnyCaller(PageRoutes.NONE, CALLERS));
  }

  private static Caller person(Role role, String unit) {
    return new Caller(unit + '-' + role, Optional.of("csrf"), Set.of(role), Optional.of(unit));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void presentUnitAndThoseAboveSeeAllOfAPagesHistory() throws Exception {
    // 777001 + (12 + 887990 + 999003)
    assertThat(value("a", GAINS)).isEqualTo("2664006");
    assertThat(value("tinh", GAINS)).isEqualTo("2664011");
    assertThat(value("everywhere", GAINS)).isEqualTo("2664011");
    assertThat(scope("a", GAINS)).isEqualTo("[\"a\"]");
    assertThat(scope("tinh", GAINS)).isEqualTo("[\"tinh\"]");
  }

  /** All of these are asked of one server at one cut, so that each could be given another's. */
  @Test
  void whatWasAnsweredToOneIsNotGivenToAnother() throws Exception {
    List<String> paths =
        List.of(
            GAINS,
            COHORTS,
            "/api/v1/posts?limit=50",
            "/api/v1/topics",
            "/api/v1/pages",
            "/api/v1/gains?metric=views&from=2026-01-01&to=2026-01-31");
    List<String> callers = List.of("administrator", "everywhere", "tinh", "a", "b", "gone", "link");
    Map<String, String> alone = new java.util.HashMap<>();
    for (String caller : callers) {
      try (RunningApi fresh = start(tables)) {
        for (String path : paths) {
          alone.put(caller + path, answer(fresh, caller, path).body());
        }
      }
    }
    for (int round = 0; round < 2; round++) {
      for (String path : paths) {
        for (String caller : callers) {
          assertThat(answer(caller, path).body())
              .as(caller + ' ' + path)
              .isEqualTo(alone.get(caller + path));
        }
      }
    }
    assertThat(value("b", GAINS)).isEqualTo("5");
    assertThat(value("a", GAINS)).isEqualTo("2664006");
  }

  @Test
  void formerUnitSeesItsIntervalAndNoMore() throws Exception {
    assertThat(value("b", GAINS)).as("history follows the page").isEqualTo("5");
    assertThat(value("b", GAINS + "&units=then")).isEqualTo("17");
    assertThat(value("a", GAINS + "&units=then")).isEqualTo("2663994");
    assertThat(value("b", GAINS + "&page=facebook%7CPF")).isEqualTo("12");
    assertThat(value("b", GAINS + "&page=facebook%7CPF&page=facebook%7CPB")).isEqualTo("17");
    assertThat(json("b", GAINS + "&units=then&by=unit,page").at("/rows"))
        .extracting(row -> row.get("unit").asText() + ' ' + row.get("page").asText())
        .containsExactlyInAnyOrder("b facebook|PB", "b facebook|PF");
    assertThat(value("b", COHORTS)).isEqualTo("5");
    assertThat(value("b", COHORTS + "&page=facebook%7CPF&at=2025-06-30")).isEqualTo("12");
    assertThat(answer("b", COHORTS + "&page=facebook%7CPF").body())
        .contains("2025-07-01")
        .contains("\"parameter\":\"at\"");
    assertThat(answer("b", COHORTS + "&page=facebook%7CPF&at=2025-07-01").statusCode())
        .isEqualTo(400);
    JsonNode post = json("b", "/api/v1/posts/facebook/PF/PF_1");
    assertThat(post.findValues("views").toString()).contains("12").doesNotContain("888002");
    JsonNode days = json("b", "/api/v1/posts/facebook/PF/PF_1/days?metric=views");
    assertThat(days.get("closing").asLong()).isEqualTo(12);
    assertThat(days.get("days")).hasSize(1);
    assertThat(posts("b", "page=facebook%7CPF")).containsExactly("PF_1 null");
    JsonNode readings = json("b", "/api/v1/pages/facebook/PF/readings");
    assertThat(readings.get("rows")).hasSize(1);
    assertThat(readings.at("/rows/0/value").asLong()).isEqualTo(31);
  }

  @Test
  void whatIsOutsideIsAsIfItWereNotThere() throws Exception {
    for (String path :
        List.of(
            GAINS + "&unit=a",
            GAINS + "&unit=tinh",
            GAINS + "&unit=b&unit=a",
            GAINS + "&page=facebook%7CPA",
            GAINS + "&page=facebook%7CPX",
            COHORTS + "&unit=a",
            "/api/v1/posts?unit=a",
            "/api/v1/posts?page=facebook%7CPA",
            "/api/v1/posts/facebook/PA/PA_1",
            "/api/v1/posts/facebook/PA/PA_1/days",
            "/api/v1/posts/facebook/PF/PF_2",
            "/api/v1/posts/facebook/PF/PF_2/days",
            "/api/v1/posts/facebook/PX/PX_1",
            "/api/v1/pages/facebook/PA/readings",
            "/api/v1/quality?page=facebook%7CPA",
            "/api/v1/quality?page=facebook%7CPF",
            "/api/v1/periods?unit=a",
            "/api/v1/periods/calendar/2025-12?unit=a",
            "/api/v1/restatements?unit=a",
            "/api/v1/taxonomy/a")) {
      for (String caller : List.of("b", "b-administrator")) {
        assertThat(answer(caller, path).statusCode()).as(caller + ' ' + path).isEqualTo(404);
      }
    }
  }

  @Test
  void listsHoldWhatIsTheirs() throws Exception {
    assertThat(posts("b", "")).containsExactly("PB_1 5");
    assertThat(posts("a", "")).containsExactly("PA_1 777001", "PF_2 999003", "PF_1 888002");
    assertThat(pages("b")).containsExactly("PB 1", "PF 0");
    assertThat(pages("a")).containsExactly("PA 1", "PF 2");
    assertThat(pages("tinh")).containsExactly("PA 1", "PB 1", "PF 2");
    assertThat(units("b")).containsExactly("b");
    assertThat(units("tinh")).containsExactly("tinh", "a", "b");
    assertThat(json("b", "/api/v1/topics").toString()).contains("\"posts\":1");
    JsonNode quality = json("b", "/api/v1/quality?from=2025-12-01&to=2026-01-13");
    assertThat(quality.at("/pages")).hasSize(1);
    assertThat(quality.toString()).doesNotContain("Alpha").doesNotContain("not-json");
    assertThat(json("administrator", "/api/v1/quality?from=2025-12-01&to=2026-01-13").toString())
        .contains("Alpha")
        .contains("not-json");
  }

  @Test
  void pageOfNoUnitIsTheAdministratorsAlone() throws Exception {
    assertThat(value("administrator", GAINS)).isEqualTo("3330015");
    assertThat(pages("administrator")).contains("PX 1");
    assertThat(pages("everywhere")).doesNotContain("PX 1");
    assertThat(answer("everywhere", "/api/v1/posts/facebook/PX/PX_1").statusCode()).isEqualTo(404);
    assertThat(answer("administrator", "/api/v1/posts/facebook/PX/PX_1").statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoseUnitTheSettingsLostSeesNothing() throws Exception {
    assertThat(value("gone", GAINS)).isEqualTo("null");
    assertThat(pages("gone")).isEmpty();
    assertThat(posts("gone", "")).isEmpty();
  }

  @Test
  void linkShowsItsDaysAlone() throws Exception {
    assertThat(value("link", "/api/v1/gains?metric=views&from=2026-01-01&to=2026-01-31"))
        .isEqualTo("777001");
    assertThat(answer("link", GAINS).statusCode()).isEqualTo(404);
    assertThat(posts("link", "")).containsExactly("PA_1 777001");
    assertThat(answer("link", "/api/v1/posts/facebook/PF/PF_2").statusCode()).isEqualTo(404);
    assertThat(answer("link", "/api/v1/posts/facebook/PA/PA_1").statusCode()).isEqualTo(200);
  }

  @Test
  void answerThatIsKeptIsOfItsCaller() throws Exception {
    String path = "/api/v1/gains?metric=views&from=2026-01-01&to=2026-01-31";
    String tag = answer("a", path).headers().firstValue("ETag").orElseThrow();
    assertThat(answer("a", path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(answer("b", path, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void pastIsAnsweredForTheCallerToo() throws Exception {
    assertThat(answer("b", GAINS + "&unit=a&knownAt=2026-01-12T00:00:00Z").statusCode())
        .isEqualTo(404);
    assertThat(
            answer("b", "/api/v1/posts/facebook/PA/PA_1?knownAt=2026-01-12T00:00:00Z").statusCode())
        .isEqualTo(404);
  }

  private HttpResponse<String> answer(String caller, String path, String... headers)
      throws Exception {
    return answer(api, caller, path, headers);
  }

  private static HttpResponse<String> answer(
      RunningApi api, String caller, String path, String... headers) throws Exception {
    return api.send(api.request(path, headers).setHeader(AnyCaller.HEADER, caller).GET().build());
  }

  private JsonNode json(String caller, String path) throws Exception {
    HttpResponse<String> response = answer(caller, path);
    assertThat(response.statusCode()).as(caller + ' ' + path + response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private String value(String caller, String path) throws Exception {
    JsonNode rows = json(caller, path).get("rows");
    assertThat(rows).hasSize(1);
    return rows.get(0).get("value").asText();
  }

  private String scope(String caller, String path) throws Exception {
    return json(caller, path).get("scope").toString();
  }

  private List<String> posts(String caller, String query) throws Exception {
    return rows(json(caller, "/api/v1/posts?" + query), "postId", "/metrics/views");
  }

  private List<String> pages(String caller) throws Exception {
    return rows(json(caller, "/api/v1/pages"), "pageId", "/posts");
  }

  private List<String> units(String caller) throws Exception {
    List<String> units = new ArrayList<>();
    json(caller, "/api/v1/units").get("rows").forEach(row -> units.add(row.get("unit").asText()));
    return units;
  }

  private static List<String> rows(JsonNode json, String key, String value) {
    List<String> rows = new ArrayList<>();
    json.get("rows")
        .forEach(
            row ->
                rows.add(
                    row.get(key).asText()
                        + ' '
                        + (row.at(value).isMissingNode() ? "null" : row.at(value).asText())));
    return rows;
  }
}
