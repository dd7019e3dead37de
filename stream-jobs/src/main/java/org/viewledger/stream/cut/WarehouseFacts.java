package org.viewledger.stream.cut;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one set of tables in ClickHouse holds of the job's work.
 *
 * @param largestGeneration 0 where no job ever started here
 * @param lineage the generations that made what the tables hold
 * @param begunBeside the newest generation that was to build everything anew beside these tables; 0
 *     for none
 * @param newestDone the newest complete cut of that lineage with rows
 * @param unfinished cuts that were opened and not done, but for the beginning of the lineage
 * @param covered the offsets next to read that complete cuts cover
 * @param missing one line for each table that lacks rows which a complete cut wrote
 * @param beyondLog accepted raw rows from positions that the log does not reach
 */
public record WarehouseFacts(
    long largestGeneration,
    Optional<Lineage> lineage,
    long begunBeside,
    Optional<Cut> newestDone,
    List<Cut> unfinished,
    Map<String, Long> covered,
    List<String> missing,
    long beyondLog) {
  public WarehouseFacts {
    unfinished = List.copyOf(unfinished);
    covered = Map.copyOf(covered);
    missing = List.copyOf(missing);
  }

  /** Whether the tables hold what their newest complete cut says, all of it and nothing else. */
  boolean stand() {
    return lineage.isPresent()
        && !lineage.get().rebuilding()
        && newestDone.isPresent()
        && unfinished.isEmpty()
        && missing.isEmpty();
  }
}
