package org.viewledger.local;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code up} and {@code demo} alike are told on the command line. */
abstract class CommonArguments {
  private static final int HIGHEST_PORT = 65_535;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Tệp cài đặt / settings (mặc định/default: DIR/viewledger.yaml)")
  private @Nullable Path config;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Trợ giúp này / this help")
  private boolean help;

  private int port = 7070;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description =
          "Cổng trên 127.0.0.1 (mặc định 7070; 0: cổng bất kỳ) / port on loopback (default 7070; 0: any free one)")
  void choosePort(int chosen) {
    if (chosen < 0 || chosen > HIGHEST_PORT) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "--port: 0…" + HIGHEST_PORT);
    }
    port = chosen;
  }

  boolean help() {
    return help;
  }

  int port() {
    return port;
  }

  /** The settings' file asked for by name, which then must exist. */
  @Nullable Path config() {
    return config;
  }
}
