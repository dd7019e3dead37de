package org.viewledger.stream.cut;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.WarehouseSchema;
import org.viewledger.stream.access.Warehouse;
import org.viewledger.stream.rows.Table;

/**
 * The tables of a rebuild under way, beside those that are read.
 *
 * <p>Each bears in its comment the generation that made it, and takes the comment along when it
 * changes places: so a crash in the middle leaves no doubt about which have changed.
 */
final class TablesBeside {
  /** Rows copied by one statement, some seconds' worth. */
  private static final long ROWS_A_COPY = 500_000;

  private final Warehouse warehouse;

  TablesBeside(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Makes those that are missing, empty. */
  void make(long generation) {
    List<String> own =
        Stream.of(Table.values()).map(table -> Place.SHOWN.table(table) + ' ').toList();
    WarehouseSchema.statements(MetricCatalogue.standard()).stream()
        .filter(statement -> own.stream().anyMatch(statement::contains))
        .map(statement -> statement.replace(Place.SHOWN.table(""), Place.BESIDE.table("")))
        .forEach(warehouse::execute);
    for (Table table : Table.values()) {
      warehouse.execute(
          "ALTER TABLE "
              + Place.BESIDE.table(table)
              + " MODIFY COMMENT 'generation "
              + generation
              + "'");
    }
  }

  /** Copies what keeps its first cut, so that a replay, which writes it again, changes nothing. */
  void copyRaw() {
    for (Table table : Table.values()) {
      if (RawTable.keepsFirstCut(table)) {
        copy(table);
      }
    }
  }

  private void copy(Table table) {
    String columns =
        table.columns().stream().map(column -> '`' + column + '`').collect(Collectors.joining(","));
    String copy =
        "INSERT INTO "
            + Place.BESIDE.table(table)
            + " ("
            + columns
            + ") SELECT "
            + columns
            + " FROM "
            + Place.SHOWN.table(table);
    long rows = number("SELECT count() AS n FROM " + Place.SHOWN.table(table));
    if (rows <= ROWS_A_COPY || !RawTable.is(table)) {
      if (rows > 0) {
        warehouse.execute(copy);
      }
      return;
    }
    long end = number("SELECT max(kafka_offset) + 1 AS n FROM " + Place.SHOWN.table(table));
    for (long from = 0; from < end; from += ROWS_A_COPY) {
      long to = from + ROWS_A_COPY;
      warehouse.execute(copy + " WHERE kafka_offset >= " + from + " AND kafka_offset < " + to);
    }
  }

  /** Puts each table that was made later in the place of its namesake. */
  void exchange() {
    for (Table table : Table.values()) {
      if (madeBy(Place.BESIDE, table) > madeBy(Place.SHOWN, table)) {
        warehouse.execute(
            "EXCHANGE TABLES " + Place.SHOWN.table(table) + " AND " + Place.BESIDE.table(table));
      }
    }
  }

  /** Removes them with all that they hold, at once and for good. */
  void remove() {
    for (Table table : Table.values()) {
      warehouse.execute("DROP TABLE IF EXISTS " + Place.BESIDE.table(table) + " SYNC");
    }
    warehouse.execute("TRUNCATE TABLE IF EXISTS " + Place.BESIDE.cuts());
  }

  /** Whether there is anything to remove. */
  boolean exist() {
    return number(
            "SELECT count() AS n FROM system.tables WHERE database = '"
                + Place.BESIDE.database()
                + "' AND (name != 'cut' OR total_rows > 0)")
        > 0;
  }

  private long madeBy(Place place, Table table) {
    return number(
        "SELECT max(toUInt64OrZero(extract(comment, '^generation ([0-9]+)$'))) AS n"
            + " FROM system.tables WHERE database = '"
            + place.database()
            + "' AND name = '"
            + table.tableName()
            + "'");
  }

  private long number(String sql) {
    return warehouse.rows(sql).get(0).path("n").asLong();
  }
}
