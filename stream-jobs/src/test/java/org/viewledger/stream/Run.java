package org.viewledger.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Topics;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.cut.RebuildReason;
import org.viewledger.stream.cut.StartPlan;
import org.viewledger.stream.fixtures.Eventually;
import org.viewledger.stream.fixtures.Reader;
import org.viewledger.stream.fixtures.TallyLedger;
import org.viewledger.stream.fixtures.Workplace;
import org.viewledger.stream.io.CutStore;
import org.viewledger.stream.ledger.topics.UnitsOfPages;

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
  private final List<Sent> sent = new ArrayList<>();
  private boolean faulty;
  private WarehouseAccess access;
  private @Nullable RunningLedger running;

  Run(Path folder, int partitions, long seed) throws Exception {
    this.workplace = Workplace.empty(partitions);
    this.folder = folder;
    this.partitions = partitions;
    this.random = new Random(seed);
    this.access = workplace.access();
  }

  Workplace workplace() {
    return workplace;
  }

  /** From the next start on, commits fail as {@link FaultyStore} is told. */
  void makeFaulty() {
    faulty = true;
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
        folder.resolve("lost-and-found"),
        UnitsOfPages.one("all"));
  }

  /** Sends so many records, one in twenty of them unreadable. */
  void send(int records) throws Exception {
    List<Sent> batch = new ArrayList<>();
    for (int i = 0; i < records; i++) {
      int partition = random.nextInt(partitions);
      if (i % 20 == 7) {
        batch.add(new Sent(partition, null, 0, random.nextBoolean() ? "unreadable" : null));
      } else {
        String post = "p" + random.nextInt(POSTS);
        long added = random.nextInt(-3, 8);
        batch.add(new Sent(partition, post, added, post + "=" + added));
      }
    }
    send(batch);
  }

  /** Kafka loses all but the first records of each partition. */
  List<Sent> cutLogShort(int kept) throws Exception {
    List<Sent> all = List.copyOf(sent);
    sent.clear();
    workplace.kafka().recreate(Topics.OBSERVATIONS, partitions);
    int[] left = new int[partitions];
    Arrays.fill(left, kept);
    List<Sent> lost = new ArrayList<>();
    List<Sent> still = new ArrayList<>();
    all.forEach(each -> (left[each.partition()]-- > 0 ? still : lost).add(each));
    send(still);
    return lost;
  }

  private void send(List<Sent> batch) throws Exception {
    List<Future<RecordMetadata>> acknowledged = new ArrayList<>();
    for (Sent each : batch) {
      acknowledged.add(
          workplace
              .kafka()
              .send(
                  Topics.OBSERVATIONS, each.partition(), String.valueOf(each.post()), each.text()));
    }
    workplace.kafka().flush(acknowledged);
    sent.addAll(batch);
  }

  /**
   * A record.
   *
   * @param post null where it is unreadable
   */
  record Sent(int partition, @Nullable String post, long added, @Nullable String text) {}

  /** Plans and starts; gives the plan. */
  StartPlan start(int parallelism) throws Exception {
    return start(parallelism, null);
  }

  /** The same for a reason from outside. */
  StartPlan start(int parallelism, @Nullable RebuildReason wanted) throws Exception {
    StartPlan plan = plan(settings(parallelism), wanted);
    running =
        new RunningLedger(
            settings(parallelism),
            settings -> plan(settings, null),
            each -> submit(parallelism, each),
            plan);
    return plan;
  }

  static StartPlan plan(LedgerSettings settings, @Nullable RebuildReason wanted)
      throws IOException, InterruptedException {
    return LedgerStart.plan(settings, Optional.ofNullable(wanted), TallyLedger::isSame);
  }

  private JobClient submit(int parallelism, StartPlan plan) throws IOException {
    CutStore.Factory real = CutStore.clickHouse(access, plan.place());
    CutStore.Factory store = faulty ? () -> new FaultyStore(real.connect()) : real;
    return LedgerJob.submit(
        workplace.flink(parallelism), settings(parallelism), plan, TallyLedger::define, store);
  }

  /** What is told to look after the job now and then. */
  RunningLedger running() {
    if (running == null) {
      throw new IllegalStateException("not started");
    }
    return running;
  }

  /** Ends the job wherever it is; its checkpoints stay. */
  void kill() throws Exception {
    JobClient ending = running == null ? null : running.stop();
    running = null;
    if (ending != null) {
      CompletableFuture<Boolean> cancelled =
          ending.getJobExecutionResult().handle((result, failure) -> failure != null);
      ending.cancel().get(60, TimeUnit.SECONDS);
      assertThat(cancelled.get(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Waits until a cut covers all that was sent and none is unfinished. */
  void awaitCovered() {
    Eventually.within30Seconds(
        "a cut covers what was sent",
        () -> {
          running().moveInWhenComplete();
          return unfinished() == 0 && covered().equals(ends());
        });
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
    Map<String, Long> totals = new TreeMap<>();
    Map<String, Long> counts = new TreeMap<>();
    long refused = 0;
    for (Sent each : sent) {
      if (each.post() == null) {
        refused++;
      } else {
        totals.merge(each.post(), each.added(), Long::sum);
        counts.merge(each.post(), 1L, Long::sum);
      }
    }
    long accepted = sent.size() - refused;
    long sum = totals.values().stream().mapToLong(Long::longValue).sum();
    totals.values().removeIf(total -> total == 0);
    counts.keySet().retainAll(totals.keySet());
    assertThat(foundTotals).isEqualTo(totals);
    assertThat(foundCounts).isEqualTo(counts);
    assertThat(workplace.number("SELECT count() FROM viewledger.observation FINAL"))
        .isEqualTo(accepted);
    assertThat(workplace.number("SELECT sum(metrics['views']) FROM viewledger.observation FINAL"))
        .isEqualTo(sum + accepted * TallyLedger.LIFT);
    assertThat(workplace.number("SELECT count() FROM viewledger.dead_letter FINAL"))
        .isEqualTo(refused);
  }

  /** What a {@link Reader} is to be told when all that was sent is counted. */
  String figures() {
    Map<String, Long> totals = new TreeMap<>();
    Map<String, Long> counts = new TreeMap<>();
    long refused = 0;
    for (Sent each : sent) {
      if (each.post() == null) {
        refused++;
      } else {
        totals.merge(each.post(), each.added(), Long::sum);
        counts.merge(each.post(), 1L, Long::sum);
      }
    }
    long total = totals.values().stream().mapToLong(Long::longValue).sum();
    long posts =
        totals.entrySet().stream()
            .filter(each -> each.getValue() != 0)
            .mapToLong(each -> counts.getOrDefault(each.getKey(), 0L))
            .sum();
    return "{\"total\":"
        + total
        + ",\"posts\":"
        + posts
        + ",\"accepted\":"
        + (sent.size() - refused)
        + ",\"refused\":"
        + refused
        + "}";
  }

  /** Whether the job is still the one that was started, and runs. */
  boolean isRunning() throws Exception {
    JobClient job = running().job();
    return job != null && job.getJobStatus().get() == JobStatus.RUNNING;
  }

  /** How often a task of the job was started again. */
  long restarts() throws Exception {
    JobClient job = running().job();
    return job == null ? 0 : workplace.restarts(job.getJobID());
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

  private Map<String, Long> ends() {
    Map<String, Long> ends = new TreeMap<>();
    sent.forEach(each -> ends.merge(Topics.OBSERVATIONS + ':' + each.partition(), 1L, Long::sum));
    return ends;
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
