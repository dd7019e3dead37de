package org.viewledger.bench.variant;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;

/**
 * A variant's process. Reads a {@link VariantJob} on its input and answers on its output with
 * {@code booked MILLIS MILLIS_SINCE_PROCESS_START}, then {@code state BYTES}; stays until its input
 * ends. Whoever started it reads between the two lines what it has used.
 */
public final class VariantMain {
  private VariantMain() {}

  public static void main(String[] args) throws Exception {
    // Killed, the bench must not leave anything running.
    CompletableFuture<Void> orphaned =
        ProcessHandle.current()
            .parent()
            .map(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)))
            .orElseGet(() -> new CompletableFuture<Void>());
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = in.readLine();
    if (line == null) {
      throw new IOException("no job on the input");
    }
    VariantJob job = VariantJob.fromJson(line);
    try (Variant variant = job.name().make(job)) {
      long start = System.nanoTime();
      variant.book();
      long millis = (System.nanoTime() - start) / 1_000_000;
      long began = ManagementFactory.getRuntimeMXBean().getStartTime();
      out.println("booked " + millis + ' ' + (Clock.systemUTC().millis() - began));
      if (in.readLine() != null) {
        out.println("state " + variant.stateBytes());
        in.readLine();
      }
    }
    orphaned.cancel(false);
    // Threads of an engine that was told to stop must not keep the process.
    System.exit(0);
  }
}
