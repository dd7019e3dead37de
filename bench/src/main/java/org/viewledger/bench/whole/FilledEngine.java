package org.viewledger.bench.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.viewledger.bench.load.YearTables;
import org.viewledger.clickhouse.EmbeddedClickHouse;
import org.viewledger.clickhouse.EngineSettings;
import org.viewledger.stream.access.Warehouse;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.cut.CutTable;
import org.viewledger.stream.cut.Place;
import org.viewledger.stream.cut.WarehouseTables;

/** An engine with a year of many pages, filled by itself; a folder that was filled stays so. */
public final class FilledEngine implements AutoCloseable {
  /** What an engine may allocate for more posts than an office has. */
  private static final int MEGABYTES = 2_000;

  private static final int THREADS = 2;
  private static final int CONNECTIONS = 16;
  private static final Duration LONGEST_QUERY = Duration.ofMinutes(10);
  private static final String FILLED = "filled";

  private final EmbeddedClickHouse engine;
  private final Warehouse warehouse;
  private final InstantSource clock;
  private long newest;

  private FilledEngine(EmbeddedClickHouse engine, InstantSource clock) {
    this.engine = engine;
    this.clock = clock;
    this.warehouse = new Warehouse(access(engine));
  }

  private static WarehouseAccess access(EmbeddedClickHouse engine) {
    return new WarehouseAccess(engine.url().toString(), engine.user(), engine.key());
  }

  /** Starts it on a folder, and fills the tables where the folder has none. */
  public static FilledEngine start(Path folder, YearTables year, InstantSource clock)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    FilledEngine filled =
        new FilledEngine(
            EmbeddedClickHouse.start(
                new EngineSettings(
                    folder.resolve("engine"), MEGABYTES, THREADS, CONNECTIONS, LONGEST_QUERY)),
            clock);
    Path mark = folder.resolve(FILLED);
    if (!Files.exists(mark)) {
      new WarehouseTables(filled.warehouse).create();
      year.forEach(filled.warehouse::execute);
      Files.writeString(mark, year.posts() + " posts\n");
    }
    filled.newest =
        filled
            .warehouse
            .rows("SELECT max(cut) AS cut FROM viewledger.cut")
            .get(0)
            .path("cut")
            .asLong();
    return filled;
  }

  public WarehouseAccess access() {
    return access(engine);
  }

  /** How many rows a table has. */
  public long rows(String table) {
    return warehouse.rows("SELECT count() AS n FROM viewledger." + table).get(0).path("n").asLong();
  }

  /** A cut without any row: whatever was kept of the last one is worth nothing from now on. */
  public void newCut() {
    Cut cut = Cut.of(++newest);
    CutTable cuts = new CutTable(warehouse, Place.SHOWN, clock);
    cuts.open(cut);
    cuts.done(cut, Map.of("observations:0", newest), Map.of());
  }

  @Override
  public void close() {
    warehouse.close();
    engine.close();
  }
}
