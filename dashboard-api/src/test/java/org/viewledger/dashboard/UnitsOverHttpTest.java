package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.query.Unit;

/**
 * A province with three wards, in {@link OctoberCase}. The page UC1 goes from hoi-thuong to pleiku
 * on 16 October; P1 is thong-nhat's.
 *
 * <pre>
 * a  to 15 Oct 17:00Z: 15 of 31 days of 1000 to 3000, floor(2000 * 15 / 31) = 967
 * c  to 15 Oct 17:00Z: 10.5 of 15 days of 10 to 100, 10 + 63 = 73
 * of UC1 in October 2000 + 100, of which hoi-thuong's 967 + 73 = 1040 and pleiku's 1060
 * </pre>
 */
@ExtendWith(LedgerTables.Shared.class)
final class UnitsOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DAYS = "from=2026-10-01&to=2026-10-31&metric=views";
  private static final String LIVE = "/api/v1/gains?" + DAYS;
  private static final String OCTOBER = "/api/v1/periods/calendar/2026-10";
  private static final LocalDate HANDED_OVER = LocalDate.parse("2026-10-16");
  private static final UnitPages PROVINCE =
      new UnitPages(
          List.of(
              place("tinh", Optional.empty()),
              place("pleiku", Optional.of("tinh")),
              place("hoi-thuong", Optional.of("tinh")),
              place("thong-nhat", Optional.of("tinh"))),
          List.of(
              span(
                  OctoberCase.UC1,
                  "hoi-thuong",
                  Optional.empty(),
                  Optional.of(HANDED_OVER.minusDays(1))),
              span(OctoberCase.UC1, "pleiku", Optional.of(HANDED_OVER), Optional.empty()),
              span(OctoberCase.P1, "thong-nhat", Optional.empty(), Optional.empty())));

  private final SetClock clock = new SetClock("2026-10-31T18:00:00Z");
  private final OctoberCase october;
  private final RunningApi api;

  UnitsOverHttpTest(LedgerTables tables) throws Exception {
    october = new OctoberCase(tables);
    october.write();
    api =
        RunningApi.start(
            tables,
            settings -> settings.withPeriods(Calendars.with(List.of()), PROVINCE),
            new MemoryLog(),
            clock);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private static UnitPages.Place place(String id, Optional<String> parent) {
    return new UnitPages.Place(new Unit(id, id), parent);
  }

  private static UnitPages.Span span(
      PageKey page, String unit, Optional<LocalDate> from, Optional<LocalDate> to) {
    return new UnitPages.Span(page, unit, from, to);
  }

  @Test
  void historyFollowsPageToItsPresentUnit() throws Exception {
    assertThat(rows(LIVE + "&unit=pleiku")).containsExactly("2100");
    assertThat(rows(LIVE + "&unit=hoi-thuong")).containsExactly("null");
    assertThat(rows(LIVE + "&unit=tinh")).containsExactly("2500");
    assertThat(rows(LIVE + "&by=unit")).containsExactly("pleiku 2100", "thong-nhat 400");
    assertThat(rows(LIVE + "&by=unit,kind")).containsExactly("pleiku 2100", "thong-nhat 400");
    assertThat(rows("/api/v1/cohorts?" + DAYS + "&by=unit"))
        .containsExactly("pleiku 100", "thong-nhat 400");
    assertThat(posts("unit=pleiku")).containsExactlyInAnyOrder("a", "c");
    assertThat(posts("unit=hoi-thuong")).isEmpty();
    assertThat(json(LIVE + "&unit=pleiku").at("/scope").toString()).isEqualTo("[\"pleiku\"]");
    assertThat(json(LIVE).at("/scope").toString()).isEqualTo("[\"tinh\"]");
    assertThat(api.get(LIVE + "&unit=pleik").body()).contains("did you mean pleiku?");
    assertThat(json("/api/v1/units").at("/rows/1/parent").asText()).isEqualTo("tinh");
    assertThat(rows(LIVE + "&knownAt=2026-10-31T17:30:00Z&unit=pleiku")).containsExactly("2100");
  }

  @Test
  void citationCountsTheDaysOfThenOrFollowsThePage() throws Exception {
    String question =
        "{\"basis\":\"in-period\",\"metric\":\"views\",\"from\":\"2026-10-01\","
            + "\"to\":\"2026-10-31\",\"by\":\"Lan\",\"unit\":\"pleiku\"";
    JsonNode followed = cited(question + "}");
    assertThat(followed.at("/units").asText()).isEqualTo("now");
    assertThat(followed.at("/cited/value").asLong()).isEqualTo(2100);
    JsonNode then = cited(question + ",\"units\":\"then\"}");
    assertThat(then.at("/units").asText()).isEqualTo("then");
    assertThat(then.at("/cited/value").asLong()).isEqualTo(1060);
    assertThat(then.at("/now/value").asLong()).isEqualTo(1060);
    JsonNode kept = json("/api/v1/citations/2-2026");
    assertThat(kept.at("/units").asText()).isEqualTo("then");
    assertThat(kept.at("/now/value").asLong()).isEqualTo(1060);
  }

  private JsonNode cited(String body) throws Exception {
    HttpResponse<String> response =
        api.send(
            api.request("/api/v1/citations")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return JSON.readTree(response.body());
  }

  @Test
  void formerUnitKeepsItsDaysWhereUnitsOfThenAreAskedFor() throws Exception {
    String then = LIVE + "&units=then";
    assertThat(rows(then + "&by=unit"))
        .containsExactly("hoi-thuong 1040", "pleiku 1060", "thong-nhat 400");
    assertThat(rows(then + "&unit=hoi-thuong")).containsExactly("1040");
    assertThat(rows(then + "&unit=tinh&by=month")).containsExactly("2026-10 2500");
    assertThat(rows(then + "&unit=pleiku&by=topic"))
        .containsExactly("unclassified 27", "xay-dung-dang 1033");
    JsonNode whole = json(then + "&unit=tinh").at("/rows/0");
    JsonNode live = json(LIVE + "&unit=tinh").at("/rows/0");
    assertThat(whole.at("/corrections")).isEqualTo(live.at("/corrections"));
    assertThat(whole.at("/lastRead")).isEqualTo(live.at("/lastRead"));
    assertThat(whole.at("/low").asLong()).isLessThanOrEqualTo(live.at("/low").asLong());
    assertThat(whole.at("/high").asLong()).isGreaterThanOrEqualTo(live.at("/high").asLong());
    // b on 10 Oct, c on 5 Oct, while UC1 was hoi-thuong's; a on 20 Sep.
    assertThat(rows("/api/v1/cohorts?" + DAYS + "&by=unit&units=then"))
        .containsExactly("hoi-thuong 100", "thong-nhat 400");
    assertThat(posts("unit=hoi-thuong&units=then")).containsExactlyInAnyOrder("a", "c");
    assertThat(posts("unit=pleiku&units=then")).isEmpty();
  }

  @Test
  void unitsAreClosedOneByOneAndRestatedOneByOne() throws Exception {
    for (String unit : List.of("pleiku", "thong-nhat", "tinh", "hoi-thuong")) {
      assertThat(
              post(200, OCTOBER + "/close", "{\"by\":\"Lan\",\"unit\":\"" + unit + "\"}")
                  .at("/state")
                  .asText())
          .isEqualTo("closed");
    }
    assertThat(closed("pleiku")).containsExactly("2100");
    assertThat(closed("thong-nhat")).containsExactly("400");
    assertThat(closed("tinh")).containsExactly("2500");
    assertThat(closed("hoi-thuong")).containsExactly("null");

    String question = "{\"basis\":\"in-period\",\"from\":\"2026-10-01\",\"to\":\"2026-10-31\"";
    post(201, "/api/v1/citations", question + ",\"unit\":\"thong-nhat\",\"by\":\"Lan\"}");
    post(201, "/api/v1/citations", question + ",\"unit\":\"pleiku\",\"by\":\"Lan\"}");
    assertThat(json("/api/v1/citations/1-2026").at("/cited/value").asLong()).isEqualTo(400);
    assertThat(json("/api/v1/citations/2-2026").at("/cited/value").asLong()).isEqualTo(2100);

    // The midnight lies 12 h into 24 h of 400 to 640, at 520.
    clock.set("2026-11-01T06:00:00Z");
    october.reading(
        OctoberCase.P1, "P1_b", "2026-11-01 05:00:00.000", "2026-11-01 05:00:01.000", 640);
    october.book("2026-11-01 05:00:03.000", OctoberCase.P1);
    List<String> restated = new ArrayList<>();
    for (JsonNode row : json("/api/v1/restatements?examine=true&basis=in-period").at("/rows")) {
      if (row.get("topic").isNull()) {
        restated.add(
            (row.get("unit").isNull() ? row.get("citation") : row.get("unit")).asText()
                + ' '
                + row.get("before").asText()
                + ' '
                + row.get("after").asText());
      }
    }
    assertThat(restated)
        .containsExactlyInAnyOrder("thong-nhat 400 520", "tinh 2500 2620", "1-2026 400 520");
    assertThat(json("/api/v1/citations/2-2026").at("/changed").asBoolean(true)).isFalse();
    assertThat(closed("tinh")).containsExactly("2500");
  }

  private List<String> closed(String unit) throws Exception {
    return rows(LIVE + "&book=closed&unit=" + unit);
  }

  private List<String> posts(String filter) throws Exception {
    List<String> ids = new ArrayList<>();
    json("/api/v1/posts?" + filter).at("/rows").forEach(row -> ids.add(row.get("postId").asText()));
    return ids;
  }

  /** Key columns and value of each row, in the order of the answer. */
  private List<String> rows(String path) throws Exception {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : json(path).at("/rows")) {
      StringBuilder text = new StringBuilder();
      for (String key : List.of("month", "unit", "topic")) {
        text.append(row.has(key) ? row.get(key).asText() + ' ' : "");
      }
      rows.add(text.append(row.get("value").asText()).toString());
    }
    return rows;
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> response = api.get(path);
    assertThat(response.statusCode()).as(path + ' ' + response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private JsonNode post(int status, String path, String body) throws Exception {
    HttpResponse<String> response =
        api.send(
            api.request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    assertThat(response.statusCode()).as(path + ' ' + response.body()).isEqualTo(status);
    return JSON.readTree(response.body());
  }
}
