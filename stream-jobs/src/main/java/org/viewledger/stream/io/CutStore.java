package org.viewledger.stream.io;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.cut.Place;

/**
 * Where cuts are committed. Every call may be repeated after a failure whose outcome is unknown:
 * the same rows under the same cut are the same rows.
 */
public interface CutStore extends AutoCloseable {
  /** Says that rows of this cut follow. */
  void open(Cut cut);

  /** Writes rows of one table, all with the same columns, under the cut. */
  void write(Cut cut, List<RowBlock> blocks);

  /** Says that all rows of the cut are there, what they cover and how many they are by table. */
  void done(Cut cut, Map<String, Long> offsets, Map<String, Long> rows);

  /** What the newest cut done since {@code rebuild} covers. */
  Map<String, Long> covered(Cut rebuild);

  @Override
  void close();

  /** Connects; travels with the job's graph. */
  @FunctionalInterface
  interface Factory extends Serializable {
    CutStore connect();
  }

  /** Cuts in ClickHouse, in the tables that are read or in those beside them. */
  static Factory clickHouse(WarehouseAccess access, Place place) {
    return () -> new ClickHouseCutStore(access, place);
  }
}
