package org.viewledger.dashboard.warehouse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.viewledger.dashboard.query.Belonging;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.Group;

/** The columns that a group's keys (other than its days) are read from, and the group of a row. */
final class Keys {
  private final List<Dimension> by;
  private final List<Dimension> columns;
  private final String unit;

  /** Of the closed book, which is one unit's. */
  Keys(List<Dimension> by, String unit, Parameters parameters) {
    this(by, parameters.text(unit));
  }

  Keys(List<Dimension> by, Belonging belonging, Parameters parameters) {
    this(by, by.contains(Dimension.UNIT) ? UnitSql.column(belonging, parameters) : "''");
  }

  private Keys(List<Dimension> by, String unit) {
    this.by = by;
    this.columns = by.stream().filter(dimension -> !dimension.isTime()).toList();
    this.unit = unit;
  }

  /** Definitions for a SELECT list, each with a comma after it; may be empty. */
  String definitions() {
    return columns.stream()
        .map(dimension -> source(dimension) + " AS " + column(dimension) + ", ")
        .collect(Collectors.joining());
  }

  /** The columns, each with a comma after it; may be empty. */
  String names() {
    return columns.stream()
        .map(dimension -> column(dimension) + ", ")
        .collect(Collectors.joining());
  }

  /** The group of a row that has {@code first}, {@code last} and the key columns. */
  Group group(Row row) {
    DayRange days = new DayRange(row.day("first"), row.day("last"));
    Map<Dimension, String> keys = new EnumMap<>(Dimension.class);
    for (Dimension dimension : columns) {
      keys.put(dimension, row.text(column(dimension)));
    }
    return group(days, keys);
  }

  /** The group of days and of the keys that are not days. */
  private Group group(DayRange days, Map<Dimension, String> found) {
    Map<Dimension, String> keys = new java.util.LinkedHashMap<>();
    for (Dimension dimension : by) {
      keys.put(
          dimension,
          dimension.isTime() ? dimension.label(days.from()) : found.getOrDefault(dimension, ""));
    }
    return new Group(days, keys);
  }

  private static String column(Dimension dimension) {
    return "key_" + dimension.id();
  }

  private String source(Dimension dimension) {
    return switch (dimension) {
      case PLATFORM -> "toString(platform)";
      case PAGE -> "concat(platform, '|', page_id)";
      case UNIT -> unit;
      case TOPIC -> "toString(topic)";
      case LABEL -> "arrayJoin(labels)";
      case KIND -> "ifNull(toString(kind), '')";
      case POST -> "concat(platform, '|', page_id, '|', post_id)";
      case DAY, WEEK, MONTH, QUARTER, YEAR ->
          throw new IllegalStateException(dimension + " is read from the days");
    };
  }
}
