package org.viewledger.local.ledger;

import com.clickhouse.client.api.ClickHouseException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.viewledger.contract.WarehouseSchema;
import org.viewledger.stream.access.Warehouse;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.cut.Offsets;

/** Whether complete cuts cover the log up to where it ended at the start. */
final class CaughtUp {
  private static final String NEWEST =
      "SELECT argMaxIf(offsets, cut, state = 'done') AS covered, (SELECT count() FROM (SELECT cut FROM "
          + WarehouseSchema.DATABASE
          + ".cut GROUP BY cut HAVING countIf(state = 'open') > 0 AND countIf(state = 'done') = 0"
          + " AND bitAnd(cut, bitShiftLeft(1, 40) - 1) = 0)) AS rebuilding FROM "
          + WarehouseSchema.DATABASE
          + ".cut";

  private final WarehouseAccess access;
  private final Map<String, Long> target;

  CaughtUp(WarehouseAccess access, Map<String, Long> target) {
    this.access = access;
    this.target = target;
  }

  boolean isSo() {
    try (Warehouse warehouse = new Warehouse(access)) {
      List<JsonNode> rows = warehouse.rows(NEWEST);
      Map<String, Long> covered = new HashMap<>();
      for (JsonNode row : rows) {
        row.path("covered")
            .properties()
            .forEach(e -> covered.put(e.getKey(), e.getValue().asLong()));
        if (row.path("rebuilding").asLong() > 0) {
          return false;
        }
      }
      return Offsets.cover(covered, target);
    } catch (ClickHouseException e) {
      return false; // the engine is away for a moment; whoever watches it starts another
    }
  }
}
