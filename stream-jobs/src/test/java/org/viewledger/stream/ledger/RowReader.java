package org.viewledger.stream.ledger;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.WarehouseSchema;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;

/**
 * Reads rows back by the types that the tables' own DDL gives their columns, so that a column that
 * is missing, too much or of another type shows.
 */
public final class RowReader {
  private static final Pattern TABLE =
      Pattern.compile(
          "CREATE TABLE IF NOT EXISTS viewledger\\.(\\w+) \\((.*)\\) ENGINE", Pattern.DOTALL);
  private static final Map<String, Map<String, String>> TYPES = types();

  private final byte[] bytes;
  private int position;

  private RowReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The key columns' values. */
  static List<Object> key(TableRow row) {
    RowReader reader = new RowReader(Arrays.copyOf(row.bytes(), row.keyLength()));
    List<Object> key = new ArrayList<>();
    for (String column : row.table().columns()) {
      if (reader.position == row.keyLength()) {
        return key;
      }
      key.add(String.valueOf(reader.value(type(row.table(), column))));
    }
    throw new IllegalArgumentException("a row is more than its key");
  }

  /** The columns that tell a table's rows apart, in their order. */
  public static List<String> keyColumns(Table table) {
    Pattern key =
        Pattern.compile(
            "viewledger\\." + table.tableName() + " \\(.*?ORDER BY \\(([^)]*)\\)", Pattern.DOTALL);
    for (String statement : WarehouseSchema.statements(MetricCatalogue.standard())) {
      Matcher matcher = key.matcher(statement);
      if (matcher.find()) {
        return List.of(matcher.group(1).split(", ", -1));
      }
    }
    throw new IllegalArgumentException("no such table: " + table);
  }

  /** All columns by name, but the cut; null where the row does not have one. */
  public static Map<String, @Nullable Object> row(TableRow row) {
    RowReader reader = new RowReader(row.bytes());
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    List<String> all = row.table().columns();
    List<String> sent = row.table().columns(row.metrics());
    for (String column : all.subList(0, all.size() - 1)) {
      values.put(column, sent.contains(column) ? reader.value(type(row.table(), column)) : null);
    }
    if (reader.position != row.bytes().length) {
      throw new IllegalArgumentException("bytes are left over: " + values);
    }
    return values;
  }

  static String type(Table table, String column) {
    String type = TYPES.getOrDefault(table.tableName(), Map.of()).get(column);
    if (type == null) {
      throw new IllegalArgumentException(table + " has no column " + column);
    }
    return type;
  }

  private static Map<String, Map<String, String>> types() {
    Map<String, Map<String, String>> types = new HashMap<>();
    for (String statement : WarehouseSchema.statements(MetricCatalogue.standard())) {
      Matcher matcher = TABLE.matcher(statement);
      if (matcher.find()) {
        Map<String, String> columns = new HashMap<>();
        for (String column : split(matcher.group(2))) {
          String[] nameAndType = column.strip().replaceAll("\\s+", " ").split("\\s+", 2);
          columns.put(nameAndType[0], nameAndType[1]);
        }
        types.put(matcher.group(1), columns);
      }
    }
    return types;
  }

  /** Splits at commas outside of brackets. */
  static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= list.length(); i++) {
      char c = i == list.length() ? ',' : list.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(list.substring(start, i).strip());
        start = i + 1;
      }
    }
    return parts;
  }

  static String inner(String type) {
    return type.substring(type.indexOf('(') + 1, type.length() - 1);
  }

  private @Nullable Object value(String type) {
    String name = type.replaceFirst("\\(.*", "").strip();
    return switch (name) {
      case "LowCardinality" -> value(inner(type));
      case "Nullable" -> bytes[position++] == 1 ? null : value(inner(type));
      case "String" -> text();
      case "UInt8", "Bool" -> Byte.toUnsignedLong(bytes[position++]);
      case "UInt32" -> little(4);
      case "UInt64", "Int64" -> little(8);
      case "Int128" -> wide();
      case "Date" -> LocalDate.ofEpochDay(little(2));
      case "DateTime64" -> Instant.ofEpochMilli(little(8));
      case "Array" -> list(inner(type));
      case "Map" -> map(split(inner(type)));
      case "Tuple" -> tuple(split(inner(type)));
      default -> throw new IllegalArgumentException("no such type: " + type);
    };
  }

  private List<@Nullable Object> tuple(List<String> parts) {
    List<@Nullable Object> tuple = new ArrayList<>();
    parts.forEach(part -> tuple.add(value(part.split("\\s+", 2)[1])));
    return tuple;
  }

  private List<@Nullable Object> list(String type) {
    List<@Nullable Object> list = new ArrayList<>();
    for (long left = length(); left > 0; left--) {
      list.add(value(type));
    }
    return list;
  }

  private SortedMap<String, @Nullable Object> map(List<String> types) {
    SortedMap<String, @Nullable Object> map = new TreeMap<>();
    for (long left = length(); left > 0; left--) {
      map.put(String.valueOf(value(types.get(0))), value(types.get(1)));
    }
    return map;
  }

  private String text() {
    int length = Math.toIntExact(length());
    position += length;
    return new String(bytes, position - length, length, StandardCharsets.UTF_8);
  }

  private BigInteger wide() {
    byte[] big = new byte[16];
    for (int i = 15; i >= 0; i--) {
      big[i] = bytes[position++];
    }
    return new BigInteger(big);
  }

  private long little(int width) {
    long value = 0;
    for (int i = 0; i < width; i++) {
      value |= Byte.toUnsignedLong(bytes[position++]) << (8 * i);
    }
    return value;
  }

  private long length() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      long next = Byte.toUnsignedLong(bytes[position++]);
      value |= (next & 0x7F) << shift;
      if (next < 0x80) {
        return value;
      }
    }
  }
}
