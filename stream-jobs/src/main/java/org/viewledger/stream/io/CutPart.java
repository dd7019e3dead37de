package org.viewledger.stream.io;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.rows.Table;

/**
 * Some of what one subtask of the sink adds to a cut: the sink's committable.
 *
 * <p>Its rows are large and its way to the global committer is long, so the committer lets them go
 * once they are written; what remains says what was written.
 */
final class CutPart {
  private final @Nullable Cut cut;
  private final List<RowBlock> blocks;
  private final Map<Table, Long> counts;
  private final Map<String, Long> offsets;

  /**
   * @param cut null until the checkpoint is known
   * @param blocks the rows, each without the cut at its end
   * @param counts how many rows there are or were
   * @param offsets the offsets next to read that the rows cover
   */
  CutPart(
      @Nullable Cut cut,
      List<RowBlock> blocks,
      Map<Table, Long> counts,
      Map<String, Long> offsets) {
    this.cut = cut;
    this.blocks = blocks;
    this.counts = counts;
    this.offsets = offsets;
  }

  /** A part whose checkpoint is not known yet. */
  static CutPart of(List<RowBlock> blocks, Map<String, Long> offsets) {
    Map<Table, Long> counts = new EnumMap<>(Table.class);
    blocks.forEach(block -> counts.merge(block.table(), (long) block.rows(), Long::sum));
    return new CutPart(null, new ArrayList<>(blocks), counts, new TreeMap<>(offsets));
  }

  CutPart stamped(Cut known) {
    return new CutPart(known, blocks, counts, offsets);
  }

  boolean isStamped() {
    return cut != null;
  }

  /**
   * The cut it belongs to.
   *
   * @throws IllegalStateException before it was stamped
   */
  Cut cut() {
    if (cut == null) {
      throw new IllegalStateException("the checkpoint of this part is not known yet");
    }
    return cut;
  }

  List<RowBlock> blocks() {
    return blocks;
  }

  Map<Table, Long> counts() {
    return counts;
  }

  Map<String, Long> offsets() {
    return offsets;
  }

  /** Lets the rows go: they are written. */
  void release() {
    blocks.clear();
  }
}
