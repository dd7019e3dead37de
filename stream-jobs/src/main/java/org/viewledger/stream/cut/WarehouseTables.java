package org.viewledger.stream.cut;

import java.util.List;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.WarehouseSchema;
import org.viewledger.stream.access.Warehouse;
import org.viewledger.stream.rows.Table;

/** Makes the tables that are read, and empties tables of either place. */
public final class WarehouseTables {
  private final Warehouse warehouse;

  public WarehouseTables(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * Brings the database to this build's schema.
   *
   * @throws IllegalStateException in one line where it is of a later version
   */
  public void create() {
    long version = version();
    if (version > WarehouseSchema.VERSION) {
      throw new IllegalStateException(
          "The tables in ClickHouse are of schema version "
              + version
              + ", this build knows version "
              + WarehouseSchema.VERSION
              + ": start the newer Viewledger that made them");
    }
    List<String> statements = WarehouseSchema.statements(MetricCatalogue.standard());
    // The last records the version: said once, it need not be said again.
    statements
        .subList(0, statements.size() - (version == WarehouseSchema.VERSION ? 1 : 0))
        .forEach(warehouse::execute);
  }

  /** Empties what the job computes, and what keeps its first cut too unless that is kept. */
  public void empty(Place place, boolean keepRaw) {
    for (Table table : Table.values()) {
      if (!keepRaw || !RawTable.keepsFirstCut(table)) {
        warehouse.execute("TRUNCATE TABLE IF EXISTS " + place.table(table));
      }
    }
  }

  private long version() {
    boolean known =
        !warehouse
            .rows(
                "SELECT 1 AS one FROM system.tables WHERE database = '"
                    + WarehouseSchema.DATABASE
                    + "' AND name = 'schema_version'")
            .isEmpty();
    return known
        ? warehouse
            .rows("SELECT max(version) AS n FROM " + WarehouseSchema.DATABASE + ".schema_version")
            .get(0)
            .path("n")
            .asLong()
        : 0;
  }
}
