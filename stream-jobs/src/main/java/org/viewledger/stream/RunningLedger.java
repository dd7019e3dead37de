package org.viewledger.stream;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viewledger.stream.access.Warehouse;
import org.viewledger.stream.cut.CutTable;
import org.viewledger.stream.cut.Place;
import org.viewledger.stream.cut.StartPlan;

/**
 * The ledger's job, and its change from a rebuild beside the tables that are read to those tables:
 * when the rebuild is complete the job ends, the tables change places, and the job goes on from its
 * newest checkpoint. A crash in between is what any start after a crash makes good.
 */
public final class RunningLedger {
  private static final Logger LOG = LoggerFactory.getLogger(RunningLedger.class);
  private static final long END_WITHIN_SECONDS = 60;

  private final LedgerSettings settings;
  private final Planner planner;
  private final Submitter submitter;
  private StartPlan plan;
  private @Nullable JobClient job;
  private boolean stopped;

  /** Decides how to start; a parameter so that tests can have another ledger's rules. */
  @FunctionalInterface
  interface Planner {
    StartPlan plan(LedgerSettings settings) throws IOException, InterruptedException;
  }

  /** Starts the job by a plan. */
  @FunctionalInterface
  interface Submitter {
    JobClient submit(StartPlan plan) throws IOException;
  }

  RunningLedger(LedgerSettings settings, Planner planner, Submitter submitter, StartPlan plan)
      throws IOException {
    this.settings = settings;
    this.planner = planner;
    this.submitter = submitter;
    this.plan = plan;
    job = submitter.submit(plan);
  }

  /**
   * Carries out the plan and starts the job.
   *
   * @param flink makes the environment of each start
   */
  public static RunningLedger start(
      Supplier<StreamExecutionEnvironment> flink, LedgerSettings settings, StartPlan plan)
      throws IOException {
    return new RunningLedger(
        settings, LedgerStart::plan, each -> LedgerJob.submit(flink.get(), settings, each), plan);
  }

  /** The job as it runs now; null while one has ended and the next has not begun. */
  public synchronized @Nullable JobClient job() {
    return job;
  }

  /** Whether a rebuild goes on beside figures that are still shown. */
  public synchronized boolean isBeside() {
    return plan.place() == Place.BESIDE;
  }

  /**
   * Lets a rebuild that is complete take the place of what is shown; does nothing where there is
   * none. To be called now and then until {@link #isBeside} is false, also after it has thrown.
   *
   * @throws com.clickhouse.client.api.ClickHouseException when ClickHouse is away
   */
  public void moveInWhenComplete() throws IOException, InterruptedException {
    JobClient ending;
    synchronized (this) {
      if (stopped || plan.place() == Place.SHOWN || (job != null && !isComplete())) {
        return;
      }
      ending = job;
      job = null;
    }
    if (ending != null) {
      LOG.info("The rebuild is complete and takes the place of the figures shown so far");
      end(ending);
    }
    StartPlan next = planner.plan(settings);
    synchronized (this) {
      if (!stopped) {
        job = submitter.submit(next);
        plan = next;
      }
    }
  }

  private boolean isComplete() {
    try (Warehouse warehouse = new Warehouse(settings.warehouse())) {
      return new CutTable(warehouse, Place.BESIDE, InstantSource.system())
          .isDone(plan.lineage().begin());
    }
  }

  private static void end(JobClient job) throws IOException, InterruptedException {
    CompletableFuture<Boolean> ended =
        job.getJobExecutionResult().handle((result, failure) -> failure != null);
    try {
      job.cancel().get(END_WITHIN_SECONDS, TimeUnit.SECONDS);
      ended.get(END_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the ledger job does not end", e);
    }
  }

  /** The job that is to be ended; none is started any more. */
  public synchronized @Nullable JobClient stop() {
    stopped = true;
    return job;
  }
}
