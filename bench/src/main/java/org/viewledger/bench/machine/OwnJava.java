package org.viewledger.bench.machine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Starts another Java like this one: same program, flags and classes, another heap. */
public final class OwnJava {
  /** Flink and Kafka Streams bring a RocksDB each, with the same class names. */
  private static final String FLINKS_ROCKSDB = "frocksdbjni";

  private static final String KAFKAS_ROCKSDB = "rocksdbjni";

  private OwnJava() {}

  /** Whose RocksDB a process has. */
  public enum RocksDb {
    FLINKS,
    KAFKAS
  }

  /**
   * Starts {@code main} with a heap of at most {@code mebibytes}; what it says on its standard
   * error goes to {@code log}.
   */
  public static Process start(Class<?> main, int mebibytes, RocksDb rocksDb, Path log)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + mebibytes + "m",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:MetaspaceSize=128m",
            "-Dfile.encoding=UTF-8",
            "-Dviewledger.logs=" + log.resolveSibling("logs"),
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.time=ALL-UNNAMED"));
    command.addAll(List.of("-cp", classes(System.getProperty("java.class.path"), rocksDb)));
    command.add(main.getName());
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** The class path without the other's RocksDB. */
  static String classes(String path, RocksDb rocksDb) {
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .filter(
            entry -> {
              String jar = Path.of(entry).getFileName().toString();
              return switch (rocksDb) {
                case FLINKS -> !jar.startsWith(KAFKAS_ROCKSDB);
                case KAFKAS -> !jar.startsWith(FLINKS_ROCKSDB);
              };
            })
        .collect(Collectors.joining(File.pathSeparator));
  }
}
