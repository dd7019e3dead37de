package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How long a command that writes waits until what it wrote shows in answers. */
final class WaitOptions {
  @Option(
      names = "--no-wait",
      description = "Xong khi Kafka đã nhận / return when Kafka has the records")
  private boolean noWait;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "600",
      description = "Chờ nhiều nhất / wait at most (${DEFAULT-VALUE} s)")
  private long seconds = 600;

  boolean isOn() {
    return !noWait;
  }

  void await(ApiClient api, Surroundings surroundings, JsonNode written)
      throws CommandFailedException {
    new Coverage(api, surroundings.clock(), Duration.ofSeconds(seconds)).await(written);
  }
}
