package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What should be looked at; findings counted by hand from the readings of {@link WardCase}. */
@ExtendWith(LedgerTables.Shared.class)
final class QualityOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LedgerTables tables;
  private final RunningApi api;
  private volatile Instant now = RunningApi.CLOCK.instant();

  QualityOverHttpTest(LedgerTables tables) throws Exception {
    this.tables = tables;
    tables.clear();
    WardCase.write(tables);
    InstantSource source = () -> now;
    api =
        RunningApi.start(
            tables, settings -> settings, new MemoryLog(), source.withZone(ZoneOffset.UTC));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void lastMonthIsLookedThroughUnlessAsked() throws Exception {
    JsonNode quality = quality("");
    assertThat(quality.get("from").asText()).isEqualTo("2025-12-14");
    assertThat(quality.get("to").asText()).isEqualTo("2026-01-13");
    assertThat(quality.at("/readings/cut").asLong()).isEqualTo(4711);
    assertThat(quality.get("unknownMetrics").toString()).isEqualTo("{\"likes_of_friends\":1}");
    assertThat(quality.get("zeroGlitches").toString()).isEqualTo("{\"views\":1}");
    assertThat(quality.get("glitches").toString())
        .isEqualTo(
            "[{\"platform\":\"facebook\",\"pageId\":\"P1\",\"postId\":\"P1_9\",\"metric\":\"views\","
                + "\"zeros\":1,\"positiveAt\":\"2026-01-11T05:00:00.000Z\","
                + "\"last\":\"2026-01-12T06:00:00.000Z\"}]");
    // Live: abc, read at 13:00, and P1_9, at 05:00; the removed one is stale for good.
    assertThat(quality.get("stalest"))
        .extracting(post -> post.get("postId").asText())
        .containsExactly("P1_9", "abc");
    assertThat(quality.get("gaps")).isEmpty();
    assertThat(quality.get("falls")).isEmpty();
    assertThat(quality.get("breaks")).isEmpty();
  }

  @Test
  void gapsAreBetweenReadingsOfTheDaysAsked() throws Exception {
    // abc is read every 24 hours, P1_9 after 24 hours and after one more.
    JsonNode gaps = quality("?gapHours=23").get("gaps");
    assertThat(gaps).hasSize(2);
    assertThat(gaps.get(0).toString())
        .isEqualTo(
            "{\"platform\":\"youtube\",\"pageId\":\"UC1\",\"gaps\":2,\"posts\":1,\"longest\":["
                + "{\"postId\":\"abc\",\"from\":\"2026-01-11T13:00:00.000Z\","
                + "\"to\":\"2026-01-12T13:00:00.000Z\",\"hours\":24}]}");
    assertThat(gaps.at("/1/gaps").asInt()).isEqualTo(1);
    assertThat(gaps.at("/1/longest/0/from").asText()).isEqualTo("2026-01-11T05:00:00.000Z");
    assertThat(quality("?gapHours=24").get("gaps")).isEmpty();
    // 10 January alone holds one reading of abc.
    assertThat(quality("?gapHours=23&to=2026-01-11&from=2026-01-11").get("gaps")).isEmpty();
    assertThat(quality("?gapHours=23&page=facebook%7CP1").get("gaps")).hasSize(1);
  }

  @Test
  void readingsOfAWithdrawnImportFillNoGap() throws Exception {
    tables.run(
        """
        INSERT INTO viewledger.observation (platform, page_id, post_id, kafka_topic, kafka_partition,
          kafka_offset, observed_at, recorded_at, source, metrics, fields, cut) VALUES
        ('facebook', 'P1', 'P1_9', 'observations', 0, 8, '2026-01-11 17:00:00.000',
          '2026-01-12 05:00:00.500', 'import/bb', map('views', 1005), map(), 4711),
        ('facebook', 'P1', 'P1_9', 'observations', 0, 9, '2026-01-11 18:00:00.000',
          '2026-01-12 05:00:00.500', 'import/standing', map('views', 1005), map(), 4711);
        """);
    JsonNode gaps = quality("?gapHours=12&page=facebook%7CP1").get("gaps");
    // 05:00 to 18:00 is 13 hours; the 17:00 of import/bb, withdrawn, does not cut it to 12.
    assertThat(gaps.at("/0/gaps").asInt()).isEqualTo(1);
    assertThat(gaps.at("/0/longest/0/hours").asInt()).isEqualTo(13);
  }

  @Test
  void fallsAreFoundFromTheDaysAndOnlyWhereTheyStillStand() throws Exception {
    // P1_9 fell by 5 on two days; abc's reactions by 5 on one.
    JsonNode quality = quality("?fall=5");
    assertThat(quality.get("fallsByMetric").toString()).isEqualTo("{\"reactions\":1,\"views\":2}");
    assertThat(quality.get("falls"))
        .extracting(
            fall ->
                fall.get("metric").asText()
                    + ' '
                    + fall.get("day").asText()
                    + ' '
                    + fall.get("gain"))
        .containsExactlyInAnyOrder(
            "reactions 2026-01-12 -5", "views 2026-01-11 -5", "views 2026-01-12 -5");
    assertThat(quality("?fall=6").get("falls")).isEmpty();
    assertThat(quality("?fall=5&page=youtube%7CUC1").get("falls")).hasSize(1);
    // A later version of the day says otherwise; both rows are in the table until it is merged.
    tables.run(
        """
        INSERT INTO viewledger.post_day (platform, page_id, post_id, day, views_gain, views_closing,
          views_below, views_above, views_low, views_high, is_deleted, version) VALUES
        ('facebook', 'P1', 'P1_9', '2026-01-11', 1, 1001, 0, 0, 1, 1, 0, 4712);
        """);
    assertThat(quality("?fall=5").get("fallsByMetric").toString())
        .isEqualTo("{\"reactions\":1,\"views\":1}");
  }

  @Test
  void breaksInsideTheDaysAreToldOfPlatformsThatWeHave() throws Exception {
    JsonNode breaks = quality("?from=2025-03-31&to=2025-11-15").get("breaks");
    // YouTube's of 31 March lies on the first day: nothing before it is shown beside it.
    assertThat(breaks)
        .extracting(change -> change.get("id").asText())
        .containsExactly("facebook:2025-11-15");
    assertThat(quality("?from=2025-03-30&to=2025-11-14").get("breaks"))
        .extracting(change -> change.get("id").asText())
        .containsExactly("youtube:2025-03-31");
    assertThat(quality("?from=2025-03-30&to=2025-11-14&page=zalo%7CZ1").get("breaks")).isEmpty();
  }

  @Test
  void lookThroughTheReadingsIsKeptForAMinute() throws Exception {
    assertThat(quality("").get("zeroGlitches").toString()).isEqualTo("{\"views\":1}");
    tables.run(
        """
        INSERT INTO viewledger.observation (platform, page_id, post_id, kafka_topic, kafka_partition,
          kafka_offset, observed_at, recorded_at, source, metrics, fields, cut) VALUES
        ('facebook', 'P1', 'P1_9', 'observations', 0, 8, '2026-01-12 07:00:00.000',
          '2026-01-12 07:00:00.500', 'facebook-graph/v25.0', map('views', 0), map(), 4712);
        """);
    WardCase.cut(tables, 4712, "2026-01-13 01:30:00.000", 9);
    JsonNode kept = quality("");
    assertThat(kept.get("cut").asLong()).isEqualTo(4712);
    assertThat(kept.at("/readings/cut").asLong()).isEqualTo(4711);
    assertThat(kept.at("/zeroGlitches/views").asInt()).isEqualTo(1);
    now = now.plus(Duration.ofSeconds(61));
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    JsonNode later = quality("");
    while (later.at("/readings/cut").asLong() != 4712 && System.nanoTime() < deadline) {
      later = quality("");
    }
    assertThat(later.at("/zeroGlitches/views").asInt()).isEqualTo(2);
  }

  @Test
  void wrongQuestionsAreRefused() throws Exception {
    assertThat(problem(400, "?from=2026-01-13&to=2026-01-12")).contains("swap");
    assertThat(problem(400, "?from=2020-01-01")).contains("400 days");
    assertThat(problem(400, "?gapHours=0")).contains("between 1 and 10000");
    assertThat(problem(400, "?fall=0")).contains("1 or more");
    assertThat(problem(400, "?page=UC1")).contains("platform|pageId");
    assertThat(problem(404, "?page=youtube%7Cnone")).contains("no page");
    assertThat(problem(400, "?pages=x")).contains("did you mean page?");
  }

  private JsonNode quality(String query) throws Exception {
    HttpResponse<String> response = api.get("/api/v1/quality" + query);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private String problem(int status, String query) throws Exception {
    HttpResponse<String> response = api.get("/api/v1/quality" + query);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JSON.readTree(response.body()).get("detail").asText();
  }
}
