package org.viewledger.stream;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.viewledger.contract.Topics;
import org.viewledger.stream.cut.CheckpointContents;
import org.viewledger.stream.cut.CheckpointFolder;
import org.viewledger.stream.cut.Place;
import org.viewledger.stream.cut.StartPlan;
import org.viewledger.stream.io.ClickHouseSink;
import org.viewledger.stream.io.CutStore;
import org.viewledger.stream.io.KafkaEnds;
import org.viewledger.stream.io.RowPacking;
import org.viewledger.stream.ledger.LedgerPipeline;
import org.viewledger.stream.ledger.LedgerPipeline.Shown;
import org.viewledger.stream.records.ConsumedRecord;

/**
 * The ledger job: Kafka in, the ledger's rules, one sink for all tables.
 *
 * <pre>{@code
 * StartPlan plan = LedgerStart.plan(settings);
 * JobClient job = LedgerJob.submit(environment, settings, plan);
 * }</pre>
 */
public final class LedgerJob {
  /** Key groups. Can never change without dropping the state. */
  public static final int MAX_PARALLELISM = 128;

  static final String DEAD_LETTERS_UID = "dead-letters";

  /** ClickHouse may be away for as long before a checkpoint is given up and taken anew. */
  private static final Duration LONGEST_OUTAGE = Duration.ofHours(1);

  /** While the job is catching up nobody waits for the latest second. */
  private static final Duration INTERVAL_BEHIND = Duration.ofSeconds(15);

  private static final int TOLERABLE_FAILED_CHECKPOINTS = 1000;

  /**
   * How many checkpoints are kept. A local environment takes it from the job; a cluster has to be
   * told {@code execution.checkpointing.num-retained: 3} in its own configuration.
   */
  private static final int RETAINED_CHECKPOINTS = 3;

  private LedgerJob() {}

  /** What the ledger makes of the records. */
  @FunctionalInterface
  interface Rules {
    LedgerPipeline.Outputs apply(DataStream<ConsumedRecord> records, ZoneId zone);
  }

  /**
   * Prepares ClickHouse for the plan and starts the job.
   *
   * @param environment where it runs: a local one, a remote one, or a cluster's own
   */
  public static JobClient submit(
      StreamExecutionEnvironment environment, LedgerSettings settings, StartPlan plan)
      throws IOException {
    return submit(
        environment,
        settings,
        plan,
        ledger(settings, plan),
        CutStore.clickHouse(settings.warehouse(), plan.place()));
  }

  private static Rules ledger(LedgerSettings settings, StartPlan plan) {
    Shown shown = plan.place() == Place.BESIDE ? Shown.WHEN_COMPLETE : Shown.AT_ONCE;
    return (records, zone) -> LedgerPipeline.define(records, zone, settings.units(), shown);
  }

  static JobClient submit(
      StreamExecutionEnvironment environment,
      LedgerSettings settings,
      StartPlan plan,
      Rules rules,
      CutStore.Factory store)
      throws IOException {
    LedgerStart.carryOut(settings, plan);
    define(environment, settings, plan, rules, store);
    try {
      return environment.executeAsync("viewledger ledger, generation " + plan.generation());
    } catch (Exception e) {
      throw new IOException("Flink did not take the job: " + e.getMessage(), e);
    }
  }

  /** Defines the job's graph and settings; {@code submit} starts it. */
  public static void define(
      StreamExecutionEnvironment environment, LedgerSettings settings, StartPlan plan) {
    define(
        environment,
        settings,
        plan,
        ledger(settings, plan),
        CutStore.clickHouse(settings.warehouse(), plan.place()));
  }

  static void define(
      StreamExecutionEnvironment environment,
      LedgerSettings settings,
      StartPlan plan,
      Rules rules,
      CutStore.Factory store) {
    environment.configure(configuration(settings, plan));
    environment.setParallelism(settings.parallelism());
    environment.setMaxParallelism(MAX_PARALLELISM);
    DataStream<ConsumedRecord> records =
        environment
            .fromSource(
                KafkaEnds.source(settings.kafka(), Topics.LEDGER_INPUTS, plan.log().end()),
                WatermarkStrategy.noWatermarks(),
                "ledger inputs")
            .uid(CheckpointContents.SOURCE_UID);
    LedgerPipeline.Outputs out = rules.apply(records, settings.zone());
    out.deadLetters()
        .sinkTo(KafkaEnds.deadLetters(settings.kafka()))
        .name("dead letters")
        .uid(DEAD_LETTERS_UID);
    RowPacking.of(out.rows())
        .sinkTo(new ClickHouseSink(store, plan.generation(), plan.lineage()))
        .name("warehouse")
        .uid(CheckpointContents.SINK_UID);
  }

  /** Flink's settings of the job itself: those in a cluster's file are not applied to it. */
  static Configuration configuration(LedgerSettings settings, StartPlan plan) {
    Configuration flink = new Configuration();
    Duration interval = settings.checkpointInterval();
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, interval);
    flink.set(
        CheckpointingOptions.CHECKPOINTING_INTERVAL_DURING_BACKLOG,
        interval.compareTo(INTERVAL_BEHIND) > 0 ? interval : INTERVAL_BEHIND);
    flink.set(CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS, interval.dividedBy(2));
    flink.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, LONGEST_OUTAGE);
    flink.set(CheckpointingOptions.MAX_CONCURRENT_CHECKPOINTS, 1);
    // What the sink says is covered is only true of aligned, exactly-once checkpoints.
    flink.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    flink.set(CheckpointingOptions.ENABLE_UNALIGNED, false);
    flink.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, TOLERABLE_FAILED_CHECKPOINTS);
    flink.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, RETAINED_CHECKPOINTS);
    flink.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    flink.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    flink.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        new CheckpointFolder(settings.checkpoints()).of(plan.generation()));
    flink.set(StateBackendOptions.STATE_BACKEND, settings.stateBackend().flinkName());
    flink.set(
        CheckpointingOptions.INCREMENTAL_CHECKPOINTS,
        settings.stateBackend() == LedgerSettings.StateBackend.ROCKSDB);
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    flink.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
        Duration.ofMillis(500));
    flink.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
        Duration.ofSeconds(30));
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    // No operator keeps or changes what it is given, so nothing has to be copied within a chain.
    flink.set(PipelineOptions.OBJECT_REUSE, true);
    plan.checkpointPath()
        .ifPresent(
            path -> {
              flink.set(StateRecoveryOptions.SAVEPOINT_PATH, path);
              flink.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
            });
    return flink;
  }
}
