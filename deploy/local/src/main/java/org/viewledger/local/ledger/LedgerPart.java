package org.viewledger.local.ledger;

import com.clickhouse.client.api.ClickHouseException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viewledger.dashboard.http.ReadyPart;
import org.viewledger.local.broker.BrokerAccess;
import org.viewledger.local.folder.DataFolder;
import org.viewledger.local.folder.DurableFile;
import org.viewledger.local.parts.Part;
import org.viewledger.stream.LedgerSettings;
import org.viewledger.stream.LedgerStart;
import org.viewledger.stream.RunningLedger;
import org.viewledger.stream.access.KafkaAccess;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.cut.StartPlan;
import org.viewledger.stream.ledger.topics.UnitsOfPages;

/** The ledger job on a Flink in this process. */
public final class LedgerPart implements Part {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerPart.class);
  private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(1);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);
  private static final Duration CANCEL_WITHIN = Duration.ofSeconds(5);

  private final DataFolder folder;
  private final ZoneId zone;
  private final BrokerAccess broker;
  private final Supplier<WarehouseAccess> warehouse;
  private final UnitsOfPages units;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable RunningLedger ledger;
  private @Nullable CaughtUp caughtUp;

  /**
   * @param zone the reporting zone; another one than last time counts everything anew
   * @param warehouse asked when this starts, which is when the engine has an address
   * @param units whose topics a page's posts take
   */
  public LedgerPart(
      DataFolder folder,
      ZoneId zone,
      BrokerAccess broker,
      Supplier<WarehouseAccess> warehouse,
      UnitsOfPages units) {
    this.folder = folder;
    this.zone = zone;
    this.broker = broker;
    this.warehouse = warehouse;
    this.units = units;
  }

  @Override
  public String name() {
    return "ledger job";
  }

  @Override
  public void start() throws Exception {
    Files.createDirectories(folder.scratch());
    Configuration flink = FlinkSettings.of(folder.scratch());
    FlinkCertificate.make(folder.scratch()).lock(flink);
    LedgerSettings settings = settings();
    StartPlan plan =
        zoneChanged() ? LedgerStart.planForOtherZone(settings) : LedgerStart.plan(settings);
    ledger =
        RunningLedger.start(
            () -> StreamExecutionEnvironment.createLocalEnvironment(settings.parallelism(), flink),
            settings,
            plan);
    DurableFile.write(folder.ledgerZone(), zone.getId() + "\n");
    caughtUp = new CaughtUp(settings.warehouse(), Map.copyOf(plan.log().end()));
  }

  private LedgerSettings settings() {
    return new LedgerSettings(
        new KafkaAccess(broker.bootstrapServers(), broker.clientProperties()),
        warehouse.get(),
        zone,
        URI.create(SyncedFiles.SCHEME + "://" + folder.checkpoints().toUri().getRawPath()),
        CHECKPOINT_INTERVAL,
        LedgerSettings.StateBackend.HEAP,
        Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() / 2)),
        folder.root().resolve("lost-and-found"),
        units);
  }

  private boolean zoneChanged() throws IOException {
    Path last = folder.ledgerZone();
    return Files.exists(last) && !Files.readString(last).strip().equals(zone.getId());
  }

  /** Whether everything is counted anew while the figures before are shown. */
  public boolean isBeside() {
    RunningLedger running = ledger;
    return running != null && running.isBeside();
  }

  /**
   * Waits until every record that lay in the log at the start shows in answers. A rebuild beside
   * the figures that are shown takes their place meanwhile.
   *
   * @throws IOException when the job has ended instead
   */
  public void awaitCaughtUp() throws IOException, InterruptedException {
    RunningLedger running = ledger;
    CaughtUp question = caughtUp;
    if (running == null || question == null) {
      throw new IllegalStateException("the ledger has not started");
    }
    while (!question.isSo()) {
      try {
        running.moveInWhenComplete();
        JobClient job = running.job();
        if (job != null && job.getJobStatus().get().isGloballyTerminalState()) {
          throw new IOException("the ledger job has ended");
        }
      } catch (ClickHouseException e) {
        LOG.warn("the engine is away for a moment: {}", e.getMessage());
      } catch (ExecutionException e) {
        throw new IOException("the ledger job does not answer", e);
      }
      if (stopping.await(100, TimeUnit.MILLISECONDS)) {
        throw new InterruptedException("stopped while catching up");
      }
    }
  }

  /** What {@code /health/ready} says of the job. */
  public ReadyPart readiness() {
    RunningLedger running = ledger;
    if (running == null) {
      return new ReadyPart("job", false, "not started");
    }
    JobClient job = running.job();
    if (job == null) {
      return new ReadyPart("job", false, "moves to the figures that were counted anew");
    }
    try {
      JobStatus status = job.getJobStatus().get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
      return new ReadyPart(
          "job", status == JobStatus.RUNNING, status.name().toLowerCase(Locale.ROOT));
    } catch (ExecutionException | TimeoutException e) {
      return new ReadyPart("job", false, "does not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new ReadyPart("job", false, "interrupted");
    }
  }

  @Override
  public void stop() throws ExecutionException, InterruptedException, TimeoutException {
    stopping.countDown();
    RunningLedger running = ledger;
    JobClient job = running == null ? null : running.stop();
    if (job != null) {
      job.cancel().get(CANCEL_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
