package org.viewledger.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.viewledger.local.folder.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code up} is told on the command line. */
@Command(
    name = "viewledger up",
    description = {
      "Chạy toàn bộ Viewledger trên máy này; Ctrl-C để dừng.",
      "Runs all of Viewledger on this machine; Ctrl-C stops it."
    })
final class StartArguments {
  private static final int HIGHEST_PORT = 65_535;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Thư mục dữ liệu / data folder (mặc định/default: VIEWLEDGER_DATA, ~/.local/share/viewledger)")
  private @Nullable Path data;

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

  DataFolder folder(Map<String, String> environment) {
    return data == null ? DataFolder.standard(environment) : new DataFolder(data);
  }

  /** The settings' file asked for by name, which then must exist. */
  @Nullable Path config() {
    return config;
  }
}
