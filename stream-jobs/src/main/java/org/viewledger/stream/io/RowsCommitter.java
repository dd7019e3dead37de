package org.viewledger.stream.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.connector.sink2.Committer;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.rows.Table;

/**
 * Writes one subtask's rows of a completed checkpoint: the cut is opened, then each table's rows
 * follow. May run again after a failure, with the same rows under the same cut.
 */
final class RowsCommitter implements Committer<CutPart> {
  private final CutStore store;
  private final Patience patience;

  RowsCommitter(CutStore store, Patience patience) {
    this.store = store;
    this.patience = patience;
  }

  @Override
  public void commit(Collection<CommitRequest<CutPart>> requests) throws InterruptedException {
    SortedMap<Cut, List<CutPart>> cuts = new TreeMap<>();
    for (CommitRequest<CutPart> request : requests) {
      CutPart part = request.getCommittable();
      cuts.computeIfAbsent(part.cut(), cut -> new ArrayList<>()).add(part);
    }
    for (Map.Entry<Cut, List<CutPart>> cut : cuts.entrySet()) {
      commit(cut.getKey(), cut.getValue());
    }
  }

  private void commit(Cut cut, List<CutPart> parts) throws InterruptedException {
    patience.until(
        "opening cut " + cut,
        () -> {
          store.open(cut);
          return true;
        });
    Map<Table, SortedMap<Long, List<RowBlock>>> tables = new EnumMap<>(Table.class);
    for (CutPart part : parts) {
      for (RowBlock block : part.blocks()) {
        tables
            .computeIfAbsent(block.table(), table -> new TreeMap<>())
            .computeIfAbsent(block.metrics(), columns -> new ArrayList<>())
            .add(block);
      }
    }
    for (Map.Entry<Table, SortedMap<Long, List<RowBlock>>> table : tables.entrySet()) {
      for (List<RowBlock> blocks : table.getValue().values()) {
        patience.until(
            "rows of " + table.getKey().tableName() + " in cut " + cut,
            () -> {
              store.write(cut, blocks);
              return true;
            });
      }
    }
    parts.forEach(CutPart::release);
  }

  @Override
  public void close() {
    store.close();
  }
}
