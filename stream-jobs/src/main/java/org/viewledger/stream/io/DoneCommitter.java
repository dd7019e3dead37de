package org.viewledger.stream.io;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.connector.sink2.Committer;
import org.jspecify.annotations.Nullable;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.cut.Lineage;
import org.viewledger.stream.cut.Offsets;

/**
 * Closes a cut when the rows of all subtasks are there: the only place that knows. May run again
 * after a failure and then writes the same.
 */
final class DoneCommitter implements Committer<CutPart> {
  private final CutStore store;
  private final Patience patience;
  private final Lineage lineage;
  private @Nullable Map<String, Long> covered;
  private boolean rebuilding;

  DoneCommitter(CutStore store, Patience patience, Lineage lineage) {
    this.store = store;
    this.patience = patience;
    this.lineage = lineage;
    rebuilding = lineage.rebuilding();
  }

  @Override
  public void commit(Collection<CommitRequest<CutPart>> requests) throws InterruptedException {
    SortedMap<Cut, Map<String, Long>> rows = new TreeMap<>();
    Map<String, Long> now = covered();
    for (CommitRequest<CutPart> request : requests) {
      CutPart part = request.getCommittable();
      now = Offsets.max(now, part.offsets());
      Map<String, Long> ofCut = rows.computeIfAbsent(part.cut(), cut -> new TreeMap<>());
      part.counts().forEach((table, count) -> ofCut.merge(table.tableName(), count, Long::sum));
    }
    covered = now;
    for (Map.Entry<Cut, Map<String, Long>> cut : rows.entrySet()) {
      done(cut.getKey(), now, cut.getValue());
    }
    if (rebuilding && Offsets.cover(now, lineage.target())) {
      done(lineage.begin(), now, Map.of());
      rebuilding = false;
    }
  }

  /** Carried forward in memory; after a restart of the job, from the newest cut that is done. */
  private Map<String, Long> covered() throws InterruptedException {
    if (covered == null) {
      covered = patience.until("reading what is covered", () -> store.covered(lineage.begin()));
    }
    return covered;
  }

  private void done(Cut cut, Map<String, Long> offsets, Map<String, Long> rows)
      throws InterruptedException {
    patience.until(
        "closing cut " + cut,
        () -> {
          store.done(cut, offsets, rows);
          return true;
        });
  }

  @Override
  public void close() {
    store.close();
  }
}
