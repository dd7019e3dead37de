package org.viewledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The resident memory of all processes of an instance. */
record Memory(Installation installation) {
  private static final long BOUND_KIB = 1536L * 1024;

  void isWithinBounds() throws IOException {
    long sum = 0;
    for (ProcessHandle process :
        Stream.concat(
                Stream.of(installation.process().toHandle()), installation.process().descendants())
            .toList()) {
      sum += residentKib(process);
    }
    System.out.println("resident " + sum / 1024 + " MiB");
    assertThat(sum).isLessThan(BOUND_KIB);
  }

  private static long residentKib(ProcessHandle process) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .sum();
  }
}
