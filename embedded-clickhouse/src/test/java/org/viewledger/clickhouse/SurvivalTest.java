package org.viewledger.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sudden ends: of the engine, of its parent; and starts that must not be. */
@Timeout(150)
class SurvivalTest {

  private static final int BATCH = 500;

  @Test
  void acknowledgedRowsSurviveKillAndNoBatchIsTorn(@TempDir Path folder) throws Exception {
    long seed = 4711;
    Random random = new Random(seed);
    Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
    AtomicInteger nextBatch = new AtomicInteger();
    for (int round = 0; round < 5; round++) {
      try (Warehouse warehouse = Warehouse.embedded(folder)) {
        warehouse.sql(
            "CREATE TABLE IF NOT EXISTS t (batch UInt32, n UInt32) ENGINE = MergeTree ORDER BY n");
        assertWhole(warehouse, acknowledged, seed);
        CountDownLatch enough = new CountDownLatch(5 + random.nextInt(30));
        Thread writer =
            new Thread(() -> insertUntilKilled(warehouse, acknowledged, nextBatch, enough));
        writer.start();
        enough.await();
        ProcessHandle.of(warehouse.engine().pid()).orElseThrow().destroyForcibly();
        assertThat(warehouse.engine().onExit().get(30, TimeUnit.SECONDS)).isEqualTo(137);
        writer.join();
      }
    }
    try (Warehouse warehouse = Warehouse.embedded(folder)) {
      assertWhole(warehouse, acknowledged, seed);
    }
    assertThat(acknowledged).hasSizeGreaterThan(25);
  }

  @Test
  void rowsAreStillThereAfterAnOrderlyStop(@TempDir Path folder) throws Exception {
    try (Warehouse warehouse = Warehouse.embedded(folder)) {
      warehouse.sql("CREATE DATABASE d");
      warehouse.sql("CREATE TABLE d.t (n UInt32) ENGINE = MergeTree ORDER BY n");
      warehouse.sql("INSERT INTO d.t VALUES (1), (2)");
      warehouse.engine().close();
      assertThat(warehouse.engine().onExit().get(30, TimeUnit.SECONDS)).isZero();
    }
    try (Warehouse warehouse = Warehouse.embedded(folder)) {
      assertThat(warehouse.sql("SELECT sum(n) FROM d.t")).isEqualTo("3");
    }
  }

  @Test
  void insertsAreSyncedToDiskByDefault(@TempDir Path folder) throws Exception {
    try (Warehouse warehouse = Warehouse.embedded(folder)) {
      assertThat(
              warehouse.sql(
                  "SELECT name, value FROM system.merge_tree_settings"
                      + " WHERE name IN ('fsync_after_insert', 'fsync_part_directory')"
                      + " ORDER BY name"))
          .isEqualTo("fsync_after_insert\t1\nfsync_part_directory\t1");
    }
  }

  @Test
  void anotherInItsPlaceHasTheSameAddressKeyAndRows(@TempDir Path folder) throws Exception {
    try (Warehouse warehouse = Warehouse.embedded(folder)) {
      warehouse.sql("CREATE TABLE t (n UInt32) ENGINE = MergeTree ORDER BY n");
      warehouse.sql("INSERT INTO t VALUES (42)");
      ProcessHandle.of(warehouse.engine().pid()).orElseThrow().destroyForcibly();
      warehouse.engine().onExit().get(30, TimeUnit.SECONDS);
      try (EmbeddedClickHouse next = warehouse.engine().startAgain()) {
        assertThat(next.pid()).isNotEqualTo(warehouse.engine().pid());
        assertThat(next.url()).isEqualTo(warehouse.url());
        assertThat(warehouse.sql("SELECT n FROM t")).isEqualTo("42");
      }
    }
  }

  @Test
  void engineEndsWhenItsParentIsKilled(@TempDir Path folder) throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledParent.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = parent.inputReader(StandardCharsets.UTF_8);
    ProcessHandle child = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
    assertThat(child.isAlive()).isTrue();
    parent.destroyForcibly().waitFor();
    child.onExit().get(30, TimeUnit.SECONDS);
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void folderInUseIsOneClearLine(@TempDir Path folder) throws Exception {
    try (Warehouse warehouse = Warehouse.embedded(folder)) {
      assertThatThrownBy(() -> Warehouse.embedded(folder).close())
          .isInstanceOf(IOException.class)
          .hasMessage(folder + " is in use by another running instance");
      assertThat(warehouse.sql("SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void keyIsNeitherOnTheCommandLineNorInTheFolder(@TempDir Path folder) throws Exception {
    try (Warehouse warehouse = Warehouse.embedded(folder)) {
      String key = warehouse.engine().key();
      warehouse.sql("SELECT 1");
      Path process = Path.of("/proc/" + warehouse.engine().pid());
      assertThat(Files.readString(process.resolve("cmdline"))).doesNotContain(key);
      assertThat(Files.readString(process.resolve("environ"))).doesNotContain(key);
      try (var files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
              .as(file.toString())
              .doesNotContain(key);
        }
      }
      assertThat(warehouse.engine().toString()).doesNotContain(key);
    }
  }

  private static void assertWhole(Warehouse warehouse, Set<Integer> acknowledged, long seed)
      throws IOException, InterruptedException {
    String batches =
        warehouse.sql("SELECT batch, count() FROM t GROUP BY batch HAVING count() != " + BATCH);
    assertThat(batches).as("torn batches, seed %d", seed).isEmpty();
    String present = warehouse.sql("SELECT DISTINCT batch FROM t ORDER BY batch");
    assertThat(present.lines().filter(line -> !line.isEmpty()).map(Integer::valueOf))
        .as("seed %d", seed)
        .containsAll(acknowledged);
  }

  private static void insertUntilKilled(
      Warehouse warehouse,
      Set<Integer> acknowledged,
      AtomicInteger nextBatch,
      CountDownLatch enough) {
    try {
      while (true) {
        int batch = nextBatch.getAndIncrement();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < BATCH; i++) {
          rows.append(batch).append('\t').append(i).append('\n');
        }
        HttpResponse<String> answer =
            warehouse.post(
                "query=" + Warehouse.encode("INSERT INTO t FORMAT TSV"), rows.toString());
        if (answer.statusCode() != 200) {
          throw new IllegalStateException(answer.body());
        }
        acknowledged.add(batch);
        enough.countDown();
      }
    } catch (IOException e) {
      // The engine was killed: what this batch's fate is, the next start shows.
      assertThat(warehouse.engine().onExit()).succeedsWithin(java.time.Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
