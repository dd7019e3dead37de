package org.viewledger.stream.io;

import com.clickhouse.data.ClickHouseFormat;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.viewledger.stream.access.Warehouse;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.cut.CutTable;
import org.viewledger.stream.cut.Place;
import org.viewledger.stream.rows.Table;

/**
 * Cuts in ClickHouse. Rows travel in RowBinary, in inserts of a bounded size, so that neither side
 * needs memory in proportion to a cut.
 */
final class ClickHouseCutStore implements CutStore {
  private final Warehouse warehouse;
  private final Place place;
  private final CutTable cuts;

  ClickHouseCutStore(WarehouseAccess access, Place place) {
    warehouse = new Warehouse(access);
    this.place = place;
    cuts = new CutTable(warehouse, place, InstantSource.system());
  }

  @Override
  public void open(Cut cut) {
    cuts.open(cut);
  }

  @Override
  public void write(Cut cut, List<RowBlock> blocks) {
    RowBlock first = blocks.get(0);
    Table table = first.table();
    for (List<RowBlock> insert : InsertSize.MODEST.split(blocks, table.columns().size())) {
      warehouse.insert(
          place.database(),
          table.tableName(),
          table.columns(first.metrics()),
          ClickHouseFormat.RowBinary,
          out -> {
            for (RowBlock block : insert) {
              out.write(Frames.stamped(block, cut.number()));
            }
          });
    }
  }

  @Override
  public void done(Cut cut, Map<String, Long> offsets, Map<String, Long> rows) {
    cuts.done(cut, offsets, rows);
  }

  @Override
  public Map<String, Long> covered(Cut rebuild) {
    return cuts.covered(rebuild);
  }

  @Override
  public void close() {
    warehouse.close();
  }
}
