package org.viewledger.local.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param interactive whether a person watches standard error, so that a line may be redrawn
 */
record Surroundings(
    PrintStream out,
    PrintStream err,
    boolean interactive,
    Map<String, String> environment,
    Clock clock) {
  Surroundings {
    environment = Map.copyOf(environment);
  }

  PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
