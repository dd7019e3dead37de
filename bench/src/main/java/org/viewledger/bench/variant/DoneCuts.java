package org.viewledger.bench.variant;

import java.util.Map;
import java.util.TreeMap;
import org.viewledger.contract.WarehouseSchema;
import org.viewledger.stream.access.Warehouse;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.cut.Offsets;

/** What readers of the tables can see. */
public final class DoneCuts implements AutoCloseable {
  private final Warehouse warehouse;

  public DoneCuts(WarehouseAccess access) {
    warehouse = new Warehouse(access);
  }

  /** What the newest complete cut covers: by {@code topic:partition} the offset next to read. */
  public Map<String, Long> covered() {
    Map<String, Long> covered = new TreeMap<>();
    warehouse
        .rows(
            "SELECT offsets FROM "
                + WarehouseSchema.DATABASE
                + ".cut WHERE state = 'done' ORDER BY cut DESC LIMIT 1")
        .forEach(
            row ->
                row.path("offsets")
                    .properties()
                    .forEach(each -> covered.put(each.getKey(), each.getValue().asLong())));
    return covered;
  }

  /** Whether it covers all of these. */
  public boolean cover(Map<String, Long> target) {
    return Offsets.cover(covered(), target);
  }

  @Override
  public void close() {
    warehouse.close();
  }
}
