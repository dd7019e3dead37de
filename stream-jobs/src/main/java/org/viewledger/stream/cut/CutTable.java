package org.viewledger.stream.cut;

import com.clickhouse.data.ClickHouseFormat;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.viewledger.stream.access.Warehouse;

/**
 * The table {@code cut}, as its only writer sees it.
 *
 * <p>States: {@code open} before the first row of a cut is written, {@code done} after the last;
 * {@code start} reserves a generation and means nothing to a reader. A rebuild is itself an {@code
 * open} under {@link Cut#start}, with the log's end in {@code offsets}; its {@code done} comes when
 * a cut covers that end. A rebuild beside the tables that are read has its cuts in a table of its
 * own until it takes their place ({@link Exchange}). Every {@code done} carries all covered
 * offsets, so the newest one is enough.
 *
 * <p>How to read consistently, without {@code FINAL}:
 *
 * <pre>{@code
 * SELECT maxIf(cut, state = 'done') AS newest,              -- the newest complete cut
 *        argMaxIf(offsets, cut, state = 'done') AS covered, -- "topic:partition" -> next offset
 *        argMaxIf(at, cut, state = 'done') AS since,
 *        (SELECT count() FROM (SELECT cut FROM viewledger.cut GROUP BY cut
 *           HAVING countIf(state = 'open') > 0 AND countIf(state = 'done') = 0)) AS unfinished
 * FROM viewledger.cut
 * }</pre>
 *
 * <p>Ask before and after the figures: they are of {@code newest} when {@code unfinished} is 0 both
 * times and {@code newest} is the same; otherwise ask again. An unfinished {@link Cut#start} means
 * that the figures are being rebuilt (its {@code offsets} against {@code covered} tell how far).
 */
public final class CutTable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
  private static final List<String> COLUMNS = List.of("cut", "state", "at", "offsets", "rows");

  private final Warehouse warehouse;
  private final Place place;
  private final InstantSource clock;

  public CutTable(Warehouse warehouse, Place place, InstantSource clock) {
    this.warehouse = warehouse;
    this.place = place;
    this.clock = clock;
  }

  /** The last word on a cut: no row of it may be written before. */
  public void open(Cut cut) {
    write(cut, "open", Map.of(), Map.of());
  }

  /** All of its rows are there. */
  public void done(Cut cut, Map<String, Long> offsets, Map<String, Long> rows) {
    write(cut, "done", offsets, rows);
  }

  /** Reserves a generation that goes on from a checkpoint. */
  public void start(long generation) {
    write(Cut.start(generation), "start", Map.of(), Map.of());
  }

  /**
   * Reserves, in the tables that are read, a generation that builds everything anew beside them.
   *
   * @param target the log's end; it tells such a start from one that goes on
   */
  public void startBeside(long generation, Map<String, Long> target) {
    write(Cut.start(generation), "start", target, Map.of());
  }

  /** Begins a generation that builds everything anew, complete when {@code target} is covered. */
  public void openRebuild(long generation, Map<String, Long> target) {
    write(Cut.start(generation), "open", target, Map.of());
  }

  /** Whether it is complete. */
  public boolean isDone(Cut cut) {
    return !warehouse
        .rows(
            "SELECT cut FROM "
                + place.cuts()
                + " WHERE state = 'done' AND cut = "
                + cut.number()
                + " LIMIT 1")
        .isEmpty();
  }

  /** Cuts that were begun and are not done, the oldest first. */
  public List<Cut> unfinished() {
    return warehouse
        .rows(
            "SELECT cut FROM "
                + place.cuts()
                + " GROUP BY cut HAVING countIf(state = 'open') > 0 AND countIf(state = 'done') = 0"
                + " ORDER BY cut")
        .stream()
        .map(row -> Cut.of(row.path("cut").asLong()))
        .toList();
  }

  /** Takes back cuts that were begun before a rebuild and will never be done. */
  public void forget(Collection<Cut> unfinished) {
    if (unfinished.isEmpty()) {
      return;
    }
    warehouse.execute(
        unfinished.stream()
            .map(cut -> Long.toString(cut.number()))
            .collect(
                Collectors.joining(
                    ", ",
                    "DELETE FROM " + place.cuts() + " WHERE state = 'open' AND cut IN (",
                    ")")));
  }

  /** The offsets that the newest complete cut since {@code rebuild} covers. */
  public Map<String, Long> covered(Cut rebuild) {
    return warehouse
        .rows(
            "SELECT offsets FROM "
                + place.cuts()
                + " WHERE state = 'done' AND cut > "
                + rebuild.number()
                + " ORDER BY cut DESC LIMIT 1")
        .stream()
        .findFirst()
        .map(row -> longs(row.path("offsets")))
        .orElse(Map.of());
  }

  /** Numbers by name, as ClickHouse writes a map. */
  static Map<String, Long> longs(JsonNode map) {
    Map<String, Long> longs = new TreeMap<>();
    map.properties().forEach(entry -> longs.put(entry.getKey(), entry.getValue().asLong()));
    return longs;
  }

  private void write(Cut cut, String state, Map<String, Long> offsets, Map<String, Long> rows) {
    String at = AT.format(clock.instant());
    warehouse.insert(
        place.database(),
        "cut",
        COLUMNS,
        ClickHouseFormat.JSONEachRow,
        out -> {
          try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeNumberField("cut", cut.number());
            json.writeStringField("state", state);
            json.writeStringField("at", at);
            json.writePOJOField("offsets", offsets);
            json.writePOJOField("rows", rows);
            json.writeEndObject();
          }
        });
  }
}
