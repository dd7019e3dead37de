package org.viewledger.stream.cut;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides how the job starts. Going on from a checkpoint is only right where ClickHouse, the
 * checkpoint and the log tell the same story; in doubt everything is counted anew, which is slower
 * and always exact.
 *
 * <p>Going on heals a cut that was being written when the job ended: the checkpoint holds its rows
 * until they are committed, and they are written again under their own number.
 *
 * <p>Where the figures that are read still stand, everything is counted anew beside them, and takes
 * their place when it is complete, or as soon as they do not stand any more.
 */
public final class StartDecision {
  private StartDecision() {}

  /**
   * Decides.
   *
   * @param shown what the tables hold that are read
   * @param beside what those of a rebuild under way beside them hold
   * @param wanted why a rebuild is wanted, whatever there is
   */
  public static StartPlan decide(
      WarehouseFacts shown,
      Optional<WarehouseFacts> beside,
      LogFacts log,
      Optional<Checkpoint> checkpoint,
      Optional<RebuildReason> wanted) {
    // Checkpoints are of the tables that the job wrote last.
    WarehouseFacts own = beside.orElse(shown);
    long largest =
        Math.max(
            shown.largestGeneration(), beside.map(WarehouseFacts::largestGeneration).orElse(0L));
    Set<RebuildReason> reasons = EnumSet.noneOf(RebuildReason.class);
    wanted.ifPresent(reasons::add);
    if (checkpoint.isEmpty() || own.lineage().isEmpty()) {
      reasons.add(withoutBoth(own, checkpoint));
    } else {
      compare(own, own.lineage().get(), largest, checkpoint.get(), reasons);
      compare(log, checkpoint.get(), reasons);
    }
    if (!own.missing().isEmpty()) {
      reasons.add(RebuildReason.ROWS_MISSING);
    }
    if (own.beyondLog() > 0 || !Offsets.cover(log.agreed(), own.covered())) {
      reasons.add(
          log.agreed().equals(log.end())
              ? RebuildReason.LOG_TRUNCATED
              : RebuildReason.LOG_REWRITTEN);
    }
    long generation =
        1 + Math.max(largest, checkpoint.map(found -> found.cut().generation()).orElse(0L));
    // What speaks against the tables beside says nothing of those that are read.
    Stream<RebuildReason> against = beside.isPresent() ? wanted.stream() : reasons.stream();
    boolean stand = shown.stand() && against.allMatch(RebuildReason::figuresStand);
    if (reasons.isEmpty()) {
      return resume(resuming(beside, stand), generation, own, log, checkpoint.orElseThrow());
    }
    StartPlan.Steps steps = rebuilding(beside, stand);
    return rebuild(
        steps,
        generation,
        steps.place() == Place.SHOWN ? shown : own,
        log,
        List.copyOf(reasons),
        reasons.stream().allMatch(RebuildReason::rawRowsStand)
            // Whether the raw rows that are read stand was not asked.
            && (beside.isEmpty() || steps.place() == Place.BESIDE));
  }

  private static StartPlan.Steps resuming(Optional<WarehouseFacts> beside, boolean stand) {
    if (beside.isEmpty()) {
      return StartPlan.Steps.SHOWN;
    }
    Lineage lineage = beside.get().lineage().orElseThrow();
    boolean complete =
        !lineage.rebuilding() || Offsets.cover(beside.get().covered(), lineage.target());
    return complete || !stand ? StartPlan.Steps.EXCHANGE : StartPlan.Steps.BESIDE;
  }

  private static StartPlan.Steps rebuilding(Optional<WarehouseFacts> beside, boolean stand) {
    if (!stand) {
      return StartPlan.Steps.SHOWN;
    }
    return beside.isPresent() ? StartPlan.Steps.BESIDE : StartPlan.Steps.MAKE_BESIDE;
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
      long largest,
      Checkpoint checkpoint,
      Set<RebuildReason> reasons) {
    long generation = checkpoint.cut().generation();
    if (generation > largest) {
      reasons.add(RebuildReason.OTHER_WAREHOUSE);
    }
    boolean ofTablesThatAreGone =
        warehouse.begunBeside() > lineage.generation() && generation >= warehouse.begunBeside();
    if (generation < lineage.generation() || ofTablesThatAreGone) {
      // Of a time before the tables were emptied, or of a rebuild beside that somebody removed.
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
      // Whatever it holds before its end, the end tells.
      reasons.add(RebuildReason.LOG_TRUNCATED);
    }
    for (Map.Entry<String, Long> begin : log.begin().entrySet()) {
      if (checkpoint.offsets().getOrDefault(begin.getKey(), 0L) < begin.getValue()) {
        reasons.add(RebuildReason.LOG_MOVED_ON);
      }
    }
  }

  private static StartPlan resume(
      StartPlan.Steps steps,
      long generation,
      WarehouseFacts warehouse,
      LogFacts log,
      Checkpoint checkpoint) {
    return new StartPlan(
        steps,
        generation,
        checkpoint,
        List.of(),
        warehouse.lineage().orElseThrow(),
        warehouse.newestDone().orElse(null),
        warehouse.covered(),
        List.of(),
        true,
        0,
        log);
  }

  private static StartPlan rebuild(
      StartPlan.Steps steps,
      long generation,
      WarehouseFacts warehouse,
      LogFacts log,
      List<RebuildReason> reasons,
      boolean keepRaw) {
    List<Cut> unfinished = new ArrayList<>(warehouse.unfinished());
    warehouse
        .lineage()
        .filter(Lineage::rebuilding)
        .ifPresent(lineage -> unfinished.add(lineage.begin()));
    return new StartPlan(
        steps,
        generation,
        null,
        reasons,
        new Lineage(generation, log.end(), true),
        null,
        warehouse.covered(),
        unfinished,
        keepRaw,
        // What was purged is not to be kept anywhere.
        reasons.contains(RebuildReason.PURGED) ? 0 : warehouse.beyondLog(),
        log);
  }
}
