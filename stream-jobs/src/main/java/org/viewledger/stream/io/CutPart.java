package org.viewledger.stream.io;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.rows.Table;

/**
 * What one subtask of the sink adds to a cut: the sink's committable.
 *
 * <p>Its rows are large and its way to the global committer is long, so the committer lets them go
 * once they are written; what remains says what was written.
 */
final class CutPart {
  private final @Nullable Cut cut;
  private final Map<Table, List<byte[]>> rows;
  private final Map<Table, Long> counts;
  private final Map<String, Long> offsets;

  /**
   * @param cut null until the checkpoint is known
   * @param rows by table, each row without the cut at its end
   * @param counts how many rows there are or were
   * @param offsets the offsets next to read that the rows cover
   */
  CutPart(
      @Nullable Cut cut,
      Map<Table, List<byte[]>> rows,
      Map<Table, Long> counts,
      Map<String, Long> offsets) {
    this.cut = cut;
    this.rows = rows;
    this.counts = counts;
    this.offsets = offsets;
  }

  /** A part whose checkpoint is not known yet. */
  static CutPart of(Map<Table, List<byte[]>> rows, Map<String, Long> offsets) {
    Map<Table, Long> counts = new EnumMap<>(Table.class);
    rows.forEach((table, each) -> counts.put(table, (long) each.size()));
    return new CutPart(null, rows, counts, new TreeMap<>(offsets));
  }

  CutPart stamped(Cut known) {
    return new CutPart(known, rows, counts, offsets);
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

  Map<Table, List<byte[]>> rows() {
    return rows;
  }

  Map<Table, Long> counts() {
    return counts;
  }

  Map<String, Long> offsets() {
    return offsets;
  }

  /** Lets the rows go: they are written. */
  void release() {
    rows.clear();
  }
}
