package org.viewledger.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.stream.cut.StartPlan;
import org.viewledger.stream.fixtures.Eventually;
import org.viewledger.stream.fixtures.Workplace;
import org.viewledger.stream.ledger.History;
import org.viewledger.stream.ledger.PlainRecomputation;
import org.viewledger.stream.ledger.PlainRecomputation.Heard;
import org.viewledger.stream.ledger.TablesInClickHouse;

/** The real job from Kafka to ClickHouse, on topics of one partition, with all that it was told. */
final class RealRun implements AutoCloseable {
  private final Workplace workplace;
  private final Path folder;
  private final ZoneId zone;
  private final List<Heard> heard = new ArrayList<>();
  private final Map<String, Long> ends = new HashMap<>();
  private @Nullable JobClient job;

  RealRun(Path folder, ZoneId zone) throws Exception {
    workplace = Workplace.empty(1);
    this.folder = folder;
    this.zone = zone;
  }

  LedgerSettings settings(int parallelism, LedgerSettings.StateBackend backend) {
    return new LedgerSettings(
        workplace.kafka().access(),
        workplace.access(),
        zone,
        folder.resolve("checkpoints").toUri(),
        Duration.ofMillis(200),
        backend,
        parallelism,
        folder.resolve("lost-and-found"),
        History.units());
  }

  void send(List<Event> events) throws Exception {
    List<Future<RecordMetadata>> acknowledged = new ArrayList<>();
    for (Event event : events) {
      String value = new String(EventJson.encode(event), StandardCharsets.UTF_8);
      acknowledged.add(workplace.kafka().send(event.topic(), 0, event.key(), value));
      long offset = ends.merge(event.topic() + ":0", 1L, Long::sum) - 1;
      heard.add(new Heard(event, offset));
    }
    workplace.kafka().flush(acknowledged);
  }

  /** Plans as after any stop, and starts. */
  StartPlan start(int parallelism, LedgerSettings.StateBackend backend) throws Exception {
    StartPlan plan = LedgerStart.plan(settings(parallelism, backend));
    start(parallelism, backend, plan);
    return plan;
  }

  void start(int parallelism, LedgerSettings.StateBackend backend, StartPlan plan)
      throws IOException {
    job = LedgerJob.submit(workplace.flink(parallelism), settings(parallelism, backend), plan);
  }

  /** Ends the job wherever it is; its checkpoints stay. */
  void kill() throws Exception {
    JobClient ending = job;
    job = null;
    if (ending != null) {
      CompletableFuture<Boolean> ended =
          ending.getJobExecutionResult().handle((result, failure) -> failure != null);
      ending.cancel().get(60, TimeUnit.SECONDS);
      ended.get(60, TimeUnit.SECONDS);
    }
  }

  /** A savepoint that any backend can read. */
  Path savepoint() throws Exception {
    if (job == null) {
      throw new IllegalStateException("not started");
    }
    String path =
        job.triggerSavepoint(
                folder.resolve("savepoints").toUri().toString(), SavepointFormatType.CANONICAL)
            .get(60, TimeUnit.SECONDS);
    return Path.of(URI.create(path));
  }

  void awaitCovered() {
    Eventually.within30Seconds(
        "a cut covers what was sent",
        () -> {
          Map<String, Long> covered = new TreeMap<>();
          workplace
              .warehouse()
              .forEachRow(
                  "SELECT argMaxIf(offsets, cut, state = 'done') AS covered FROM viewledger.cut"
                      + " HAVING maxIf(cut, state = 'done') >= maxIf(cut, state = 'open')",
                  row ->
                      row.path("covered")
                          .properties()
                          .forEach(e -> covered.put(e.getKey(), e.getValue().asLong())));
          return covered.equals(new TreeMap<>(ends));
        });
  }

  /**
   * Every row of every computed table comes to be what a plain recomputation of all records gives:
   * the walk over all posts on new rules for topics may go on after the last record was covered.
   */
  void assertExact() {
    Eventually.within30Seconds(
        "no topic is still to be decided anew", () -> unfinished() == 0 && differences().isEmpty());
    assertExactNow();
  }

  /** The same at once, whatever still goes on. */
  void assertExactNow() {
    assertThat(differences()).isEmpty();
  }

  Workplace workplace() {
    return workplace;
  }

  private List<String> differences() {
    return TablesInClickHouse.read(workplace.warehouse())
        .differences(PlainRecomputation.tables(heard, zone, History::units));
  }

  private long unfinished() {
    return workplace.number(
        "SELECT count() FROM (SELECT cut FROM viewledger.cut GROUP BY cut"
            + " HAVING countIf(state = 'open') > 0 AND countIf(state = 'done') = 0)");
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
