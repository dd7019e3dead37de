package org.viewledger.stream.io;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;

/** Gathers rows into {@link RowBlock}s: those of one table, columns and order together. */
public final class RowPacker {
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

  /**
   * @param out takes the blocks, each as soon as it is full
   */
  public RowPacker(Consumer<RowBlock> out) {
    this.out = out;
    open.put(lastKind, last);
  }

  public void add(TableRow row) {
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
  public void flush() {
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
}
