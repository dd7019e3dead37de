package org.viewledger.stream.cut;

import org.viewledger.contract.WarehouseSchema;
import org.viewledger.stream.rows.Table;

/** Which of the two sets of tables. */
public enum Place {
  /** The tables that are read. */
  SHOWN(WarehouseSchema.DATABASE),
  /** Tables beside them, of a rebuild under way; nobody reads them before they are complete. */
  BESIDE(WarehouseSchema.REBUILD_DATABASE);

  private final String database;

  Place(String database) {
    this.database = database;
  }

  /** The database that they are in. */
  public String database() {
    return database;
  }

  /** The full name of a table. */
  public String table(String name) {
    return database + '.' + name;
  }

  String table(Table table) {
    return table(table.tableName());
  }

  String cuts() {
    return table("cut");
  }
}
