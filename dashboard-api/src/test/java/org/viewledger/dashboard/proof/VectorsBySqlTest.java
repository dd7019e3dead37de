package org.viewledger.dashboard.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.LedgerTables;
import org.viewledger.dashboard.query.KnownAt;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.query.UnitChains;
import org.viewledger.dashboard.reconcile.RawRows;
import org.viewledger.dashboard.warehouse.Parameters;
import org.viewledger.dashboard.warehouse.Row;

/** Every vector of the accounting rules, each as a post of a page of its own. */
@ExtendWith(LedgerTables.Shared.class)
final class VectorsBySqlTest {
  private static final long CUT = 7;

  private final LedgerTables tables;
  private final Map<String, JsonNode> vectors = vectors();

  VectorsBySqlTest(LedgerTables tables) {
    this.tables = tables;
  }

  @BeforeEach
  void writeAll() {
    tables.clear();
    RawRows raw = new RawRows();
    vectors.forEach((name, vector) -> write(raw, name, vector));
    raw.writeTo(tables);
  }

  @Test
  void everyVectorComesOut() {
    int compared = 0;
    for (ZoneId zone : List.of(ZoneId.of("Asia/Ho_Chi_Minh"), ZoneId.of("Europe/Berlin"))) {
      Map<String, List<String>> days = days(zone, KnownAt.cut(CUT));
      Map<String, List<String>> ends = ends(zone, KnownAt.cut(CUT));
      for (Map.Entry<String, JsonNode> vector : vectors.entrySet()) {
        if (vector.getValue().get("zone").asText().equals(zone.getId())) {
          String name = vector.getKey();
          assertThat(days.getOrDefault(name, List.of())).as(name).isEqualTo(expectedDays(vector));
          assertThat(ends.getOrDefault(name, List.of())).as(name).isEqualTo(expectedEnds(vector));
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(vectors.size()).isGreaterThan(60);
  }

  @Test
  void theSameWhenEveryRecordIsThereTwiceAndMoreCameLater() {
    RawRows again = new RawRows();
    vectors.forEach((name, vector) -> write(again, name, vector));
    again.writeTo(tables);
    RawRows later = new RawRows();
    vectors
        .keySet()
        .forEach(
            name ->
                later.reading(
                    name,
                    "abc",
                    CUT + 1,
                    1768222800001L,
                    1768222800001L,
                    "p",
                    Map.of("views", 1L),
                    Map.of()));
    later.writeTo(tables);
    everyVectorComesOut();
  }

  private Map<String, List<String>> days(ZoneId zone, KnownAt known) {
    Parameters parameters = new Parameters();
    RecordSql record = record(zone, known, parameters);
    Map<String, List<String>> rows = new HashMap<>();
    for (Row row :
        tables
            .warehouse()
            .ask(
                parameters.sql(
                    "SELECT * FROM ("
                        + record.postDays(List.of(), Optional.empty())
                        + ") ORDER BY page_id, metric, day"
                        + RecordSql.SETTINGS))) {
      rows.computeIfAbsent(row.text("page_id"), page -> new ArrayList<>())
          .add(
              row.text("metric")
                  + ' '
                  + row.day("day")
                  + ' '
                  + row.number("gain")
                  + ' '
                  + row.number("closing")
                  + ' '
                  + row.number("below")
                  + ' '
                  + row.number("above")
                  + ' '
                  + row.number("low")
                  + ' '
                  + row.number("high"));
    }
    return rows;
  }

  private Map<String, List<String>> ends(ZoneId zone, KnownAt known) {
    Parameters parameters = new Parameters();
    RecordSql record = record(zone, known, parameters);
    Map<String, List<String>> rows = new HashMap<>();
    for (Row row :
        tables
            .warehouse()
            .ask(
                parameters.sql(
                    "SELECT * FROM ("
                        + record.postMetrics(List.of())
                        + ") ORDER BY page_id, metric"
                        + RecordSql.SETTINGS))) {
      rows.computeIfAbsent(row.text("page_id"), page -> new ArrayList<>())
          .add(row.text("metric") + ' ' + row.number("opening") + ' ' + row.number("last"));
    }
    return rows;
  }

  private static RecordSql record(ZoneId zone, KnownAt known, Parameters parameters) {
    return new RecordSql(
        MetricCatalogue.standard(),
        zone,
        UnitChains.one(Unit.EVERYTHING),
        known,
        RecordScope.ALL,
        parameters);
  }

  private static List<String> expectedDays(Map.Entry<String, JsonNode> vector) {
    List<String> rows = new ArrayList<>();
    metrics(vector)
        .forEach(
            (metric, of) -> {
              for (JsonNode day : of.get("days")) {
                StringBuilder row = new StringBuilder(metric + ' ' + day.get("day").asText());
                for (String figure : List.of("gain", "closing", "below", "above", "low", "high")) {
                  row.append(' ').append(day.get(figure).asLong());
                }
                rows.add(row.toString());
              }
            });
    return rows;
  }

  private static List<String> expectedEnds(Map.Entry<String, JsonNode> vector) {
    List<String> rows = new ArrayList<>();
    metrics(vector)
        .forEach(
            (metric, of) ->
                rows.add(
                    metric + ' ' + of.get("opening").asLong() + ' ' + of.get("closing").asLong()));
    return rows;
  }

  private static java.util.SortedMap<String, JsonNode> metrics(Map.Entry<String, JsonNode> vector) {
    TreeMap<String, JsonNode> metrics = new TreeMap<>();
    vector
        .getValue()
        .get("expect")
        .properties()
        .forEach(e -> metrics.put(e.getKey(), e.getValue()));
    return metrics;
  }

  private static void write(RawRows raw, String name, JsonNode vector) {
    for (JsonNode post : vector.get("posts")) {
      Map<String, @Nullable Object> says = new HashMap<>();
      says.put(
          "published_at",
          post.get("publishedAt").isNull() ? null : post.get("publishedAt").asLong());
      raw.telling(name, "abc", CUT, post.get("recordedAt").asLong(), source(post), says, List.of());
    }
    for (JsonNode reading : vector.get("observations")) {
      Map<String, Long> metrics = new HashMap<>();
      reading
          .get("metrics")
          .properties()
          .forEach(
              e -> {
                if (!e.getValue().isNull()) {
                  metrics.put(e.getKey(), e.getValue().asLong());
                }
              });
      raw.reading(
          name,
          "abc",
          CUT,
          reading.get("observedAt").asLong(),
          reading.get("recordedAt").asLong(),
          source(reading),
          metrics,
          Map.of());
    }
    for (JsonNode withdrawal : vector.path("withdrawals")) {
      raw.withdrawal(
          name,
          "abc",
          CUT,
          withdrawal.get("recordedAt").asLong(),
          withdrawal.get("source").asText());
    }
  }

  private static String source(JsonNode node) {
    return node.path("source").asText("youtube-data/v3");
  }

  private static Map<String, JsonNode> vectors() {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.isDirectory(at.resolve("shared/vectors"))) {
      at = at.getParent();
    }
    if (at == null) {
      throw new IllegalStateException("shared/vectors stands beside the repository");
    }
    Map<String, JsonNode> vectors = new TreeMap<>();
    try (Stream<Path> files = Files.list(at.resolve("shared/vectors"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        JsonNode vector = new ObjectMapper().readTree(file.toFile());
        vectors.put(vector.get("name").asText(), vector);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return vectors;
  }
}
