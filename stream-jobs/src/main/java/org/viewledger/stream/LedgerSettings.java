package org.viewledger.stream;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.viewledger.stream.access.KafkaAccess;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.ledger.topics.UnitsOfPages;

/**
 * What the ledger job has to know. Secrets are in {@code kafka} and {@code warehouse}, which do not
 * print them.
 *
 * @param zone the reporting zone, whose midnights divide days
 * @param checkpoints the root folder of checkpoints, with a scheme that Flink's file systems know
 * @param checkpointInterval how often figures become visible; 100 ms to 1 min
 * @param stateBackend where the ledger's state lives
 * @param parallelism 1 to {@link LedgerJob#MAX_PARALLELISM}
 * @param lostAndFound a local folder for accepted records that Kafka has lost
 * @param units whose taxonomies decide on which page's posts; others re-classify at the next start
 */
public record LedgerSettings(
    KafkaAccess kafka,
    WarehouseAccess warehouse,
    ZoneId zone,
    URI checkpoints,
    Duration checkpointInterval,
    StateBackend stateBackend,
    int parallelism,
    Path lostAndFound,
    UnitsOfPages units) {

  /** Where state lives. */
  public enum StateBackend {
    /** In memory, fastest; for state below half of the task manager's heap. */
    HEAP("hashmap"),
    /** On local disk, for larger state; checkpoints are increments. */
    ROCKSDB("rocksdb");

    private final String flinkName;

    StateBackend(String flinkName) {
      this.flinkName = flinkName;
    }

    String flinkName() {
      return flinkName;
    }
  }

  private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(100);
  private static final Duration LONGEST_INTERVAL = Duration.ofMinutes(1);

  public LedgerSettings {
    if (checkpoints.getScheme() == null) {
      throw new IllegalArgumentException(
          "checkpoints needs a scheme, such as file: " + checkpoints);
    }
    if (checkpointInterval.compareTo(SHORTEST_INTERVAL) < 0
        || checkpointInterval.compareTo(LONGEST_INTERVAL) > 0) {
      throw new IllegalArgumentException(
          "checkpointInterval must be 100 ms to 1 min: " + checkpointInterval);
    }
    if (parallelism < 1 || parallelism > LedgerJob.MAX_PARALLELISM) {
      throw new IllegalArgumentException(
          "parallelism must be 1 to " + LedgerJob.MAX_PARALLELISM + ": " + parallelism);
    }
  }
}
