package org.viewledger.stream.io;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;

/** Gathers rows into {@link RowBlock}s: those of one table, columns and order together. */
final class RowPacker {
  /** Unpacked bytes of a block: large enough to pack well, small enough to be passed on early. */
  static final int FULL = 1 << 17;

  private final Consumer<RowBlock> out;
  private final Map<Kind, Frames> open = new LinkedHashMap<>();
  private final LogPositions positions = new LogPositions();
  private Kind lastKind = new Kind(Table.OBSERVATION, 0, 0);
  private Frames last = new Frames();

  private record Kind(Table table, long metrics, long order) {
    boolean is(TableRow row) {
      return table == row.table() && metrics == row.metrics() && order == row.order();
    }
  }

  RowPacker(Consumer<RowBlock> out) {
    this.out = out;
    open.put(lastKind, last);
  }

  void add(TableRow row) {
    if (!lastKind.is(row)) {
      lastKind = new Kind(row.table(), row.metrics(), row.order());
      last = open.computeIfAbsent(lastKind, kind -> new Frames());
    }
    positions.add(row);
    last.add(row);
    if (last.size() >= FULL) {
      give(lastKind, last, Map.of());
    }
  }

  /** Gives out what is left and, at its end, the offsets that all of it covers. */
  void flush() {
    open.forEach(
        (kind, frames) -> {
          if (frames.rows() > 0) {
            give(kind, frames, Map.of());
          }
        });
    open.clear();
    open.put(lastKind, last);
    Map<String, Long> offsets = positions.drain();
    if (!offsets.isEmpty()) {
      give(lastKind, last, offsets);
    }
  }

  private void give(Kind kind, Frames frames, Map<String, Long> offsets) {
    int rows = frames.rows();
    int size = frames.size();
    out.accept(
        new RowBlock(
            kind.table(),
            kind.metrics(),
            kind.order(),
            rows,
            size,
            frames.pack(),
            new HashMap<>(offsets)));
  }

  /** The positions of the raw rows that went by, as offsets next to read. */
  private static final class LogPositions {
    private final Map<String, Long> offsets = new TreeMap<>();

    void add(TableRow row) {
      KafkaPosition.of(row)
          .ifPresent(
              position -> offsets.merge(position.partition(), position.offset() + 1, Math::max));
    }

    Map<String, Long> drain() {
      Map<String, Long> drained = new TreeMap<>(offsets);
      offsets.clear();
      return drained;
    }
  }
}
