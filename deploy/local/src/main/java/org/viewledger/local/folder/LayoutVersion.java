package org.viewledger.local.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.viewledger.local.parts.StartRefusedException;

/** The version of what lies in a data folder, written in its file {@code layout}. */
public final class LayoutVersion {
  /** What this program reads and writes. */
  public static final int CURRENT = 1;

  private LayoutVersion() {}

  /** Refuses a folder that a newer program wrote, or whose version nobody can read. */
  public static void check(DataFolder folder) throws IOException, StartRefusedException {
    Path file = folder.layout();
    if (!Files.exists(file)) {
      return;
    }
    String text = Files.readString(file).strip();
    int version = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    if (version > CURRENT) {
      throw new StartRefusedException(
          "Thư mục dữ liệu "
              + folder.root()
              + " do một phiên bản mới hơn ghi (bố cục \""
              + text
              + "\", bản này hiểu đến "
              + CURRENT
              + "): hãy dùng phiên bản mới hơn",
          "the data folder was written by a newer version: use that version; nothing was touched");
    }
  }

  /** Marks a folder as ours; a version already there stays. */
  public static void write(DataFolder folder) throws IOException {
    if (!Files.exists(folder.layout())) {
      DurableFile.write(folder.layout(), CURRENT + "\n");
    }
  }
}
