package org.viewledger.stream.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;

/** The tables that hold what is known now, as a reader sees them: of a key's rows the last. */
final class Tables {
  private final Map<Table, Map<List<Object>, Map<String, @Nullable Object>>> rows =
      new EnumMap<>(Table.class);

  /** Writes a row over the one of the same key; one that says deleted removes it. */
  void write(TableRow row) {
    Map<String, @Nullable Object> columns = RowReader.row(row);
    Object deleted = columns.remove("is_deleted");
    if (deleted == null) {
      return; // raw
    }
    if (deleted.equals(1L)) {
      of(row.table()).remove(RowReader.key(row));
    } else {
      of(row.table()).put(RowReader.key(row), columns);
    }
  }

  void put(Table table, List<Object> key, Map<String, @Nullable Object> columns) {
    of(table).put(key.stream().map(String::valueOf).<Object>map(text -> text).toList(), columns);
  }

  Map<List<Object>, Map<String, @Nullable Object>> of(Table table) {
    return rows.computeIfAbsent(table, any -> new HashMap<>());
  }

  /** Every live row as one line, without what is null in it. */
  SortedSet<String> lines() {
    SortedSet<String> lines = new TreeSet<>();
    rows.forEach(
        (table, ofTable) ->
            ofTable.forEach(
                (key, row) -> {
                  SortedMap<String, @Nullable Object> said = new TreeMap<>(row);
                  said.values().removeIf(Objects::isNull);
                  lines.add(table + " " + key + " " + said);
                }));
    return lines;
  }

  /** The lines that only one of two has, a few of them. */
  List<String> differences(Tables expected) {
    if (rows.equals(expected.rows)) {
      return List.of();
    }
    SortedSet<String> missing = expected.lines();
    SortedSet<String> wrong = lines();
    missing.removeAll(lines());
    wrong.removeAll(expected.lines());
    List<String> differences = new ArrayList<>();
    missing.stream().limit(5).forEach(line -> differences.add("expected " + line));
    wrong.stream().limit(5).forEach(line -> differences.add("but was  " + line));
    return differences;
  }
}
