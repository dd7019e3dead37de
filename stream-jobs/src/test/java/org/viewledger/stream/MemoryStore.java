package org.viewledger.stream;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.io.CutStore;
import org.viewledger.stream.io.RowBlock;
import org.viewledger.stream.ledger.RowReader;
import org.viewledger.stream.ledger.Tables;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;

/**
 * ClickHouse as its tables' engines define it, in memory: of a key's rows that of the largest
 * version stands, of the raw record that of the smallest cut. Whenever a reader may look, topics
 * have to add up to pages. All instances share it: Flink makes them.
 */
final class MemoryStore implements CutStore {
  private static final Map<Table, Map<List<Object>, Written>> ROWS = new EnumMap<>(Table.class);
  private static final Map<Table, List<String>> KEYS = new EnumMap<>(Table.class);
  private static final SortedSet<Cut> OPEN = new TreeSet<>();
  private static final List<String> VIOLATIONS = new ArrayList<>();
  private static Map<String, Long> covered = Map.of();
  private static int checked;

  static {
    for (Table table : Table.values()) {
      KEYS.put(table, RowReader.keyColumns(table));
    }
  }

  private record Written(long cut, Map<String, @Nullable Object> row) {}

  static synchronized void empty() {
    ROWS.clear();
    OPEN.clear();
    VIOLATIONS.clear();
    covered = Map.of();
    checked = 0;
  }

  /** What broke a promise so far. */
  static synchronized List<String> violations() {
    return List.copyOf(VIOLATIONS);
  }

  /** At how many cuts it was looked whether topics add up to pages. */
  static synchronized int checked() {
    return checked;
  }

  /** What a reader may rely on, empty while a cut is unfinished. */
  static synchronized Map<String, Long> covered() {
    return OPEN.isEmpty() ? covered : Map.of();
  }

  @Override
  public void open(Cut cut) {
    synchronized (MemoryStore.class) {
      OPEN.add(cut);
    }
  }

  @Override
  public void write(Cut cut, List<RowBlock> blocks) {
    synchronized (MemoryStore.class) {
      blocks.forEach(block -> block.forEach(row -> write(cut, row)));
    }
  }

  private static void write(Cut cut, TableRow written) {
    Table table = written.table();
    Map<String, @Nullable Object> row = RowReader.row(written);
    List<Object> key = new ArrayList<>();
    KEYS.getOrDefault(table, List.of()).forEach(name -> key.add(String.valueOf(row.get(name))));
    Written now = new Written(cut.number(), row);
    boolean raw = !row.containsKey("is_deleted");
    ROWS.computeIfAbsent(table, any -> new HashMap<>())
        .merge(
            key,
            now,
            (old, other) -> {
              if (old.cut() == other.cut() && !old.row().equals(other.row())) {
                VIOLATIONS.add("two rows of one key in cut " + cut + ": " + table + key);
              }
              return (other.cut() < old.cut()) == raw && other.cut() != old.cut() ? other : old;
            });
  }

  @Override
  public void done(Cut cut, Map<String, Long> offsets, Map<String, Long> rows) {
    synchronized (MemoryStore.class) {
      OPEN.remove(cut);
      covered = Map.copyOf(offsets);
      if (OPEN.isEmpty()) {
        checked++;
        check(cut);
      }
    }
  }

  @Override
  public Map<String, Long> covered(Cut rebuild) {
    synchronized (MemoryStore.class) {
      return covered;
    }
  }

  @Override
  public void close() {
    // The next connection finds everything as it was.
  }

  /** The rows that are there, the raw record among them. */
  static synchronized Tables tables() {
    Tables tables = new Tables();
    ROWS.forEach(
        (table, all) ->
            all.forEach(
                (key, written) -> {
                  Map<String, @Nullable Object> row = new HashMap<>(written.row());
                  if (!Long.valueOf(1).equals(row.remove("is_deleted"))) {
                    tables.put(table, key, row);
                  }
                }));
    return tables;
  }

  /** Of every day, page and metric the posts' gains by their topics, and the sums as kept. */
  private static void check(Cut cut) {
    Tables tables = tables();
    Map<List<Object>, String> topics = new HashMap<>();
    tables.of(Table.POST).forEach((post, row) -> topics.put(post, text(row, "topic")));
    Map<String, BigInteger> gains = new TreeMap<>();
    for (Map<String, @Nullable Object> row : tables.of(Table.POST_DAY).values()) {
      List<Object> post =
          List.of(text(row, "platform"), text(row, "page_id"), text(row, "post_id"));
      row.forEach(
          (column, value) -> {
            if (column.endsWith("_gain") && value instanceof Long gain) {
              add(gains, row, column.replace("_gain", ""), topics.get(post), gain);
            } else if (column.equals("others") && value instanceof Map<?, ?> others) {
              others.forEach(
                  (metric, of) ->
                      add(gains, row, metric, topics.get(post), (Long) ((List<?>) of).get(0)));
            }
          });
    }
    Map<String, BigInteger> sums = new TreeMap<>();
    for (Map<String, @Nullable Object> row : tables.of(Table.TOPIC_DAY).values()) {
      String key = name(row, text(row, "metric"), text(row, "topic"));
      sums.put(key, (BigInteger) Objects.requireNonNull(row.get("gain")));
    }
    if (!sums.equals(gains)) {
      VIOLATIONS.add("topics do not add up at cut " + cut + ": " + gains + " but " + sums);
    }
  }

  private static void add(
      Map<String, BigInteger> gains,
      Map<String, @Nullable Object> row,
      Object metric,
      @Nullable String topic,
      long gain) {
    gains.merge(name(row, metric, topic), BigInteger.valueOf(gain), BigInteger::add);
  }

  private static String name(
      Map<String, @Nullable Object> row, Object metric, @Nullable String topic) {
    return row.get("day") + " " + row.get("page_id") + " " + metric + " " + topic;
  }

  private static String text(Map<String, @Nullable Object> row, String column) {
    return String.valueOf(row.get(column));
  }
}
