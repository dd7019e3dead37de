package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.dashboard.accounts.Secret;
import org.viewledger.dashboard.people.PeoplePlace;
import org.viewledger.dashboard.warehouse.Parameters;

/**
 * The process dies between the figures of a closing and its mark; the next start ends what was
 * begun: exactly as it would have been, or not at all. Figures are those of {@link OctoberCase}.
 */
@ExtendWith(LedgerTables.Shared.class)
final class ClosingCutShortTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OCTOBER = "/api/v1/periods/calendar/2026-10";
  private static final String CLOSED =
      "/api/v1/gains?book=closed&from=2026-10-01&to=2026-10-31&metric=views&by=topic";

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private final LedgerTables tables;
  private final OctoberCase october;
  private final Path folder;

  ClosingCutShortTest(LedgerTables tables, @TempDir Path folder) throws Exception {
    this.tables = tables;
    this.folder = folder;
    october = new OctoberCase(tables);
    october.write();
    assertThat(frozen()).isEmpty();
    assertThat(DyingClosing.run(tables.settings(), people(), "2026-10-31T18:00:00Z"))
        .isEqualTo(DyingClosing.GONE);
    assertThat(frozen()).as("of a, b and c, views").hasSize(3);
  }

  @Test
  void nextStartClosesItAtTheCutThatItWasBegunAt() throws Exception {
    List<String> before = frozen();
    // b's last midnight comes to lie at 520 instead of 400; that was not known when it was closed.
    october.reading(
        OctoberCase.P1, "P1_b", "2026-11-01 05:00:00.000", "2026-11-01 05:00:01.000", 640);
    october.book("2026-11-01 05:00:03.000", OctoberCase.P1);
    try (RunningApi api = start()) {
      JsonNode period = closed(api);
      assertThat(period.at("/closings")).hasSize(1);
      assertThat(period.at("/closings/0/by").asText()).isEqualTo("Nguyễn Thị Lan");
      assertThat(period.at("/closings/0/closedAt").asText()).isEqualTo("2026-10-31T18:00:00.000Z");
      assertThat(rows(api)).containsExactly("unclassified 500", "xay-dung-dang 2000");
      assertThat(frozen()).containsAll(before);
      JsonNode restated = json(api, "/api/v1/restatements?examine=true&period=2026-10").at("/rows");
      assertThat(restated.at("/0/before").asLong()).isEqualTo(2500);
      assertThat(restated.at("/0/after").asLong()).isEqualTo(2620);
    }
  }

  @Test
  void nextStartWritesWhatIsMissingOfTheFigures() throws Exception {
    List<String> before = frozen();
    tables.run(
        "ALTER TABLE viewledger.closed_post_period DELETE WHERE post_id != 'a'"
            + " SETTINGS mutations_sync = 2");
    assertThat(frozen()).hasSize(1);
    try (RunningApi api = start()) {
      closed(api);
      assertThat(frozen()).containsExactlyElementsOf(before);
      assertThat(rows(api)).containsExactly("unclassified 500", "xay-dung-dang 2000");
    }
  }

  @Test
  void nextStartGivesItUpWhereAllWasCountedAnewSince() throws Exception {
    long rebuild = 2L << 40;
    WardCase.cut(tables, rebuild, "2026-10-31 18:30:00.000", 99);
    try (RunningApi api = start()) {
      JsonNode again = closedAgain(api);
      assertThat(again.at("/closings")).as("the one cut short is none").hasSize(1);
      assertThat(again.at("/closings/0/by").asText()).isEqualTo("Minh");
      assertThat(again.at("/closings/0/cut").asLong()).isEqualTo(rebuild);
      assertThat(rows(api)).containsExactly("unclassified 500", "xay-dung-dang 2000");
    }
  }

  private RunningApi start() throws Exception {
    Clock clock = Clock.fixed(Instant.parse("2026-11-01T06:00:00Z"), ZoneOffset.UTC);
    return RunningApi.start(
        tables,
        any ->
            DashboardSettings.of(tables.settings(), Map.of(), folder, Secret.of(RunningApi.TOKEN))
                .withReconcileAt(Optional.empty()),
        new MemoryLog(),
        clock);
  }

  /** Where the settings of a folder put people's records. */
  private Path people() {
    DashboardSettings settings =
        DashboardSettings.of(tables.settings(), Map.of(), folder, Secret.of(RunningApi.TOKEN))
            .build();
    return ((PeoplePlace.InFile) settings.people()).file();
  }

  /** The period, once what was cut short is finished. */
  private static JsonNode closed(RunningApi api) throws Exception {
    long deadline = System.nanoTime() + PATIENCE;
    JsonNode period = json(api, OCTOBER);
    while (!period.at("/state").asText().equals("closed")) {
      assertThat(System.nanoTime()).as("%s", period).isLessThan(deadline);
      period = json(api, OCTOBER);
    }
    return period;
  }

  /** Closed by Minh, once what was cut short is given up: until then it is refused. */
  private static JsonNode closedAgain(RunningApi api) throws Exception {
    long deadline = System.nanoTime() + PATIENCE;
    HttpRequest close =
        api.request(OCTOBER + "/close")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"by\":\"Minh\"}"))
            .build();
    HttpResponse<String> answer = api.send(close);
    while (answer.statusCode() == 409) {
      assertThat(json(api, OCTOBER).at("/state").asText()).isEqualTo("open");
      assertThat(System.nanoTime()).as(answer.body()).isLessThan(deadline);
      answer = api.send(close);
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  /** What was frozen of each post's views, in every closing and revision. */
  private List<String> frozen() {
    return tables
        .warehouse()
        .ask(
            new Parameters()
                .sql(
                    "SELECT concat(toString(closing), ' ', toString(revision), ' ', page_id, ' ',"
                        + " post_id, ' ', toString(topic), ' ', toString(gain), ' ',"
                        + " toString(balance)) AS line FROM viewledger.closed_post_period FINAL"
                        + " WHERE metric = 'views' ORDER BY line"))
        .stream()
        .map(row -> row.text("line"))
        .toList();
  }

  private static List<String> rows(RunningApi api) throws Exception {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : json(api, CLOSED).at("/rows")) {
      rows.add(row.get("topic").asText() + ' ' + row.get("value").asText());
    }
    return rows;
  }

  private static JsonNode json(RunningApi api, String path) throws Exception {
    HttpResponse<String> response = api.get(path);
    assertThat(response.statusCode()).as(path + ' ' + response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }
}
