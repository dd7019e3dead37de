package org.viewledger.stream.cut;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the job starts: from a checkpoint, or anew from the beginning of the log.
 *
 * @param generation this start's, one more than the largest known
 * @param checkpoint where to go on from; null for a rebuild
 * @param reasons why it is a rebuild; empty where it is none
 * @param lineage since when the tables hold what this job wrote
 * @param covered what complete cuts cover so far
 * @param unfinished cuts that a rebuild takes back
 * @param keepRaw whether a rebuild leaves the raw tables as they are
 * @param beyondLog accepted raw rows that the log no longer holds and a rebuild sets aside
 * @param log what Kafka holds
 */
public record StartPlan(
    long generation,
    @Nullable Checkpoint checkpoint,
    List<RebuildReason> reasons,
    Lineage lineage,
    Map<String, Long> covered,
    List<Cut> unfinished,
    boolean keepRaw,
    long beyondLog,
    LogFacts log) {
  public StartPlan {
    reasons = List.copyOf(reasons);
    covered = Map.copyOf(covered);
    unfinished = List.copyOf(unfinished);
  }

  public boolean isRebuild() {
    return checkpoint == null;
  }

  /** The checkpoint's path. */
  public Optional<String> checkpointPath() {
    return Optional.ofNullable(checkpoint).map(Checkpoint::path);
  }

  /** One line for the log and for people. */
  public String describe() {
    if (checkpoint != null) {
      return "generation " + generation + " goes on from checkpoint " + checkpoint.cut();
    }
    return reasons.stream()
        .map(RebuildReason::text)
        .collect(
            Collectors.joining(
                "; ", "generation " + generation + " counts from the beginning of the log: ", ""));
  }
}
