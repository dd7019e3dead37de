package org.viewledger.stream.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.viewledger.contract.Event;
import org.viewledger.contract.Observation;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.Withdrawal;
import org.viewledger.stream.ledger.rules.DayFigures;
import org.viewledger.stream.ledger.rules.MetricFigures;

/** The vectors that the accounting rules come with, as events of one post. */
final class Vectors {
  static final PostKey POST = new PostKey("youtube", "UC1", "abc");

  private Vectors() {}

  /** What a vector says of one metric. */
  record Expected(long opening, long closing, int firstDay, List<DayFigures> days) {
    static Expected of(MetricFigures figures) {
      return new Expected(figures.opening(), figures.last(), figures.firstDay(), figures.days());
    }
  }

  record Vector(String name, ZoneId zone, List<Event> events, SortedMap<String, Expected> expect) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Vector> all() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      List<Vector> vectors = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        vectors.add(vector(new ObjectMapper().readTree(file.toFile())));
      }
      return vectors;
    }
  }

  private static Path folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared/vectors");
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    throw new IllegalStateException("shared/vectors stands beside the repository; it is not there");
  }

  private static Vector vector(JsonNode json) {
    List<Event> events = new ArrayList<>();
    json.get("posts").forEach(node -> events.add(record(node)));
    json.get("observations").forEach(node -> events.add(observation(node)));
    json.path("withdrawals").forEach(node -> events.add(withdrawal(node)));
    SortedMap<String, Expected> expect = new TreeMap<>();
    json.get("expect").properties().forEach(e -> expect.put(e.getKey(), expected(e.getValue())));
    return new Vector(
        json.get("name").asText(), ZoneId.of(json.get("zone").asText()), events, expect);
  }

  private static Event record(JsonNode node) {
    JsonNode publishedAt = node.get("publishedAt");
    return new PostRecord(
        POST,
        Patch.of(publishedAt.isNull() ? null : Instant.ofEpochMilli(publishedAt.asLong())),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        List.of(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        node.path("source").asText("youtube-data/v3"),
        instant(node, "recordedAt"));
  }

  private static Event observation(JsonNode node) {
    SortedMap<String, Long> metrics = new TreeMap<>();
    node.get("metrics")
        .properties()
        .forEach(
            e -> {
              if (!e.getValue().isNull()) {
                metrics.put(e.getKey(), e.getValue().asLong());
              }
            });
    return new Observation(
        POST,
        instant(node, "observedAt"),
        instant(node, "recordedAt"),
        node.path("source").asText("youtube-data/v3"),
        new TreeMap<>(),
        metrics);
  }

  private static Event withdrawal(JsonNode node) {
    return new Withdrawal(
        POST, node.get("source").asText(), instant(node, "recordedAt"), "lan", null);
  }

  private static Instant instant(JsonNode node, String name) {
    return Instant.ofEpochMilli(node.get(name).asLong());
  }

  private static Expected expected(JsonNode node) {
    List<DayFigures> days = new ArrayList<>();
    for (JsonNode day : node.get("days")) {
      days.add(
          new DayFigures(
              day.get("gain").asLong(),
              day.get("closing").asLong(),
              day.get("below").asLong(),
              day.get("above").asLong(),
              day.get("low").asLong(),
              day.get("high").asLong()));
    }
    LocalDate first = LocalDate.parse(node.get("days").get(0).get("day").asText());
    return new Expected(
        node.get("opening").asLong(),
        node.get("closing").asLong(),
        Math.toIntExact(first.toEpochDay()),
        days);
  }
}
