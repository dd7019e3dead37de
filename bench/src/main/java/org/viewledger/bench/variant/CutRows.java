package org.viewledger.bench.variant;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.io.CutStore;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;

/** The rows of the next cut, written with the job's own sink client. */
final class CutRows {
  private final CutStore store;
  private final Map<Table, List<byte[]>> rows = new EnumMap<>(Table.class);

  CutRows(CutStore store) {
    this.store = store;
  }

  void add(TableRow row) {
    rows.computeIfAbsent(row.table(), any -> new ArrayList<>()).add(row.bytes());
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Writes the rows under a cut. */
  void write(Cut cut) {
    rows.forEach((table, each) -> store.write(cut, table, each));
    rows.clear();
  }

  /** Writes a whole cut, with the marks that readers go by. */
  void commit(Cut cut, Map<String, Long> offsets) {
    Map<String, Long> counts = new TreeMap<>();
    rows.forEach((table, each) -> counts.put(table.tableName(), (long) each.size()));
    store.open(cut);
    write(cut);
    store.done(cut, offsets, counts);
  }
}
