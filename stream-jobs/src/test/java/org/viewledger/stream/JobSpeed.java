package org.viewledger.stream;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.viewledger.clickhouse.EmbeddedClickHouse;
import org.viewledger.clickhouse.EngineSettings;
import org.viewledger.contract.Topics;
import org.viewledger.stream.access.KafkaAccess;
import org.viewledger.stream.access.Warehouse;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.cut.StartPlan;
import org.viewledger.stream.fixtures.CpuClock;
import org.viewledger.stream.fixtures.KafkaFixture;
import org.viewledger.stream.ledger.topics.UnitsOfPages;

/**
 * What the whole job costs, from a filled topic to figures, by thread: run {@code main POSTS
 * READINGS_OF_A_POST [heap|rocksdb] [parallelism]}; nothing is asserted.
 *
 * <p>Readings of four metrics, eight on a post's first day and then one a day, in order of time;
 * posts are published evenly over a year. CPU seconds are of the operating system, so that a busy
 * machine does not blur them.
 */
final class JobSpeed {
  private static final int FIRST_DAY_READINGS = 8;
  private static final int DAYS = 365;
  private static final int POSTS_OF_A_PAGE = 325;
  private static final int PARTITIONS = 4;
  private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");

  private JobSpeed() {}

  public static void main(String[] arguments) throws Exception {
    int posts = Integer.parseInt(arguments[0]);
    int each = Integer.parseInt(arguments[1]);
    LedgerSettings.StateBackend backend =
        arguments.length > 2 && arguments[2].equals("rocksdb")
            ? LedgerSettings.StateBackend.ROCKSDB
            : LedgerSettings.StateBackend.HEAP;
    int parallelism = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
    Path folder = Files.createTempDirectory("viewledger-speed");
    try (KafkaFixture kafka = new KafkaFixture(Files.createDirectory(folder.resolve("kafka")));
        EmbeddedClickHouse engine =
            EmbeddedClickHouse.start(EngineSettings.of(folder.resolve("clickhouse")))) {
      kafka.recreateTopics(PARTITIONS);
      long readings = fill(kafka, posts, each);
      run(folder, kafka.access(), engine, readings, backend, parallelism);
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    System.exit(0); // Flink's local cluster has threads that do not end by themselves
  }

  private static void run(
      Path folder,
      KafkaAccess kafka,
      EmbeddedClickHouse engine,
      long readings,
      LedgerSettings.StateBackend backend,
      int parallelism)
      throws Exception {
    WarehouseAccess access =
        new WarehouseAccess(engine.url().toString(), engine.user(), engine.key());
    Configuration flink = new Configuration();
    flink.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(16));
    flink.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(16));
    flink.set(
        TaskManagerOptions.MANAGED_MEMORY_SIZE,
        MemorySize.ofMebiBytes(backend == LedgerSettings.StateBackend.HEAP ? 8 : 256));
    LedgerSettings settings =
        new LedgerSettings(
            kafka,
            access,
            ZoneId.of("Asia/Ho_Chi_Minh"),
            folder.resolve("checkpoints").toUri(),
            Duration.ofSeconds(1),
            backend,
            parallelism,
            folder.resolve("lost-and-found"),
            UnitsOfPages.one("all"));
    CpuClock main = CpuClock.of(ProcessHandle.current().pid());
    CpuClock child = CpuClock.of(engine.pid());
    long start = System.nanoTime();
    StartPlan plan = LedgerStart.plan(settings);
    JobClient job =
        LedgerJob.submit(
            StreamExecutionEnvironment.createLocalEnvironment(parallelism, flink), settings, plan);
    try (Warehouse warehouse = new Warehouse(access)) {
      long cuts = awaitCovered(warehouse, plan);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%,d readings in %.1f s: %,.0f/s; %d cuts%n",
          readings, seconds, readings / seconds, cuts);
      System.out.printf("job's process, CPU us a reading:%n%s", main.since(readings));
      System.out.printf("engine, CPU us a reading:%n%s", child.since(readings));
      for (String table :
          List.of("observation", "post", "post_day", "topic_day", "topic_cohort", "topic_posts")) {
        System.out.printf(
            "%s %s, ",
            table, warehouse.rows("SELECT count() AS n FROM viewledger." + table).get(0).path("n"));
      }
      System.out.printf(
          "%n%s%n",
          warehouse.rows(
              "SELECT table, sum(rows) AS rows, sum(bytes_on_disk) AS bytes, count() AS parts"
                  + " FROM system.parts WHERE active AND database = 'viewledger' GROUP BY table"
                  + " ORDER BY table"));
      System.out.printf(
          "checkpoints hold %,d bytes; peak RSS: job %,d KiB, engine %,d KiB%n",
          bytes(Path.of(URI.create(settings.checkpoints().toString()))),
          CpuClock.peakKib(ProcessHandle.current().pid()),
          CpuClock.peakKib(engine.pid()));
    }
    job.cancel().get();
  }

  private static long awaitCovered(Warehouse warehouse, StartPlan plan) throws Exception {
    while (true) {
      Map<String, Long> covered = new TreeMap<>();
      long[] cuts = new long[1];
      warehouse.forEachRow(
          "SELECT argMaxIf(offsets, cut, state = 'done') AS covered, uniqExact(cut) AS cuts"
              + " FROM viewledger.cut",
          row -> {
            cuts[0] = row.path("cuts").asLong();
            row.path("covered")
                .properties()
                .forEach(e -> covered.put(e.getKey(), e.getValue().asLong()));
          });
      boolean all =
          plan.log().end().entrySet().stream()
              .allMatch(end -> covered.getOrDefault(end.getKey(), 0L) >= end.getValue());
      if (all) {
        return cuts[0];
      }
      Thread.sleep(50);
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.mapToLong(path -> path.toFile().isFile() ? path.toFile().length() : 0).sum();
    }
  }

  private static long fill(KafkaFixture kafka, int posts, int each) throws Exception {
    Random random = new Random(7);
    long[] views = new long[posts];
    long readings = 0;
    int last = DAYS + each - FIRST_DAY_READINGS;
    for (int day = 0; day <= last; day++) {
      for (int post = 0; post < posts; post++) {
        int age = day - (int) ((long) post * DAYS / posts);
        if (age < 0 || age > each - FIRST_DAY_READINGS) {
          continue;
        }
        for (int i = 0; i < (age == 0 ? FIRST_DAY_READINGS : 1); i++) {
          views[post] += random.nextInt(500);
          Instant at = BEGIN.plusSeconds(86_400L * day + 3600L * i + post % 3600);
          send(kafka, post, at, views[post]);
          readings++;
        }
      }
    }
    kafka.flush(List.of());
    return readings;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a lost record shows as a job that never ends
  private static void send(KafkaFixture kafka, int post, Instant at, long views) {
    String page = "1000000000" + post / POSTS_OF_A_PAGE;
    String id = page + "_1220000000" + post;
    String value =
        "{\"v\":1,\"platform\":\"facebook\",\"pageId\":\""
            + page
            + "\",\"postId\":\""
            + id
            + "\",\"observedAt\":\""
            + at.toString().replace("Z", ".000Z")
            + "\",\"recordedAt\":\""
            + at.toString().replace("Z", ".412Z")
            + "\",\"source\":\"facebook-graph/v25.0\",\"fields\":{\"views\":\"post_media_view\"},"
            + "\"metrics\":{\"views\":"
            + views
            + ",\"reactions\":"
            + views / 30
            + ",\"comments\":"
            + views / 90
            + ",\"shares\":"
            + views / 150
            + "}}";
    kafka.send(
        Topics.OBSERVATIONS,
        Math.floorMod(id.hashCode(), PARTITIONS),
        "facebook|" + page + '|' + id,
        value);
  }
}
