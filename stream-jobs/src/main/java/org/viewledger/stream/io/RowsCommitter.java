package org.viewledger.stream.io;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    for (CommitRequest<CutPart> request : requests) {
      commit(request.getCommittable());
    }
  }

  private void commit(CutPart part) throws InterruptedException {
    Cut cut = part.cut();
    patience.until(
        "opening cut " + cut,
        () -> {
          store.open(cut);
          return true;
        });
    for (Map.Entry<Table, List<byte[]>> rows : part.rows().entrySet()) {
      patience.until(
          rows.getValue().size() + " rows of " + rows.getKey().tableName() + " in cut " + cut,
          () -> {
            store.write(cut, rows.getKey(), rows.getValue());
            return true;
          });
    }
    part.release();
  }

  @Override
  public void close() {
    store.close();
  }
}
