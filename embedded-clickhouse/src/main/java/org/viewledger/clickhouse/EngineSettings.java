package org.viewledger.clickhouse;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What one embedded engine may use.
 *
 * @param dataFolder where the tables live; made when absent; one running engine a folder
 * @param maxMemoryMb ceiling of what the engine itself allocates, in MB (200 to 65536); the
 *     library's pages and the child's own heap come on top
 * @param threads processor threads one query may use (1 to 64)
 * @param connections statements that may run at once (2 to 64); others wait for their turn
 * @param maxQueryTime after which a query is ended with code 159
 */
public record EngineSettings(
    Path dataFolder, int maxMemoryMb, int threads, int connections, Duration maxQueryTime) {

  public EngineSettings {
    requireWithin("maxMemoryMb", maxMemoryMb, 200, 65_536);
    requireWithin("threads", threads, 1, 64);
    requireWithin("connections", connections, 2, 64);
    if (maxQueryTime.toSeconds() < 1) {
      throw new IllegalArgumentException("maxQueryTime is below one second: " + maxQueryTime);
    }
    dataFolder = dataFolder.toAbsolutePath().normalize();
  }

  /** Sizes for a ward on one office machine. */
  public static EngineSettings of(Path dataFolder) {
    return new EngineSettings(dataFolder, 400, 2, 8, Duration.ofMinutes(5));
  }

  /** Where the engine keeps its tables; beside it lie its configuration, lock and log. */
  Path storeFolder() {
    return dataFolder.resolve("store");
  }

  Path logFile() {
    return dataFolder.resolve("engine.log");
  }

  private static void requireWithin(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must lie between " + least + " and " + most + ": " + value);
    }
  }
}
