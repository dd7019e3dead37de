package org.viewledger.stream.io;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;

/**
 * The rows since the last checkpoint, the latest of each key, and the offsets they cover.
 *
 * <p>Offsets are covered because checkpoints are aligned and every record consumed gives one raw
 * row or one dead letter: once such a row is here, so are all rows of the records before it.
 */
final class RowBuffer {
  /** Packed bytes of a part: a Flink channel takes records of up to 5 MiB without touching disk. */
  private static final int PART = 1 << 20;

  private final Map<Table, List<RowBlock>> blocks = new EnumMap<>(Table.class);
  private final Map<String, Long> offsets = new TreeMap<>();

  void add(RowBlock block) {
    block.offsets().forEach((partition, next) -> offsets.merge(partition, next, Math::max));
    if (block.rows() > 0) {
      blocks.computeIfAbsent(block.table(), table -> new ArrayList<>()).add(block);
    }
  }

  /** What was added since the last call, in parts; the last of them tells the offsets. */
  List<CutPart> drain() {
    List<CutPart> parts = new ArrayList<>();
    List<RowBlock> open = new ArrayList<>();
    int size = 0;
    for (Map.Entry<Table, List<RowBlock>> of : blocks.entrySet()) {
      for (RowBlock block : latest(of.getKey(), of.getValue())) {
        if (size + block.packed().length > PART && !open.isEmpty()) {
          parts.add(CutPart.of(open, Map.of()));
          open = new ArrayList<>();
          size = 0;
        }
        open.add(block);
        size += block.packed().length;
      }
    }
    if (!open.isEmpty() || !offsets.isEmpty()) {
      parts.add(CutPart.of(open, offsets));
    }
    blocks.clear();
    offsets.clear();
    return parts;
  }

  /**
   * Of each key the latest row. An operator gives a key out once before a checkpoint, so that there
   * is nothing to do unless the rows of one that was given up lie here too: those of another order.
   * Raw rows are all different.
   */
  private static List<RowBlock> latest(Table table, List<RowBlock> blocks) {
    boolean raw = table.columns().contains("kafka_offset");
    long order = blocks.get(0).order();
    if (raw || (order != 0 && blocks.stream().allMatch(block -> block.order() == order))) {
      return blocks;
    }
    Map<ByteBuffer, TableRow> byKey = new LinkedHashMap<>();
    for (RowBlock block : blocks) {
      Frames.forEach(
          block,
          row ->
              byKey.merge(
                  ByteBuffer.wrap(row.bytes(), 0, row.keyLength()).slice(),
                  row,
                  (old, now) -> now.order() >= old.order() ? now : old));
    }
    List<RowBlock> latest = new ArrayList<>();
    RowPacker packer = new RowPacker(latest::add);
    byKey.values().forEach(packer::add);
    packer.flush();
    return latest;
  }
}
