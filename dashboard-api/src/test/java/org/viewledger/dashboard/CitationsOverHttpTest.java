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
 * What becomes of cited figures, and of a citation that is taken back; over {@link OctoberCase}.
 */
@ExtendWith(LedgerTables.Shared.class)
final class CitationsOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OCTOBER =
      "\"metric\":\"views\",\"from\":\"2026-10-01\",\"to\":\"2026-10-31\",\"by\":\"Lan\"";

  private final SetClock clock = new SetClock("2026-10-31T18:00:00Z");
  private final OctoberCase october;
  private final RunningApi api;

  CitationsOverHttpTest(LedgerTables tables) throws Exception {
    october = new OctoberCase(tables);
    october.write();
    api = RunningApi.start(tables, settings -> settings, new MemoryLog(), clock);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void everyCauseOfAChangeIsNamed() throws Exception {
    cite(201, "{\"basis\":\"in-period\"," + OCTOBER + "}");

    // The same steps as of the closed month: 12 h into 24 h of 400 to 640.
    clock.set("2026-11-01T06:00:00Z");
    october.reading(
        OctoberCase.P1, "P1_b", "2026-11-01 05:00:00.000", "2026-11-01 05:00:01.000", 640);
    october.book("2026-11-01 05:00:03.000", OctoberCase.P1);
    assertThat(restated()).containsExactly("2026-11-01 2500 2620 late-data null");

    // c falls from 100 to 80, all of it before the midnight.
    clock.set("2026-11-02T01:00:00Z");
    october.reading(OctoberCase.UC1, "c", "2026-11-01 05:00:00.000", "2026-11-02 00:59:00.000", 80);
    october.book("2026-11-02 00:59:03.000", OctoberCase.UC1);
    assertThat(restated()).startsWith("2026-11-02 2620 2600 platform-correction null").hasSize(2);

    // A file says that b had 450 at the midnight itself, where 520 had been reckoned.
    clock.set("2026-11-04T01:00:00Z");
    october.reading(
        OctoberCase.P1,
        "P1_b",
        "2026-10-31 17:00:00.000",
        "2026-11-04 00:59:00.000",
        450,
        "import/aa");
    october.book("2026-11-04 00:59:03.000", OctoberCase.P1);
    assertThat(restated()).startsWith("2026-11-04 2600 2530 manual null").hasSize(3);

    JsonNode now = json("/api/v1/citations/1-2026");
    assertThat(now.at("/cited/value").asLong()).isEqualTo(2500);
    assertThat(now.at("/now/value").asLong()).isEqualTo(2530);
    assertThat(now.at("/posts").asLong()).as("a, b and c").isEqualTo(3);
  }

  @Test
  void citationThatIsTakenBackStaysWithItsNumberAndTheReason() throws Exception {
    cite(201, "{\"basis\":\"in-period\"," + OCTOBER + "}");
    assertThat(delete("/api/v1/citations/1-2026?by=Minh").statusCode()).isEqualTo(422);
    HttpResponse<String> gone = delete("/api/v1/citations/1-2026?by=Minh&reason=Sai+k%E1%BB%B3");
    assertThat(gone.statusCode()).as(gone.body()).isEqualTo(200);
    JsonNode kept = json("/api/v1/citations/1-2026");
    assertThat(kept.at("/withdrawn/by").asText()).isEqualTo("Minh");
    assertThat(kept.at("/withdrawn/reason").asText()).isEqualTo("Sai kỳ");
    assertThat(kept.at("/cited/value").asLong()).isEqualTo(2500);
    assertThat(delete("/api/v1/citations/1-2026?by=Minh&reason=x").statusCode()).isEqualTo(409);
    assertThat(delete("/api/v1/citations/9-2026?by=Minh&reason=x").statusCode()).isEqualTo(404);
    assertThat(cite(201, "{\"basis\":\"in-period\"," + OCTOBER + "}").at("/id").asText())
        .isEqualTo("2-2026");
  }

  @Test
  void postsOfThePeriodAreCitedAsACountOfTheirOwn() throws Exception {
    String items = OCTOBER.replace("views", "items");
    JsonNode cited = cite(201, "{\"basis\":\"published-in-period\"," + items + "}");
    assertThat(cited.at("/cited/value").asLong()).as("b and c").isEqualTo(2);
    assertThat(cited.at("/cited/low").asLong()).isEqualTo(2);
    assertThat(cite(400, "{\"basis\":\"in-period\"," + items + "}").at("/detail").asText())
        .contains("published-in-period");
    assertThat(
            cite(
                    400,
                    "{\"basis\":\"in-period\",\"book\":\"closed\",\"units\":\"then\","
                        + OCTOBER
                        + "}")
                .at("/detail")
                .asText())
        .contains("leave out units");
  }

  /** Day, before, after, cause and person of each restatement of the first citation. */
  private List<String> restated() throws Exception {
    json("/api/v1/restatements?examine=true");
    List<String> rows = new ArrayList<>();
    for (JsonNode row : json("/api/v1/citations/1-2026").at("/restatements")) {
      rows.add(
          String.join(
              " ",
              row.get("day").asText(),
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

  private JsonNode cite(int status, String body) throws Exception {
    HttpResponse<String> response =
        api.send(
            api.request("/api/v1/citations")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JSON.readTree(response.body());
  }

  private HttpResponse<String> delete(String path) throws Exception {
    return api.send(api.request(path).DELETE().build());
  }
}
