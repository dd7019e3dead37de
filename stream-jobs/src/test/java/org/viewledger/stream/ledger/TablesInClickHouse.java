package org.viewledger.stream.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viewledger.stream.access.Warehouse;
import org.viewledger.stream.rows.Table;

/** Reads the tables as anybody does, by SQL with FINAL, into the shape of a recomputation. */
public final class TablesInClickHouse {
  private static final Map<Table, Integer> KEY_COLUMNS =
      Map.of(
          Table.CLASSIFICATION, 8,
          Table.POST, 3,
          Table.POST_DAY, 4,
          Table.TOPIC_DAY, 5,
          Table.TOPIC_COHORT, 5,
          Table.TOPIC_POSTS, 4);

  private TablesInClickHouse() {}

  /** What is known now, of all tables that are computed. */
  public static Tables read(Warehouse warehouse) {
    Tables tables = new Tables();
    KEY_COLUMNS.forEach(
        (table, keys) -> {
          List<String> columns = table.columns().subList(0, table.columns().size() - 1);
          String sql = "SELECT `" + String.join("`, `", columns) + "` FROM viewledger.";
          warehouse.forEachRow(
              sql + table.tableName() + " FINAL",
              row -> {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                for (String column : columns) {
                  values.put(column, value(RowReader.type(table, column), row.path(column)));
                }
                List<Object> key = new ArrayList<>();
                columns.subList(0, keys).forEach(name -> key.add(String.valueOf(values.get(name))));
                if (!Long.valueOf(1).equals(values.remove("is_deleted"))) {
                  tables.put(table, key, values);
                }
              });
        });
    return tables;
  }

  private static @Nullable Object value(String type, JsonNode json) {
    if (json.isNull()) {
      return null;
    }
    String name = type.replaceFirst("\\(.*", "").strip();
    return switch (name) {
      case "LowCardinality", "Nullable" -> value(RowReader.inner(type), json);
      case "String" -> json.asText();
      case "Bool" -> json.asBoolean() ? 1L : 0L;
      case "UInt8", "UInt32", "UInt64", "Int64" -> json.asLong();
      case "Int128" -> json.isTextual() ? new BigInteger(json.asText()) : json.bigIntegerValue();
      case "Date" -> LocalDate.parse(json.asText());
      case "DateTime64" -> Instant.parse(json.asText().replace(' ', 'T') + 'Z');
      case "Array" -> list(RowReader.inner(type), json);
      case "Map" -> map(RowReader.split(RowReader.inner(type)).get(1), json);
      case "Tuple" -> tuple(RowReader.split(RowReader.inner(type)), json);
      default -> throw new IllegalArgumentException("no such type: " + type);
    };
  }

  private static List<@Nullable Object> list(String type, JsonNode json) {
    List<@Nullable Object> list = new ArrayList<>();
    json.forEach(each -> list.add(value(type, each)));
    return list;
  }

  private static SortedMap<String, @Nullable Object> map(String type, JsonNode json) {
    SortedMap<String, @Nullable Object> map = new TreeMap<>();
    json.properties().forEach(each -> map.put(each.getKey(), value(type, each.getValue())));
    return map;
  }

  private static List<@Nullable Object> tuple(List<String> parts, JsonNode json) {
    List<@Nullable Object> tuple = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String[] nameAndType = parts.get(i).strip().split("\\s+", 2);
      JsonNode part = json.isArray() ? json.path(i) : json.path(nameAndType[0]);
      tuple.add(value(nameAndType[1], part));
    }
    return tuple;
  }
}
