package org.viewledger.local.folder;

import java.io.IOException;
import java.nio.file.Files;
import org.viewledger.local.parts.StartRefusedException;

/** Whether the data folder's disk has room. */
public final class FreeSpace {
  /** Below this much a start is refused. */
  public static final long TO_START_BYTES = 512L << 20;

  /**
   * Below this much a running system stops, while there is still room for all of its parts to close
   * their files properly: parts that find a full disk themselves stop wherever they are.
   */
  public static final long TO_RUN_BYTES = 128L << 20;

  private FreeSpace() {}

  /** Bytes that may still be written. */
  public static long of(DataFolder folder) throws IOException {
    return Files.getFileStore(folder.root()).getUsableSpace();
  }

  /** Refuses to start on a disk that is nearly full. */
  public static void check(DataFolder folder) throws IOException, StartRefusedException {
    long free = of(folder);
    if (free < TO_START_BYTES) {
      throw exhausted(folder, free, TO_START_BYTES);
    }
  }

  /** What to tell people about a disk that is nearly full. */
  public static StartRefusedException exhausted(DataFolder folder, long free, long needed) {
    return new StartRefusedException(
        "Ổ đĩa của "
            + folder.root()
            + " chỉ còn "
            + (free >> 20)
            + " MiB, cần ít nhất "
            + (needed >> 20)
            + " MiB: hãy giải phóng chỗ rồi chạy lại, không có gì bị mất",
        "the disk is nearly full: make room and start again, nothing is lost");
  }
}
