package org.viewledger.bench.variant;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.viewledger.local.ledger.FlinkSettings;
import org.viewledger.local.ledger.SyncedFiles;
import org.viewledger.stream.LedgerJob;
import org.viewledger.stream.LedgerSettings;
import org.viewledger.stream.LedgerSettings.StateBackend;
import org.viewledger.stream.LedgerStart;
import org.viewledger.stream.cut.Checkpoint;
import org.viewledger.stream.cut.CheckpointFolder;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.cut.StartPlan;
import org.viewledger.stream.ledger.topics.UnitsOfPages;

/** Our job as it is shipped, in a Flink of this process. */
final class FlinkLedger implements Variant {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  /** RocksDB's caches and write buffers; the heap needs hardly any of it. */
  private static final MemorySize ROCKSDB_MEMORY = MemorySize.ofMebiBytes(256);

  private final VariantJob job;
  private final URI checkpoints;
  private @Nullable JobClient client;

  FlinkLedger(VariantJob job) {
    this.job = job;
    this.checkpoints =
        URI.create(
            SyncedFiles.SCHEME + "://" + job.scratch().resolve("checkpoints").toUri().getRawPath());
  }

  @Override
  public void book() throws IOException, InterruptedException {
    Path local = Files.createDirectories(job.scratch().resolve("flink"));
    Configuration flink = FlinkSettings.of(local);
    boolean rocksdb = job.name() == VariantName.VIEWLEDGER_ROCKSDB;
    if (rocksdb) {
      flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, ROCKSDB_MEMORY);
    }
    LedgerSettings settings =
        new LedgerSettings(
            job.kafka(),
            job.warehouse(),
            VariantJob.ZONE,
            checkpoints,
            job.interval(),
            rocksdb ? StateBackend.ROCKSDB : StateBackend.HEAP,
            job.threads(),
            job.scratch().resolve("lost-and-found"),
            UnitsOfPages.one(VariantJob.UNIT));
    StartPlan plan = LedgerStart.plan(settings);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(settings.parallelism(), flink);
    client = LedgerJob.submit(environment, settings, plan);
    try (DoneCuts cuts = new DoneCuts(job.warehouse())) {
      while (!cuts.cover(job.end())) {
        TimeUnit.NANOSECONDS.sleep(LOOK_AGAIN.toNanos());
      }
    }
  }

  /** State in the first checkpoint that holds no more rows on their way to the tables. */
  @Override
  public long stateBytes() throws IOException, InterruptedException {
    Cut booked = newest().map(Checkpoint::cut).orElse(Cut.start(1));
    Optional<Checkpoint> checkpoint = newest();
    // Two further: the one under way may have begun before the last rows were committed.
    while (checkpoint.isEmpty() || checkpoint.get().cut().checkpoint() < booked.checkpoint() + 2) {
      TimeUnit.NANOSECONDS.sleep(LOOK_AGAIN.toNanos());
      checkpoint = newest();
    }
    org.apache.flink.core.fs.Path file =
        new org.apache.flink.core.fs.Path(checkpoint.get().path(), "_metadata");
    try (DataInputStream in = new DataInputStream(file.getFileSystem().open(file))) {
      return Checkpoints.loadCheckpointMetadata(
              in, FlinkLedger.class.getClassLoader(), checkpoint.get().path())
          .getOperatorStates()
          .stream()
          .mapToLong(OperatorState::getStateSize)
          .sum();
    }
  }

  private Optional<Checkpoint> newest() throws IOException {
    return new CheckpointFolder(checkpoints).newest();
  }

  @Override
  public void close() throws IOException {
    if (client != null) {
      try {
        client.cancel().get(10, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        throw new IOException("the job does not end", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
