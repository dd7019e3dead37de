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
public final class Tables {
  private final Map<Table, Map<List<Object>, Map<String, @Nullable Object>>> rows =
      new EnumMap<>(Table.class);

  /** Writes a row over the one of the same key; one that says deleted removes it. */
  public void write(TableRow row) {
    Map<String, @Nullable Object> columns = RowReader.row(row);
    Object deleted = columns.remove("is_deleted");
    if (deleted == null && row.table() != Table.CLASSIFICATION) {
      return; // raw
    }
    if (Long.valueOf(1).equals(deleted)) {
      of(row.table()).remove(RowReader.key(row));
    } else {
      of(row.table()).put(RowReader.key(row), columns);
    }
  }

  public void put(Table table, List<Object> key, Map<String, @Nullable Object> columns) {
    of(table).put(key.stream().map(String::valueOf).<Object>map(text -> text).toList(), columns);
  }

  public Map<List<Object>, Map<String, @Nullable Object>> of(Table table) {
    return rows.computeIfAbsent(table, any -> new HashMap<>());
  }

  /** The same without what says how it came to be so. */
  Tables now() {
    Tables now = new Tables();
    now.rows.putAll(rows);
    now.rows.remove(Table.CLASSIFICATION);
    return now;
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

  /**
   * The lines that only one of two has, a few of them. What was made of words that are no longer a
   * post's stays, and is not expected.
   */
  public List<String> differences(Tables expected) {
    Map<List<Object>, Map<String, @Nullable Object>> made = expected.of(Table.CLASSIFICATION);
    Tables present = new Tables();
    rows.forEach((table, all) -> present.rows.put(table, new HashMap<>(all)));
    present.of(Table.CLASSIFICATION).keySet().retainAll(made.keySet());
    return present.unlike(expected);
  }

  private List<String> unlike(Tables expected) {
    rows.values().removeIf(Map::isEmpty);
    expected.rows.values().removeIf(Map::isEmpty);
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
