package org.viewledger.stream.cut;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.viewledger.stream.access.Warehouse;
import org.viewledger.stream.rows.Table;

/**
 * Asks ClickHouse what it holds of the job's work, and whether that is what its cuts say.
 *
 * <p>Two counts are held against the {@code rows} of the cuts. Raw rows are never superseded and
 * each belongs to one cut of the lineage, so all of them are counted. Rows of the other tables are
 * superseded all the time, so only the newest complete cut is: what a power cut takes is what was
 * written last. Where a later cut was begun, it may have superseded some of them, and rows of
 * either count.
 */
public final class WarehouseSurvey {
  private final Warehouse warehouse;
  private final Place place;
  private final String cuts;

  public WarehouseSurvey(Warehouse warehouse, Place place) {
    this.warehouse = warehouse;
    this.place = place;
    this.cuts = place.cuts();
  }

  /**
   * What there is.
   *
   * @param logEnd where the log's agreement with what was counted ends, by {@code topic:partition}
   */
  public WarehouseFacts take(Map<String, Long> logEnd) {
    long largest = number("SELECT max(cut) AS n FROM " + cuts);
    List<Cut> unfinished =
        new ArrayList<>(new CutTable(warehouse, place, InstantSource.system()).unfinished());
    Optional<Lineage> lineage = lineage(unfinished);
    lineage.ifPresent(found -> unfinished.remove(found.begin()));
    Map<String, Long> covered = Map.of();
    Optional<Cut> newestDone = Optional.empty();
    List<String> missing = new ArrayList<>();
    if (lineage.isPresent()) {
      Optional<JsonNode> newest = newestDone(lineage.get());
      newestDone = newest.map(row -> Cut.of(row.path("cut").asLong()));
      covered = newest.map(row -> CutTable.longs(row.path("offsets"))).orElse(Map.of());
      missing.addAll(missingRaw(lineage.get(), covered));
      newest.ifPresent(row -> missing.addAll(missingDerived(row, unfinished)));
    }
    return new WarehouseFacts(
        largest == 0 ? 0 : Cut.of(largest).generation(),
        lineage,
        begunBeside(),
        newestDone,
        unfinished,
        covered,
        missing,
        beyond(logEnd));
  }

  /** What complete cuts cover. */
  public Map<String, Long> covered() {
    return lineage(List.of())
        .flatMap(this::newestDone)
        .map(row -> CutTable.longs(row.path("offsets")))
        .orElse(Map.of());
  }

  private long begunBeside() {
    long begun =
        number(
            "SELECT max(cut) AS n FROM " + cuts + " WHERE state = 'start' AND notEmpty(offsets)");
    return begun == 0 ? 0 : Cut.of(begun).generation();
  }

  private Optional<Lineage> lineage(List<Cut> unfinished) {
    return first(
            "SELECT cut, offsets FROM "
                + cuts
                + " WHERE state = 'open' AND bitAnd(cut, bitShiftLeft(toUInt64(1), 40) - 1) = 0"
                + " ORDER BY cut DESC LIMIT 1")
        .map(
            row -> {
              Cut begin = Cut.of(row.path("cut").asLong());
              return new Lineage(
                  begin.generation(),
                  CutTable.longs(row.path("offsets")),
                  unfinished.contains(begin));
            });
  }

  private Optional<JsonNode> newestDone(Lineage lineage) {
    return first(
        "SELECT cut, offsets, rows FROM "
            + cuts
            + " WHERE state = 'done' AND cut > "
            + lineage.begin().number()
            + " ORDER BY cut DESC LIMIT 1");
  }

  private List<String> missingRaw(Lineage lineage, Map<String, Long> covered) {
    Map<String, Long> expected = new TreeMap<>();
    warehouse.forEachRow(
        "SELECT mapKeys(sums) AS names, mapValues(sums) AS counts FROM (SELECT sumMap(rows) AS sums"
            + " FROM (SELECT cut, any(rows) AS rows FROM "
            + cuts
            + " WHERE state = 'done' AND cut > "
            + lineage.begin().number()
            + " GROUP BY cut))",
        row -> {
          for (int i = 0; i < row.path("names").size(); i++) {
            expected.put(row.path("names").get(i).asText(), row.path("counts").get(i).asLong());
          }
        });
    List<String> missing = new ArrayList<>();
    for (Table table : Table.values()) {
      long wanted = expected.getOrDefault(table.tableName(), 0L);
      if (RawTable.is(table) && wanted > 0) {
        long found =
            number(
                "SELECT uniqExact(kafka_topic, kafka_partition, kafka_offset) AS n FROM "
                    + place.table(table)
                    + " WHERE "
                    + RawTable.before(covered));
        if (found < wanted) {
          missing.add(shortfall(table, found, wanted));
        }
      }
    }
    return missing;
  }

  private List<String> missingDerived(JsonNode newest, List<Cut> unfinished) {
    long cut = newest.path("cut").asLong();
    boolean superseding = unfinished.stream().anyMatch(each -> each.number() > cut);
    Map<String, Long> wrote = CutTable.longs(newest.path("rows"));
    List<String> missing = new ArrayList<>();
    for (Table table : Table.values()) {
      long wanted = wrote.getOrDefault(table.tableName(), 0L);
      if (!RawTable.is(table) && wanted > 0) {
        // A row that keeps its first cut may have been written before: it bears another cut then.
        String ofCut =
            RawTable.keepsFirstCut(table)
                ? "cut <= " + cut
                : "version " + (superseding ? ">= " : "= ") + cut;
        long found =
            number(
                "SELECT uniqExact("
                    + sortingKey(table)
                    + ") AS n FROM "
                    + place.table(table)
                    + " WHERE "
                    + ofCut);
        if (found < wanted) {
          missing.add(shortfall(table, found, wanted));
        }
      }
    }
    return missing;
  }

  private long beyond(Map<String, Long> logEnd) {
    long beyond = 0;
    for (Table table : Table.values()) {
      if (RawTable.isAccepted(table)) {
        beyond +=
            number(
                "SELECT uniqExact(kafka_topic, kafka_partition, kafka_offset) AS n FROM "
                    + place.table(table)
                    + " WHERE "
                    + RawTable.notBefore(logEnd));
      }
    }
    return beyond;
  }

  private String sortingKey(Table table) {
    return first(
            "SELECT sorting_key FROM system.tables WHERE database = '"
                + place.database()
                + "' AND name = '"
                + table.tableName()
                + "'")
        .orElseThrow()
        .path("sorting_key")
        .asText();
  }

  private static String shortfall(Table table, long found, long wanted) {
    return table.tableName() + ": " + found + " rows of " + wanted;
  }

  private long number(String sql) {
    return first(sql).map(row -> row.path("n").asLong()).orElse(0L);
  }

  private Optional<JsonNode> first(String sql) {
    return warehouse.rows(sql).stream().findFirst();
  }
}
