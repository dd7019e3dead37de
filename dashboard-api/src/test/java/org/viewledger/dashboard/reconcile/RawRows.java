package org.viewledger.dashboard.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.viewledger.dashboard.LedgerTables;

/** Raw rows by hand: collected, and written to the tables in one statement a table. */
public final class RawRows {
  /** A raw row of whatever table: its id, its cut and what it says. */
  public record Raw(
      String table,
      String platform,
      String page,
      String id,
      long offset,
      long cut,
      long recordedAt,
      String source,
      Map<String, @Nullable Object> says) {}

  private final List<Raw> rows = new ArrayList<>();

  public List<Raw> rows() {
    return List.copyOf(rows);
  }

  public void reading(
      String page,
      String id,
      long cut,
      long observedAt,
      long recordedAt,
      String source,
      Map<String, Long> metrics,
      Map<String, String> fields) {
    Map<String, @Nullable Object> says = new LinkedHashMap<>();
    says.put("observed_at", observedAt);
    says.put("metrics", new TreeMap<>(metrics));
    says.put("fields", new TreeMap<>(fields));
    add("observation", page, id, cut, recordedAt, source, says);
  }

  /**
   * A post record.
   *
   * @param fields column of a text field, {@code published_at} (epoch ms) or {@code hashtags} (a
   *     list) to what is said of it, null for unknown
   */
  public void telling(
      String page,
      String id,
      long cut,
      long recordedAt,
      String source,
      Map<String, @Nullable Object> fields,
      List<String> aliases) {
    Map<String, @Nullable Object> says = new LinkedHashMap<>(fields);
    says.put("aliases", aliases);
    add("post_record", page, id, cut, recordedAt, source, says);
  }

  public void withdrawal(String page, String id, long cut, long recordedAt, String withdraws) {
    add("withdrawal", page, id, cut, recordedAt, withdraws, Map.of());
  }

  public void assignment(
      String page,
      String id,
      long cut,
      long recordedAt,
      @Nullable String topic,
      List<String> labels,
      boolean withdrawn) {
    Map<String, @Nullable Object> says = new LinkedHashMap<>();
    says.put("primary_topic", topic);
    says.put("labels", labels);
    says.put("withdrawn", withdrawn);
    add("assignment", page, id, cut, recordedAt, "", says);
  }

  public void classification(
      String page,
      String id,
      long cut,
      String digest,
      long version,
      long taxonomyRecordedAt,
      String topic) {
    Map<String, @Nullable Object> says = new LinkedHashMap<>();
    says.put("text_digest", digest);
    says.put("taxonomy_version", version);
    says.put("topic", topic);
    add("classification", page, id, cut, taxonomyRecordedAt, "", says);
  }

  private void add(
      String table,
      String page,
      String id,
      long cut,
      long recordedAt,
      String source,
      Map<String, @Nullable Object> says) {
    rows.add(new Raw(table, "youtube", page, id, rows.size(), cut, recordedAt, source, says));
  }

  public void writeTo(LedgerTables tables) {
    rows.stream()
        .collect(Collectors.groupingBy(Raw::table))
        .forEach(
            (table, of) ->
                tables.run(
                    "INSERT INTO viewledger."
                        + table
                        + columns(table)
                        + of.stream().map(RawRows::values).collect(Collectors.joining(",\n"))));
  }

  private static String columns(String table) {
    String id = " (platform, page_id, post_id, ";
    String position = "kafka_topic, kafka_partition, kafka_offset, ";
    return switch (table) {
      case "observation" ->
          id + position + "observed_at, recorded_at, source, metrics, fields, cut) VALUES ";
      case "withdrawal" -> id + position + "withdraws, recorded_at, by, reason, cut) VALUES ";
      case "post_record" ->
          id
              + position
              + "said, published_at, kind, title, text, permalink, hashtags, hashtags_known,"
              + " aliases, origin, same_as, replaces, status, source, recorded_at, cut) VALUES ";
      case "assignment" ->
          id + position + "primary_topic, labels, by, reason, recorded_at, withdrawn, cut) VALUES ";
      case "classification" ->
          id
              + "text_digest, unit, taxonomy_version, matcher_version, taxonomy_recorded_at, topic,"
              + " score, close, second_topic, second_score, evidence, cut) VALUES ";
      default -> throw new IllegalArgumentException(table);
    };
  }

  private static String values(Raw row) {
    List<String> values =
        new ArrayList<>(List.of(text(row.platform()), text(row.page()), text(row.id())));
    if (!row.table().equals("classification")) {
      values.addAll(List.of("'t'", "0", Long.toString(row.offset())));
    }
    Map<String, @Nullable Object> says = row.says();
    switch (row.table()) {
      case "observation" -> {
        values.add(instant(says.get("observed_at")));
        values.add(instant(row.recordedAt()));
        values.add(text(row.source()));
        values.add(map(says.get("metrics")));
        values.add(map(says.get("fields")));
      }
      case "withdrawal" ->
          values.addAll(List.of(text(row.source()), instant(row.recordedAt()), "'lan'", "NULL"));
      case "post_record" -> {
        values.add(
            list(says.keySet().stream().filter(column -> !column.equals("aliases")).toList()));
        values.add(instant(says.get("published_at")));
        for (String column : List.of("kind", "title", "text", "permalink")) {
          values.add(text(says.get(column)));
        }
        values.add(says.get("hashtags") == null ? "[]" : list(says.get("hashtags")));
        values.add(Boolean.toString(says.get("hashtags") != null));
        values.add(list(says.get("aliases")));
        for (String column : List.of("origin", "same_as", "replaces", "status")) {
          values.add(text(says.get(column)));
        }
        values.add(text(row.source()));
        values.add(instant(row.recordedAt()));
      }
      case "assignment" -> {
        values.add(text(says.get("primary_topic")));
        values.add(list(says.get("labels")));
        values.addAll(List.of("'lan'", "NULL", instant(row.recordedAt())));
        values.add(String.valueOf(says.get("withdrawn")));
      }
      default -> {
        values.add(text(says.get("text_digest")));
        values.add("'all'");
        values.add(String.valueOf(says.get("taxonomy_version")));
        values.add("1");
        values.add(instant(row.recordedAt()));
        values.add(text(says.get("topic")));
        values.addAll(List.of("5", "false", "NULL", "0", "[]"));
      }
    }
    values.add(Long.toString(row.cut()));
    return values.stream().collect(Collectors.joining(",", "(", ")"));
  }

  private static String instant(@Nullable Object epochMs) {
    return epochMs == null
        ? "NULL"
        : "'"
            + Instant.ofEpochMilli((long) epochMs).toString().replace('T', ' ').replace("Z", "")
            + "'";
  }

  private static String text(@Nullable Object value) {
    return value == null
        ? "NULL"
        : "'" + value.toString().replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static String list(@Nullable Object values) {
    return ((List<?>) java.util.Objects.requireNonNull(values))
        .stream().map(RawRows::text).collect(Collectors.joining(",", "[", "]"));
  }

  private static String map(@Nullable Object values) {
    return ((Map<?, ?>) java.util.Objects.requireNonNull(values))
        .entrySet().stream()
            .map(
                each ->
                    text(each.getKey())
                        + ","
                        + (each.getValue() instanceof Long number
                            ? number.toString()
                            : text(each.getValue())))
            .collect(Collectors.joining(",", "map(", ")"));
  }
}
