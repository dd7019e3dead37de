package org.viewledger.stream.io;

import com.clickhouse.data.ClickHouseFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
  public void write(Cut cut, Table table, List<byte[]> rows) {
    byte[] stamp =
        ByteBuffer.allocate(Long.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(cut.number())
            .array();
    for (List<byte[]> insert : InsertSize.MODEST.split(rows, table.columns().size())) {
      warehouse.insert(
          place.database(),
          table.tableName(),
          table.columns(),
          ClickHouseFormat.RowBinary,
          out -> write(insert, stamp, out));
    }
  }

  private static void write(List<byte[]> rows, byte[] stamp, OutputStream out) throws IOException {
    for (byte[] row : rows) {
      out.write(row);
      out.write(stamp);
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
