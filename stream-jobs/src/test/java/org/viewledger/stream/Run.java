package org.viewledger.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Topics;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.cut.StartPlan;
import org.viewledger.stream.fixtures.Eventually;
import org.viewledger.stream.fixtures.TallyLedger;
import org.viewledger.stream.fixtures.Workplace;

/**
 * A job on a workplace, with what was sent to it: the plain expectation that the tables are held
 * against.
 */
final class Run implements AutoCloseable {
  private static final int POSTS = 20;

  private final Workplace workplace;
  private final Path folder;
  private final int partitions;
  private final Random random;
  private final long[] next;
  private final Map<String, Long> totals = new TreeMap<>();
  private final Map<String, Long> counts = new TreeMap<>();
  private long refused;
  private WarehouseAccess access;
  private @Nullable JobClient job;

  Run(Path folder, int partitions, long seed) throws Exception {
    this.workplace = Workplace.empty(partitions);
    this.folder = folder;
    this.partitions = partitions;
    this.random = new Random(seed);
    this.next = new long[partitions];
    this.access = workplace.access();
  }

  Workplace workplace() {
    return workplace;
  }

  void reachClickHouseBy(WarehouseAccess other) {
    access = other;
  }

  LedgerSettings settings(int parallelism) {
    return new LedgerSettings(
        workplace.kafka().access(),
        access,
        ZoneId.of("Asia/Ho_Chi_Minh"),
        folder.resolve("checkpoints").toUri(),
        Duration.ofMillis(200),
        LedgerSettings.StateBackend.HEAP,
        parallelism,
        folder.resolve("lost-and-found"));
  }

  /** Sends so many records, one in twenty of them unreadable. */
  void send(int records) throws Exception {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (int i = 0; i < records; i++) {
      int partition = random.nextInt(partitions);
      next[partition]++;
      if (random.nextInt(20) == 0) {
        refused++;
        String value = random.nextBoolean() ? "unreadable" : null;
        sent.add(workplace.kafka().send(Topics.OBSERVATIONS, partition, "k", value));
        continue;
      }
      String post = "p" + random.nextInt(POSTS);
      long added = random.nextInt(-3, 8);
      totals.merge(post, added, Long::sum);
      counts.merge(post, 1L, Long::sum);
      sent.add(workplace.kafka().send(Topics.OBSERVATIONS, partition, post, post + "=" + added));
    }
    workplace.kafka().flush(sent);
  }

  /** Plans and starts; gives the plan. */
  StartPlan start(int parallelism) throws Exception {
    StartPlan plan = LedgerStart.plan(settings(parallelism));
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(parallelism, new Configuration());
    job = LedgerJob.submit(environment, settings(parallelism), plan, TallyLedger::define);
    return plan;
  }

  /** Ends the job wherever it is; its checkpoints stay. */
  void kill() throws Exception {
    if (job != null) {
      CompletableFuture<Boolean> cancelled =
          job.getJobExecutionResult().handle((result, failure) -> failure != null);
      JobClient ending = job;
      job = null;
      ending.cancel().get(60, TimeUnit.SECONDS);
      assertThat(cancelled.get(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Waits until a cut covers all that was sent and none is unfinished. */
  void awaitCovered() {
    Eventually.within30Seconds(
        "a cut covers what was sent", () -> unfinished() == 0 && covered().equals(sent()));
  }

  /** The tables hold what was sent, exactly. */
  void assertExact() {
    Map<String, Long> foundTotals = new TreeMap<>();
    Map<String, Long> foundCounts = new TreeMap<>();
    workplace
        .warehouse()
        .forEachRow(
            "SELECT page_id, toInt64(value) AS value, posts FROM viewledger.topic_cohort FINAL",
            row -> {
              foundTotals.put(row.path("page_id").asText(), row.path("value").asLong());
              foundCounts.put(row.path("page_id").asText(), row.path("posts").asLong());
            });
    Map<String, Long> wantedTotals = new TreeMap<>(totals);
    wantedTotals.values().removeIf(total -> total == 0);
    Map<String, Long> wantedCounts = new TreeMap<>(counts);
    wantedCounts.keySet().retainAll(wantedTotals.keySet());
    assertThat(foundTotals).isEqualTo(wantedTotals);
    assertThat(foundCounts).isEqualTo(wantedCounts);
    assertThat(workplace.number("SELECT count() FROM viewledger.observation FINAL"))
        .isEqualTo(counts.values().stream().mapToLong(Long::longValue).sum());
    assertThat(workplace.number("SELECT sum(metrics['views']) FROM viewledger.observation FINAL"))
        .isEqualTo(totals.values().stream().mapToLong(Long::longValue).sum());
    assertThat(workplace.number("SELECT count() FROM viewledger.dead_letter FINAL"))
        .isEqualTo(refused);
  }

  long unfinished() {
    return workplace.number(
        "SELECT count() FROM (SELECT cut FROM viewledger.cut GROUP BY cut"
            + " HAVING countIf(state = 'open') > 0 AND countIf(state = 'done') = 0)");
  }

  long cuts() {
    return workplace.number("SELECT uniqExact(cut) FROM viewledger.cut");
  }

  private Map<String, Long> covered() {
    Map<String, Long> covered = new TreeMap<>();
    workplace
        .warehouse()
        .forEachRow(
            "SELECT argMaxIf(offsets, cut, state = 'done') AS covered FROM viewledger.cut",
            row ->
                row.path("covered")
                    .properties()
                    .forEach(e -> covered.put(e.getKey(), e.getValue().asLong())));
    return covered;
  }

  private Map<String, Long> sent() {
    Map<String, Long> sent = new TreeMap<>();
    for (int partition = 0; partition < partitions; partition++) {
      if (next[partition] > 0) {
        sent.put(Topics.OBSERVATIONS + ':' + partition, next[partition]);
      }
    }
    return sent;
  }

  @Override
  public void close() {
    try {
      kill();
    } catch (Exception e) {
      throw new AssertionError("the job could not be ended", e);
    }
  }
}
