package org.viewledger.dashboard;

import com.clickhouse.client.api.Client;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.viewledger.clickhouse.EmbeddedClickHouse;
import org.viewledger.clickhouse.EngineSettings;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.WarehouseSchema;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.warehouse.ClickHouseSettings;
import org.viewledger.dashboard.warehouse.ClickHouseWarehouse;
import org.viewledger.dashboard.warehouse.WarehouseLedger;

/**
 * The real engine with the tables of the contract, started once for all tests; each test empties
 * the tables and writes the rows that it reasons about.
 */
public final class LedgerTables implements AutoCloseable {
  private final Path folder;
  private final EmbeddedClickHouse engine;
  private final Client client;
  private final ClickHouseWarehouse warehouse;
  private String held = "";

  private LedgerTables() throws IOException, InterruptedException {
    folder = Files.createTempDirectory("viewledger-api");
    engine = EmbeddedClickHouse.start(EngineSettings.of(folder));
    client =
        new Client.Builder()
            .addEndpoint(engine.url().toString())
            .setUsername(engine.user())
            .setPassword(engine.key())
            .build();
    warehouse = new ClickHouseWarehouse(settings());
    WarehouseSchema.statements(MetricCatalogue.standard()).forEach(this::run);
  }

  /**
   * Has the tables hold a case: emptied and written, unless they hold it unchanged since the last
   * test.
   */
  void hold(String name, Runnable rows) {
    if (!name.equals(held)) {
      clear();
      rows.run();
      held = name;
    }
  }

  /** Empties every table. */
  public void clear() {
    for (String table :
        new String[] {
          "observation",
          "withdrawal",
          "post_record",
          "page_record",
          "page_reading",
          "assignment",
          "taxonomy",
          "classification",
          "dead_letter",
          "post",
          "post_day",
          "topic_day",
          "topic_cohort",
          "topic_posts",
          "closed_post_period",
          "cut"
        }) {
      run("TRUNCATE TABLE viewledger." + table);
    }
  }

  /** A test wrote rows by other means. */
  void changed() {
    held = "";
  }

  /** Runs statements of a test's own; each ends with a semicolon at the end of a line. */
  public void run(String statements) {
    held = "";
    for (String statement : statements.split(";\\s*(\n|$)", -1)) {
      if (!statement.isBlank()) {
        try {
          client.query(statement).get().close();
        } catch (ExecutionException | IOException e) {
          throw new IllegalStateException(statement, e);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException(e);
        } catch (Exception e) {
          throw new IllegalStateException(statement, e);
        }
      }
    }
  }

  public ClickHouseSettings settings() {
    return new ClickHouseSettings(
        engine.url(), engine.user(), engine.key(), Duration.ofSeconds(30));
  }

  public ClickHouseWarehouse warehouse() {
    return warehouse;
  }

  /** The ledger over these tables, with one unit of everything and estimates from 1 %. */
  public WarehouseLedger ledger() {
    return new WarehouseLedger(
        warehouse,
        MetricCatalogue.standard(),
        java.time.ZoneId.of("Asia/Ho_Chi_Minh"),
        Unit.EVERYTHING,
        BigDecimal.ONE);
  }

  @Override
  public void close() throws IOException {
    warehouse.close();
    client.close();
    engine.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Hands the one instance to test methods and constructors that ask for it. */
  public static final class Shared implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == LedgerTables.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .getOrComputeIfAbsent(LedgerTables.class, type -> start(), LedgerTables.class);
    }

    private static LedgerTables start() {
      try {
        return new LedgerTables();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
