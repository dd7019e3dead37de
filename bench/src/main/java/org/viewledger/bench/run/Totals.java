package org.viewledger.bench.run;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.viewledger.contract.WarehouseSchema;
import org.viewledger.stream.access.Warehouse;

/**
 * The gains of all days by metric. Every post of the bench is published before its first reading,
 * so they come to the last readings, which whoever made them knows.
 */
final class Totals {
  private Totals() {}

  static void check(Warehouse warehouse, SortedMap<String, Long> expected) {
    Map<String, Long> found = new TreeMap<>();
    warehouse
        .rows(
            "SELECT metric, toInt64(sum(gain)) AS gain FROM "
                + WarehouseSchema.DATABASE
                + ".topic_day FINAL GROUP BY metric")
        .forEach(row -> found.put(row.path("metric").asText(), row.path("gain").asLong()));
    if (!found.equals(expected)) {
      throw new IllegalStateException("gains add up to " + found + ", not to " + expected);
    }
  }
}
