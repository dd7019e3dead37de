package org.viewledger.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Topics;
import org.viewledger.stream.access.KafkaAccess;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.cut.Checkpoint;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.cut.Lineage;
import org.viewledger.stream.cut.LogFacts;
import org.viewledger.stream.cut.StartPlan;
import org.viewledger.stream.fixtures.Eventually;
import org.viewledger.stream.io.ClickHouseSink;
import org.viewledger.stream.io.CutStore;
import org.viewledger.stream.io.RowBlock;
import org.viewledger.stream.io.RowPacking;
import org.viewledger.stream.ledger.History;
import org.viewledger.stream.ledger.LedgerPipeline;
import org.viewledger.stream.ledger.PlainRecomputation;
import org.viewledger.stream.ledger.PlainRecomputation.Heard;
import org.viewledger.stream.ledger.Poison;
import org.viewledger.stream.ledger.Tables;
import org.viewledger.stream.records.ConsumedRecord;
import org.viewledger.stream.rows.Table;

/** One history from a seed, through everything that the seed has in store for it. */
final class DisorderRun {
  private static final int PARTITIONS = 4;
  private static final int STEPS = 8;
  private static final int FARTHEST_POINT = 60;

  private final long seed;
  private final Random random;
  private final Path folder;
  private final History history;
  private final List<List<ConsumedRecord>> log = new ArrayList<>();
  private final List<Heard> heard = new ArrayList<>();
  private final SortedSet<String> raw = new TreeSet<>();
  private final LedgerSettings.StateBackend backend;
  private int parallelism;
  private int generation;
  private int failures;
  private @Nullable JobClient job;

  DisorderRun(Path folder, long seed, int parallelism) {
    this.folder = folder;
    this.seed = seed;
    this.parallelism = parallelism;
    this.random = new Random(seed);
    this.backend =
        random.nextInt(4) == 0
            ? LedgerSettings.StateBackend.ROCKSDB
            : LedgerSettings.StateBackend.HEAP;
    this.history =
        History.random(random, 3, 5, 120 + random.nextInt(120)).withTaxonomies(random, 6);
    for (int partition = 0; partition < PARTITIONS; partition++) {
      log.add(new ArrayList<>());
    }
    history.events().forEach(this::append);
  }

  /** Puts an event anywhere, sometimes twice, and poison before it at times. */
  private void append(Event event) {
    int again = random.nextInt(10) == 0 ? 2 : 1;
    for (int i = 0; i < again; i++) {
      int partition = random.nextInt(PARTITIONS);
      if (random.nextInt(8) == 0) {
        String text = Poison.TEXTS.get(random.nextInt(Poison.TEXTS.size()));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        append(partition, Topics.OBSERVATIONS, Poison.APPENDED_AT, bytes);
        raw.add("DEAD_LETTER " + Topics.OBSERVATIONS + " " + partition + " " + last(partition));
      }
      long appendedAt = event.recordedAt().toEpochMilli();
      append(partition, event.topic(), appendedAt, EventJson.encode(event));
      heard.add(new Heard(event, last(partition)));
      raw.add(table(event) + " " + event.topic() + " " + partition + " " + last(partition));
    }
  }

  /**
   * Offsets are unique over all partitions, so that of two assignments recorded at one instant it
   * is always plain which lies behind the other.
   */
  private void append(int partition, String topic, long appendedAt, byte[] bytes) {
    long offset = log.stream().mapToLong(List::size).sum();
    log.get(partition).add(new ConsumedRecord(topic, partition, offset, appendedAt, bytes));
  }

  private long last(int partition) {
    List<ConsumedRecord> records = log.get(partition);
    return records.get(records.size() - 1).offset();
  }

  private static Table table(Event event) {
    return switch (event.topic()) {
      case Topics.OBSERVATIONS -> Table.OBSERVATION;
      case Topics.WITHDRAWALS -> Table.WITHDRAWAL;
      case Topics.POSTS -> Table.POST_RECORD;
      case Topics.TOPIC_ASSIGNMENTS -> Table.ASSIGNMENT;
      case Topics.TAXONOMY -> Table.TAXONOMY;
      default -> throw new IllegalArgumentException(event.topic());
    };
  }

  /** Goes through it all; says in a line what happened. */
  String toTheEnd() throws Exception {
    String name = "seed " + seed + ", parallelism " + parallelism + ", " + backend;
    MemoryStore.empty();
    FaultyStore.disarm();
    ScriptedLog.write(log);
    start();
    try {
      for (int step = 1; step <= STEPS; step++) {
        int checked = MemoryStore.checked();
        release(step);
        befall(checked);
        assertThat(MemoryStore.violations()).as(name).isEmpty();
      }
      Tables expected =
          PlainRecomputation.tables(heard, history.zone(), page -> History.units(page));
      Eventually.within30Seconds(
          "the cuts cover the log: " + name, () -> MemoryStore.covered().equals(ends()));
      Eventually.within30Seconds(
          "the tables hold what a recomputation gives: " + name,
          () -> computed().differences(expected).isEmpty());
    } finally {
      FaultyStore.disarm();
      kill();
    }
    assertThat(rawRows()).as("a row for every record, %s", name).isEqualTo(raw);
    assertThat(MemoryStore.violations()).as(name).isEmpty();
    return "disorder: "
        + name
        + ": "
        + raw.size()
        + " records, "
        + failures
        + " failures, "
        + (generation - 1)
        + " restarts, topics added up at "
        + MemoryStore.checked()
        + " cuts, tables equal";
  }

  private void release(int step) {
    for (int partition = 0; partition < PARTITIONS; partition++) {
      int size = log.get(partition).size();
      int end = step == STEPS ? size : size * step / STEPS + random.nextInt(1 + size / STEPS);
      ScriptedLog.release(partition, end);
    }
  }

  /** Something breaks and mends itself, or is killed and started anew, or nothing happens. */
  private void befall(int checked) throws Exception {
    int point = 1 + random.nextInt(FARTHEST_POINT);
    switch (random.nextInt(4)) {
      case 0, 1 -> {
        FaultyStore.failAt(point);
        Eventually.within30Seconds("point " + point + " is reached", FaultyStore::wasReached);
        failures++;
      }
      case 2 -> {
        FaultyStore.hangAt(point);
        Eventually.within30Seconds("point " + point + " is reached", FaultyStore::wasReached);
        kill();
        parallelism = 1 << random.nextInt(3);
        start();
      }
      default ->
          Eventually.within30Seconds("another cut is done", () -> MemoryStore.checked() > checked);
    }
  }

  // ---- the job

  private void start() throws Exception {
    generation++;
    Optional<Checkpoint> newest = newest();
    if (newest.isEmpty()) {
      MemoryStore.empty(); // as a rebuild does
    }
    StartPlan plan =
        new StartPlan(
            StartPlan.Steps.SHOWN,
            generation,
            newest.orElse(null),
            List.of(),
            new Lineage(1, Map.of(), false),
            null,
            Map.of(),
            List.of(),
            true,
            0,
            new LogFacts(Map.of(), Map.of()));
    Configuration flink = LedgerJob.configuration(settings(), plan);
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(25));
    flink.set(CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS, Duration.ofMillis(5));
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    flink.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, Integer.MAX_VALUE);
    flink.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(1));
    job = execute(flink, plan);
  }

  @SuppressWarnings("deprecation") // see the source
  private JobClient execute(Configuration flink, StartPlan plan) throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(flink);
    environment.setParallelism(parallelism);
    environment.setMaxParallelism(LedgerJob.MAX_PARALLELISM);
    DataStream<ConsumedRecord> records =
        breaking(
            environment
                .addSource(new ScriptedLog(), "log", TypeInformation.of(ConsumedRecord.class))
                .uid("log"),
            TypeInformation.of(ConsumedRecord.class),
            "before");
    DataStream<RowBlock> rows =
        breaking(
            RowPacking.of(LedgerPipeline.define(records, history.zone(), History.units()).rows()),
            TypeInformation.of(RowBlock.class),
            "after");
    CutStore.Factory store = () -> new FaultyStore(new MemoryStore());
    rows.sinkTo(new ClickHouseSink(store, plan.generation(), plan.lineage()))
        .name("warehouse")
        .uid("warehouse");
    return environment.executeAsync("seed " + seed + ", generation " + generation);
  }

  private static <T> DataStream<T> breaking(
      DataStream<T> stream, TypeInformation<T> type, String name) {
    return stream.transform(name, type, new BreakingPoint<>()).uid(name);
  }

  private LedgerSettings settings() {
    return new LedgerSettings(
        new KafkaAccess("127.0.0.1:1", Map.of()),
        new WarehouseAccess("http://127.0.0.1:1", "nobody", ""),
        history.zone(),
        folder.toUri(),
        Duration.ofMillis(100),
        backend,
        parallelism,
        folder,
        History.units());
  }

  /** The newest checkpoint that is complete. */
  private Optional<Checkpoint> newest() throws IOException {
    if (!Files.exists(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.endsWith("_metadata"))
          .map(Path::getParent)
          .map(
              chk ->
                  new Checkpoint(
                      new Cut(
                          Long.parseLong(folder.relativize(chk).getName(0).toString().substring(1)),
                          Long.parseLong(chk.getFileName().toString().substring(4))),
                      chk.toUri().toString(),
                      Map.of(),
                      0))
          .max(Comparator.comparing(Checkpoint::cut));
    }
  }

  private void kill() throws Exception {
    if (job != null) {
      CompletableFuture<Boolean> ended =
          job.getJobExecutionResult().handle((result, failure) -> failure != null);
      job.cancel().get(60, TimeUnit.SECONDS);
      assertThat(ended.get(60, TimeUnit.SECONDS)).isTrue();
      job = null;
    }
  }

  // ---- what came of it

  private Map<String, Long> ends() {
    Map<String, Long> ends = new HashMap<>();
    for (List<ConsumedRecord> partition : log) {
      partition.forEach(
          each -> ends.merge(each.topic() + ':' + each.partition(), each.offset() + 1, Math::max));
    }
    return ends;
  }

  /** The tables that tell what is known now, and what was made of words. */
  private static Tables computed() {
    Tables all = MemoryStore.tables();
    Tables computed = new Tables();
    for (Table table : Table.values()) {
      if (!isRaw(table)) {
        all.of(table).forEach((key, row) -> computed.put(table, key, row));
      }
    }
    return computed;
  }

  private static SortedSet<String> rawRows() {
    SortedSet<String> found = new TreeSet<>();
    Tables all = MemoryStore.tables();
    for (Table table : Table.values()) {
      if (isRaw(table)) {
        all.of(table)
            .values()
            .forEach(
                row ->
                    found.add(
                        table
                            + " "
                            + row.get("kafka_topic")
                            + " "
                            + row.get("kafka_partition")
                            + " "
                            + row.get("kafka_offset")));
      }
    }
    return found;
  }

  private static boolean isRaw(Table table) {
    return table.columns().contains("kafka_offset");
  }
}
