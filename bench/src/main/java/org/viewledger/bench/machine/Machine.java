package org.viewledger.bench.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What is measured on, in one line. */
public final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final Path MEMORY = Path.of("/proc/meminfo");

  private Machine() {}

  /** Such as {@code 2 × Some Processor, 24 GiB, Linux 6.1, Java 17.0.15}. */
  public static String describe() throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    long gibibytes =
        Math.round(
            Long.parseLong(value(MEMORY, "MemTotal", "0 kB").replaceAll("\\D", "")) / 1048576.0);
    return String.format(
        Locale.ROOT,
        "%d × %s, %d GiB, %s %s, Java %s",
        processors,
        value(PROCESSORS, "model name", System.getProperty("os.arch")),
        gibibytes,
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("java.version"));
  }

  private static String value(Path file, String name, String otherwise) throws IOException {
    if (Files.isReadable(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (line.startsWith(name)) {
          return line.substring(line.indexOf(':') + 1).strip();
        }
      }
    }
    return otherwise;
  }
}
