package org.viewledger.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.clickhouse.EmbeddedClickHouse;
import org.viewledger.clickhouse.EngineSettings;
import org.viewledger.stream.access.Warehouse;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.cut.WarehouseTables;

/** A difference planted in real tables is seen, and what is none is not. */
final class TableDigestTest {
  private static final String ROW =
      "INSERT INTO viewledger.post_day (platform, page_id, post_id, day, views_gain, is_deleted,"
          + " version) VALUES ('facebook', '1', '%s', '2025-01-0%d', %d, %d, %d)";

  private static SortedMap<String, TableDigest> after(Warehouse warehouse, String... statements) {
    for (String statement : statements) {
      warehouse.execute(statement);
    }
    return TableDigest.of(warehouse);
  }

  @Test
  void rowsCountByTheirFiguresAloneInAnyOrderOfTheirArrival(@TempDir Path folder) throws Exception {
    try (EmbeddedClickHouse engine = EmbeddedClickHouse.start(EngineSettings.of(folder));
        Warehouse warehouse =
            new Warehouse(
                new WarehouseAccess(engine.url().toString(), engine.user(), engine.key()))) {
      new WarehouseTables(warehouse).create();
      String truncate = "TRUNCATE TABLE viewledger.post_day";
      SortedMap<String, TableDigest> one =
          after(warehouse, ROW.formatted("a", 1, 5, 0, 1), ROW.formatted("b", 2, 6, 0, 1));
      assertThat(one.values()).extracting(TableDigest::rows).containsExactly(2L);
      SortedMap<String, TableDigest> same =
          after(
              warehouse,
              truncate,
              ROW.formatted("b", 2, 99, 0, 3),
              ROW.formatted("b", 2, 6, 0, 4),
              ROW.formatted("c", 1, 1, 0, 3),
              ROW.formatted("c", 1, 1, 1, 4),
              ROW.formatted("a", 1, 5, 0, 4));
      assertThat(same).as("other versions, one row deleted again").isEqualTo(one);
      SortedMap<String, TableDigest> planted =
          after(
              warehouse, truncate, ROW.formatted("a", 1, 5, 0, 1), ROW.formatted("b", 2, 7, 0, 1));
      assertThat(planted).as("one gain is 7, not 6").isNotEqualTo(one);
    }
  }
}
