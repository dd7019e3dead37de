package org.viewledger.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viewledger.contract.Topics;
import org.viewledger.stream.access.Warehouse;
import org.viewledger.stream.cut.Checkpoint;
import org.viewledger.stream.cut.CheckpointFolder;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.cut.CutTable;
import org.viewledger.stream.cut.LogFacts;
import org.viewledger.stream.cut.LogSurvey;
import org.viewledger.stream.cut.LostAndFound;
import org.viewledger.stream.cut.Offsets;
import org.viewledger.stream.cut.RebuildReason;
import org.viewledger.stream.cut.StartDecision;
import org.viewledger.stream.cut.StartPlan;
import org.viewledger.stream.cut.WarehouseFacts;
import org.viewledger.stream.cut.WarehouseSurvey;
import org.viewledger.stream.cut.WarehouseTables;

/**
 * Starts the ledger from whatever a stop or a crash left. Kafka and ClickHouse have to answer, and
 * no other ledger job may be running on them.
 *
 * <p>{@link #plan} only looks (but for making missing tables); {@link #carryOut} prepares
 * ClickHouse for what was decided. A crash anywhere in between leaves a state from which the next
 * plan is right again: what a rebuild sets aside is on disk before its beginning is written, and
 * from then on no older checkpoint is used.
 */
public final class LedgerStart {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerStart.class);

  private LedgerStart() {}

  /** Decides how to start. */
  public static StartPlan plan(LedgerSettings settings) throws IOException, InterruptedException {
    return plan(settings, Optional.empty());
  }

  /** Plans a rebuild, whatever there is: for another zone, or other rules. */
  public static StartPlan planRebuild(LedgerSettings settings)
      throws IOException, InterruptedException {
    return plan(settings, Optional.of(RebuildReason.ASKED_FOR));
  }

  /**
   * Plans a rebuild that empties the raw tables too: the log was rewritten without some records.
   */
  public static StartPlan planAfterPurge(LedgerSettings settings)
      throws IOException, InterruptedException {
    return plan(settings, Optional.of(RebuildReason.PURGED));
  }

  private static StartPlan plan(LedgerSettings settings, Optional<RebuildReason> wanted)
      throws IOException, InterruptedException {
    LogFacts log = LogSurvey.of(settings.kafka(), Topics.LEDGER_INPUTS);
    Optional<Checkpoint> checkpoint = new CheckpointFolder(settings.checkpoints()).newest();
    try (Warehouse warehouse = new Warehouse(settings.warehouse())) {
      new WarehouseTables(warehouse).create();
      WarehouseFacts facts = new WarehouseSurvey(warehouse).take(log.end());
      StartPlan plan = StartDecision.decide(facts, log, checkpoint, wanted);
      report(plan, facts);
      return plan;
    }
  }

  private static void report(StartPlan plan, WarehouseFacts facts) {
    boolean expected =
        !plan.isRebuild() || plan.reasons().equals(List.of(RebuildReason.FIRST_START));
    if (expected) {
      LOG.info("The ledger's {}", plan.describe());
    } else {
      LOG.warn("The ledger's {}", plan.describe());
    }
    facts.missing().forEach(table -> LOG.warn("ClickHouse lacks rows of {}", table));
    if (facts.beyondLog() > 0) {
      LOG.error(
          "Kafka has lost {} accepted records that ClickHouse still holds", facts.beyondLog());
    }
  }

  /** Prepares ClickHouse and the folder of checkpoints for the plan. */
  public static void carryOut(LedgerSettings settings, StartPlan plan) throws IOException {
    try (Warehouse warehouse = new Warehouse(settings.warehouse())) {
      CutTable cuts = new CutTable(warehouse, InstantSource.system());
      if (plan.isRebuild()) {
        rebuild(settings, plan, warehouse, cuts);
      } else {
        cuts.start(plan.generation());
        if (plan.lineage().rebuilding() && Offsets.cover(plan.covered(), plan.lineage().target())) {
          cuts.done(plan.lineage().begin(), plan.covered(), Map.of());
        }
      }
    }
  }

  private static void rebuild(
      LedgerSettings settings, StartPlan plan, Warehouse warehouse, CutTable cuts)
      throws IOException {
    if (plan.beyondLog() > 0) {
      Path file =
          new LostAndFound(warehouse, settings.lostAndFound())
              .save(plan.generation(), plan.log().end());
      LOG.error(
          "{} accepted records that Kafka has lost are in {}: bring them back with"
              + " ./viewledger replay {}",
          plan.beyondLog(),
          file,
          file);
    }
    Map<String, Long> target = plan.lineage().target();
    cuts.openRebuild(plan.generation(), target);
    cuts.forget(plan.unfinished());
    new WarehouseTables(warehouse).empty(plan.keepRaw());
    new CheckpointFolder(settings.checkpoints()).removeBefore(plan.generation());
    if (Offsets.cover(Map.of(), target)) {
      cuts.done(Cut.start(plan.generation()), Map.of(), Map.of());
    }
  }
}
