package org.viewledger.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viewledger.contract.Topics;
import org.viewledger.stream.access.Warehouse;
import org.viewledger.stream.cut.Checkpoint;
import org.viewledger.stream.cut.CheckpointFolder;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.cut.CutTable;
import org.viewledger.stream.cut.Exchange;
import org.viewledger.stream.cut.LogFacts;
import org.viewledger.stream.cut.LogSurvey;
import org.viewledger.stream.cut.LogTail;
import org.viewledger.stream.cut.LostAndFound;
import org.viewledger.stream.cut.Offsets;
import org.viewledger.stream.cut.Place;
import org.viewledger.stream.cut.RebuildReason;
import org.viewledger.stream.cut.Sameness;
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
    return plan(settings, Optional.empty(), Sameness::byContract);
  }

  /** Plans a rebuild, whatever there is: for better rules. */
  public static StartPlan planRebuild(LedgerSettings settings)
      throws IOException, InterruptedException {
    return plan(settings, Optional.of(RebuildReason.ASKED_FOR), Sameness::byContract);
  }

  /** Plans a rebuild for another reporting zone; figures of the old one are not shown any more. */
  public static StartPlan planForOtherZone(LedgerSettings settings)
      throws IOException, InterruptedException {
    return plan(settings, Optional.of(RebuildReason.OTHER_ZONE), Sameness::byContract);
  }

  /**
   * Plans a rebuild that empties the raw tables too: the log was rewritten without some records.
   * Nothing that was purged is shown from then on.
   */
  public static StartPlan planAfterPurge(LedgerSettings settings)
      throws IOException, InterruptedException {
    return plan(settings, Optional.of(RebuildReason.PURGED), Sameness::byContract);
  }

  static StartPlan plan(LedgerSettings settings, Optional<RebuildReason> wanted, Sameness sameness)
      throws IOException, InterruptedException {
    LogFacts ends = LogSurvey.of(settings.kafka(), Topics.LEDGER_INPUTS);
    Optional<Checkpoint> checkpoint = new CheckpointFolder(settings.checkpoints()).newest();
    try (Warehouse warehouse = new Warehouse(settings.warehouse())) {
      new WarehouseTables(warehouse).create();
      Exchange exchange = new Exchange(warehouse, InstantSource.system());
      exchange.tidy();
      Place own = exchange.isUnderWay() ? Place.BESIDE : Place.SHOWN;
      LogFacts log = ends;
      if (!wanted.equals(Optional.of(RebuildReason.PURGED))) {
        try (LogTail tail = new LogTail(settings.kafka(), warehouse, own, sameness)) {
          log = tail.compare(ends, new WarehouseSurvey(warehouse, own).covered());
        }
      }
      WarehouseFacts shown = new WarehouseSurvey(warehouse, Place.SHOWN).take(log.agreed());
      Optional<WarehouseFacts> beside =
          own == Place.SHOWN
              ? Optional.empty()
              : Optional.of(new WarehouseSurvey(warehouse, own).take(log.agreed()));
      StartPlan plan = StartDecision.decide(shown, beside, log, checkpoint, wanted);
      report(plan, beside.orElse(shown));
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
      Exchange exchange = new Exchange(warehouse, InstantSource.system());
      if (plan.isRebuild()) {
        rebuild(settings, plan, warehouse, exchange);
        if (plan.place() == Place.SHOWN) {
          exchange.abandon();
        }
      } else {
        goOn(plan, warehouse, exchange);
      }
    }
  }

  private static void goOn(StartPlan plan, Warehouse warehouse, Exchange exchange) {
    boolean complete = Offsets.cover(plan.covered(), plan.lineage().target());
    if (plan.steps() == StartPlan.Steps.EXCHANGE) {
      completeIf(complete, plan, cuts(warehouse, Place.BESIDE));
      exchange.carryOut(plan.lineage(), plan.exchangedUnder());
    }
    CutTable cuts = cuts(warehouse, plan.place());
    cuts.start(plan.generation());
    completeIf(complete, plan, cuts);
  }

  private static void completeIf(boolean complete, StartPlan plan, CutTable cuts) {
    if (complete && plan.lineage().rebuilding()) {
      cuts.done(plan.lineage().begin(), plan.covered(), Map.of());
    }
  }

  private static CutTable cuts(Warehouse warehouse, Place place) {
    return new CutTable(warehouse, place, InstantSource.system());
  }

  private static void rebuild(
      LedgerSettings settings, StartPlan plan, Warehouse warehouse, Exchange exchange)
      throws IOException {
    if (plan.beyondLog() > 0) {
      setAside(settings, plan, warehouse);
    }
    Map<String, Long> target = plan.lineage().target();
    if (plan.steps() == StartPlan.Steps.MAKE_BESIDE) {
      exchange.prepare(plan.generation(), target, plan.keepRaw());
    }
    CutTable cuts = cuts(warehouse, plan.place());
    cuts.openRebuild(plan.generation(), target);
    cuts.forget(plan.unfinished());
    new WarehouseTables(warehouse).empty(plan.place(), plan.keepRaw());
    new CheckpointFolder(settings.checkpoints()).removeBefore(plan.generation());
    if (Offsets.cover(Map.of(), target)) {
      cuts.done(Cut.start(plan.generation()), Map.of(), Map.of());
    }
  }

  private static void setAside(LedgerSettings settings, StartPlan plan, Warehouse warehouse)
      throws IOException {
    Set<Place> places =
        plan.steps() == StartPlan.Steps.BESIDE
            ? EnumSet.allOf(Place.class)
            : EnumSet.of(Place.SHOWN);
    Path file =
        new LostAndFound(warehouse, settings.lostAndFound())
            .save(plan.generation(), plan.log().agreed(), places);
    LOG.error(
        "{} accepted records that Kafka has lost are in {}: bring them back with"
            + " ./viewledger replay {}",
        plan.beyondLog(),
        file,
        file);
  }
}
