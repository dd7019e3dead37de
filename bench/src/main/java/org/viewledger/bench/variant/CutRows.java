package org.viewledger.bench.variant;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.io.CutStore;
import org.viewledger.stream.io.Patience;
import org.viewledger.stream.io.RowBlock;
import org.viewledger.stream.io.RowPacker;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;

/**
 * The rows of the next cut, packed and written with the job's own sink client and its patience: an
 * engine that is short of memory is asked again.
 */
final class CutRows {
  private final CutStore store;
  private final Map<Table, Map<Long, List<RowBlock>>> blocks = new EnumMap<>(Table.class);
  private final Patience patience = Patience.system();
  private final RowPacker packer = new RowPacker(this::keep);
  private boolean empty = true;

  CutRows(CutStore store) {
    this.store = store;
  }

  void add(TableRow row) {
    empty = false;
    packer.add(row);
  }

  private void keep(RowBlock block) {
    if (block.rows() > 0) {
      blocks
          .computeIfAbsent(block.table(), any -> new TreeMap<>())
          .computeIfAbsent(block.metrics(), any -> new ArrayList<>())
          .add(block);
    }
  }

  boolean isEmpty() {
    return empty;
  }

  /** Writes the rows under a cut. */
  void write(Cut cut) throws InterruptedException {
    packer.flush();
    for (Map<Long, List<RowBlock>> of : blocks.values()) {
      for (List<RowBlock> each : of.values()) {
        patiently("rows of cut " + cut, () -> store.write(cut, each));
      }
    }
    blocks.clear();
    empty = true;
  }

  private void patiently(String what, Runnable step) throws InterruptedException {
    patience.until(
        what,
        () -> {
          step.run();
          return true;
        });
  }

  /** Writes a whole cut, with the marks that readers go by. */
  void commit(Cut cut, Map<String, Long> offsets) throws InterruptedException {
    packer.flush();
    Map<String, Long> counts = new TreeMap<>();
    blocks.forEach(
        (table, of) ->
            of.values()
                .forEach(
                    each ->
                        each.forEach(
                            block ->
                                counts.merge(table.tableName(), (long) block.rows(), Long::sum))));
    patiently("opening cut " + cut, () -> store.open(cut));
    write(cut);
    patiently("closing cut " + cut, () -> store.done(cut, offsets, counts));
  }
}
