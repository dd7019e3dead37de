package org.viewledger.bench.run;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.viewledger.bench.machine.Folders;
import org.viewledger.bench.machine.OwnJava;
import org.viewledger.bench.machine.OwnJava.RocksDb;
import org.viewledger.bench.machine.Used;
import org.viewledger.bench.variant.VariantJob;
import org.viewledger.bench.variant.VariantMain;
import org.viewledger.bench.variant.VariantName;
import org.viewledger.clickhouse.EmbeddedClickHouse;
import org.viewledger.clickhouse.EngineSettings;
import org.viewledger.stream.access.Warehouse;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.cut.WarehouseTables;

/** A variant in a process of its own, with an engine and a folder of its own. */
public final class RunningVariant implements AutoCloseable {
  private static final long STOP_SECONDS = 40;
  private static final int ENGINE_THREADS = 2;
  private static final int ENGINE_CONNECTIONS = 8;
  private static final Duration LONGEST_QUERY = Duration.ofMinutes(5);

  private final Order order;
  private final Path scratch;
  private final EmbeddedClickHouse engine;
  private final Process process;
  private final BufferedReader out;
  private final BufferedWriter in;
  private final double engineBefore;
  private final double brokerBefore;
  private boolean failed = true;

  private RunningVariant(Order order, Path scratch, EmbeddedClickHouse engine, Process process)
      throws IOException {
    this.order = order;
    this.scratch = scratch;
    this.engine = engine;
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
    this.in = process.outputWriter(StandardCharsets.UTF_8);
    this.engineBefore = Used.by(engine.pid()).cpuSeconds();
    this.brokerBefore = broker();
  }

  /** Starts the engine, makes the tables and starts the variant, which begins at once. */
  public static RunningVariant start(Order order) throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory(order.work(), order.name().text() + '-');
    EmbeddedClickHouse engine =
        EmbeddedClickHouse.start(
            new EngineSettings(
                scratch.resolve("engine"),
                order.engineMegabytes(),
                ENGINE_THREADS,
                ENGINE_CONNECTIONS,
                LONGEST_QUERY));
    WarehouseAccess access = access(engine);
    try (Warehouse warehouse = new Warehouse(access)) {
      new WarehouseTables(warehouse).create();
    }
    boolean kafkas = order.name() == VariantName.KAFKA_STREAMS_ALO;
    Process process =
        OwnJava.start(
            VariantMain.class,
            order.heapMebibytes(),
            kafkas ? RocksDb.KAFKAS : RocksDb.FLINKS,
            scratch.resolve("log"));
    RunningVariant running = new RunningVariant(order, scratch, engine, process);
    running.tell(
        new VariantJob(
                order.name(),
                order.kafka(),
                access,
                order.topics().end(),
                order.interval(),
                order.threads(),
                scratch)
            .toJson());
    return running;
  }

  private static WarehouseAccess access(EmbeddedClickHouse engine) {
    return new WarehouseAccess(engine.url().toString(), engine.user(), engine.key());
  }

  /** How its tables are reached. */
  public WarehouseAccess warehouse() {
    return access(engine);
  }

  /**
   * Waits until everything is booked.
   *
   * @param compare whether to look at every row of the result, which takes a while
   */
  public VariantRun awaitBooked(boolean compare) throws IOException {
    String[] booked = answer("booked");
    Used own = Used.by(process.pid());
    Used engineUsed = Used.by(engine.pid());
    double brokerAfter = broker();
    tell("");
    long stateBytes = Long.parseLong(answer("state")[1]);
    long storeBytes = Folders.size(scratch.resolve("engine").resolve("store"));
    SortedMap<String, TableDigest> digests = new TreeMap<>();
    try (Warehouse tables = new Warehouse(warehouse())) {
      Totals.check(tables, order.topics().totals());
      if (compare) {
        digests.putAll(TableDigest.of(tables));
      }
    }
    failed = false;
    return new VariantRun(
        order.name(),
        order.topics().workload().readings(),
        order.topics().workload().posts(),
        Long.parseLong(booked[1]) / 1e3,
        Long.parseLong(booked[2]) / 1e3,
        own.cpuSeconds(),
        engineUsed.cpuSeconds() - engineBefore,
        brokerAfter - brokerBefore,
        own.peakMebibytes(),
        engineUsed.peakMebibytes(),
        stateBytes,
        storeBytes,
        digests);
  }

  /** The broker runs in this process, which does nothing else meanwhile. */
  private static double broker() throws IOException {
    return Used.by(ProcessHandle.current().pid()).cpuSeconds();
  }

  private void tell(String line) throws IOException {
    in.write(line);
    in.newLine();
    in.flush();
  }

  private String[] answer(String word) throws IOException {
    String line = out.readLine();
    if (line == null || !line.startsWith(word + ' ')) {
      throw new IOException(
          order.name().text() + " did not finish; see " + scratch.resolve("log") + " and logs/");
    }
    return line.split(" ", -1);
  }

  /** Ends both processes; the folder stays where the run failed. */
  @Override
  public void close() throws IOException {
    try {
      in.close();
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } finally {
      engine.close();
    }
    if (!failed) {
      Folders.delete(scratch);
    }
  }
}
