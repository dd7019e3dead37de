package org.viewledger.stream.cut;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the job starts: from a checkpoint, or anew from the beginning of the log.
 *
 * @param steps which tables the job writes, and what comes before
 * @param generation this start's, one more than the largest known
 * @param checkpoint where to go on from; null for a rebuild
 * @param reasons why it is a rebuild; empty where it is none
 * @param lineage since when the tables hold what this job wrote
 * @param newestDone the newest complete cut since; null where there is none
 * @param covered what complete cuts cover so far
 * @param unfinished cuts that a rebuild takes back
 * @param keepRaw whether a rebuild leaves the raw tables as they are
 * @param beyondLog accepted raw rows that the log no longer holds and a rebuild sets aside
 * @param log what Kafka holds
 */
public record StartPlan(
    Steps steps,
    long generation,
    @Nullable Checkpoint checkpoint,
    List<RebuildReason> reasons,
    Lineage lineage,
    @Nullable Cut newestDone,
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

  /** What is done with the two sets of tables before the job starts. */
  public enum Steps {
    /** The job writes the tables that are read; a rebuild empties them first. */
    SHOWN(Place.SHOWN),
    /** A rebuild beside the tables that are read takes their place first. */
    EXCHANGE(Place.SHOWN),
    /** New tables are made beside those that are read, and written. */
    MAKE_BESIDE(Place.BESIDE),
    /** The tables beside are there already, and written. */
    BESIDE(Place.BESIDE);

    private final Place place;

    Steps(Place place) {
      this.place = place;
    }

    Place place() {
      return place;
    }
  }

  /** The tables that the job writes. */
  public Place place() {
    return steps.place();
  }

  public boolean isRebuild() {
    return checkpoint == null;
  }

  /** The cut that an exchange of tables is, to whoever reads. */
  public Cut exchangedUnder() {
    boolean complete = Offsets.cover(covered, lineage.target());
    return complete && newestDone != null ? newestDone : lineage.begin();
  }

  /** The checkpoint's path. */
  public Optional<String> checkpointPath() {
    return Optional.ofNullable(checkpoint).map(Checkpoint::path);
  }

  /** One line for the log and for people. */
  public String describe() {
    return what() + (place() == Place.BESIDE ? " (figures before it are shown meanwhile)" : "");
  }

  private String what() {
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
