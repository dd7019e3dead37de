package org.viewledger.stream.cut;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides how the job starts. Going on from a checkpoint is only right where ClickHouse, the
 * checkpoint and the log tell the same story; in doubt everything is counted anew, which is slower
 * and always exact.
 *
 * <p>Going on heals a cut that was being written when the job ended: the checkpoint holds its rows
 * until they are committed, and they are written again under their own number.
 */
public final class StartDecision {
  private StartDecision() {}

  /**
   * Decides.
   *
   * @param wanted why a rebuild is wanted, whatever there is
   */
  public static StartPlan decide(
      WarehouseFacts warehouse,
      LogFacts log,
      Optional<Checkpoint> checkpoint,
      Optional<RebuildReason> wanted) {
    Set<RebuildReason> reasons = EnumSet.noneOf(RebuildReason.class);
    wanted.ifPresent(reasons::add);
    if (checkpoint.isEmpty() || warehouse.lineage().isEmpty()) {
      reasons.add(withoutBoth(warehouse, checkpoint));
    } else {
      compare(warehouse, warehouse.lineage().get(), checkpoint.get(), reasons);
      compare(log, checkpoint.get(), reasons);
    }
    if (!warehouse.missing().isEmpty()) {
      reasons.add(RebuildReason.ROWS_MISSING);
    }
    if (warehouse.beyondLog() > 0 || !Offsets.cover(log.end(), warehouse.covered())) {
      reasons.add(RebuildReason.LOG_TRUNCATED);
    }
    long generation =
        1
            + Math.max(
                warehouse.largestGeneration(),
                checkpoint.map(found -> found.cut().generation()).orElse(0L));
    return reasons.isEmpty()
        ? resume(generation, warehouse, log, checkpoint.orElseThrow())
        : rebuild(generation, warehouse, log, List.copyOf(reasons));
  }

  private static RebuildReason withoutBoth(
      WarehouseFacts warehouse, Optional<Checkpoint> checkpoint) {
    if (checkpoint.isPresent()) {
      return RebuildReason.OTHER_WAREHOUSE;
    }
    return warehouse.largestGeneration() == 0
        ? RebuildReason.FIRST_START
        : RebuildReason.NO_CHECKPOINT;
  }

  private static void compare(
      WarehouseFacts warehouse,
      Lineage lineage,
      Checkpoint checkpoint,
      Set<RebuildReason> reasons) {
    if (checkpoint.cut().generation() > warehouse.largestGeneration()) {
      reasons.add(RebuildReason.OTHER_WAREHOUSE);
    }
    if (checkpoint.cut().generation() < lineage.generation()) {
      // Of a time before the tables were emptied.
      reasons.add(RebuildReason.NO_CHECKPOINT);
      return;
    }
    List<Cut> known = new ArrayList<>(warehouse.unfinished());
    warehouse.newestDone().ifPresent(known::add);
    if (known.stream().anyMatch(cut -> cut.compareTo(checkpoint.cut()) > 0)) {
      reasons.add(RebuildReason.CHECKPOINT_BEHIND_CUT);
    }
    if (warehouse.unfinished().stream().anyMatch(cut -> cut.compareTo(checkpoint.cut()) < 0)) {
      reasons.add(RebuildReason.CUT_UNFINISHED);
    }
    long newestDone = warehouse.newestDone().map(Cut::number).orElse(0L);
    // The checkpoint's own cut may be still to come: the checkpoint holds its rows.
    if (checkpoint.newestCut() > newestDone && checkpoint.newestCut() < checkpoint.cut().number()) {
      reasons.add(RebuildReason.CUT_LOST);
    }
  }

  private static void compare(LogFacts log, Checkpoint checkpoint, Set<RebuildReason> reasons) {
    if (!Offsets.cover(log.end(), checkpoint.offsets())) {
      reasons.add(RebuildReason.LOG_TRUNCATED);
    }
    for (Map.Entry<String, Long> begin : log.begin().entrySet()) {
      if (checkpoint.offsets().getOrDefault(begin.getKey(), 0L) < begin.getValue()) {
        reasons.add(RebuildReason.LOG_MOVED_ON);
      }
    }
  }

  private static StartPlan resume(
      long generation, WarehouseFacts warehouse, LogFacts log, Checkpoint checkpoint) {
    return new StartPlan(
        generation,
        checkpoint,
        List.of(),
        warehouse.lineage().orElseThrow(),
        warehouse.covered(),
        List.of(),
        true,
        0,
        log);
  }

  private static StartPlan rebuild(
      long generation, WarehouseFacts warehouse, LogFacts log, List<RebuildReason> reasons) {
    List<Cut> unfinished = new ArrayList<>(warehouse.unfinished());
    warehouse
        .lineage()
        .filter(Lineage::rebuilding)
        .ifPresent(lineage -> unfinished.add(lineage.begin()));
    return new StartPlan(
        generation,
        null,
        reasons,
        new Lineage(generation, log.end(), true),
        warehouse.covered(),
        unfinished,
        reasons.stream().allMatch(RebuildReason::rawRowsStand),
        warehouse.beyondLog(),
        log);
  }
}
