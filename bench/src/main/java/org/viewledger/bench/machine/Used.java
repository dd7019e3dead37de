package org.viewledger.bench.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a process has used since it began, as the system counts it.
 *
 * @param cpu of all processors together
 * @param peakMebibytes the largest resident memory; 0 where the system does not say
 */
public record Used(Duration cpu, long peakMebibytes) {

  public static Used by(long pid) throws IOException {
    Duration cpu =
        ProcessHandle.of(pid)
            .flatMap(process -> process.info().totalCpuDuration())
            .orElse(Duration.ZERO);
    return new Used(cpu, peak(Path.of("/proc", Long.toString(pid), "status")));
  }

  private static long peak(Path status) throws IOException {
    if (Files.isReadable(status)) {
      for (String line : Files.readAllLines(status, StandardCharsets.UTF_8)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        }
      }
    }
    return 0;
  }

  public double cpuSeconds() {
    return cpu.toNanos() / 1e9;
  }
}
