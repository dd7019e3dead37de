package org.viewledger.local;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.viewledger.local.folder.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code up} is told on the command line. */
@Command(
    name = "viewledger up",
    description = {
      "Chạy toàn bộ Viewledger trên máy này; Ctrl-C để dừng.",
      "Runs all of Viewledger on this machine; Ctrl-C stops it."
    })
final class StartArguments extends CommonArguments {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Thư mục dữ liệu / data folder (mặc định/default: VIEWLEDGER_DATA, ~/.local/share/viewledger)")
  private @Nullable Path data;

  DataFolder folder(Map<String, String> environment) {
    return data == null ? DataFolder.standard(environment) : new DataFolder(data);
  }
}
