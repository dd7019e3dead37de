package org.viewledger.bench.section;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.viewledger.bench.run.Results;
import org.viewledger.bench.variant.VariantName;

/**
 * What a section is given.
 *
 * @param home the folder of the {@code viewledger} script
 * @param work where folders are made and removed again
 * @param kept where what took long to fill stays for another run
 * @param quick whether a first impression will do
 * @param runs of each variant
 * @param scale of all sizes; 1 is what the report quotes
 * @param seed of all made-up readings
 * @param variants those to measure
 * @param progress where lines for people go
 */
public record Bench(
    Path home,
    Path work,
    Optional<Path> kept,
    boolean quick,
    int runs,
    double scale,
    long seed,
    List<VariantName> variants,
    Results results,
    PrintStream progress) {
  private static final long GIBIBYTE = 1L << 30;

  void say(String line) {
    progress.println(line);
  }

  /** A size at this scale, at least 1. */
  int scaled(int size) {
    return (int) Math.max(1, Math.round(size * scale));
  }

  /**
   * Checks that there is room.
   *
   * @throws IOException with one line for a person where there is not
   */
  void needDisk(double gibibytes) throws IOException {
    FileStore store = Files.getFileStore(work);
    if (store.getUsableSpace() < gibibytes * GIBIBYTE) {
      throw new IOException(
          String.format(
              "%s has less than %.1f GiB free: name a larger folder with --work DIR",
              work, gibibytes));
    }
  }
}
