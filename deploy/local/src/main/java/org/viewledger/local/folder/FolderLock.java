package org.viewledger.local.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.viewledger.local.parts.StartRefusedException;

/** One running system a folder; the operating system lets go of it however the process ends. */
public final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock of a folder that exists. */
  public static FolderLock take(DataFolder folder) throws IOException, StartRefusedException {
    FileChannel channel =
        FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (tryLock(channel) != null) {
        return new FolderLock(channel);
      }
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new StartRefusedException(
        "Thư mục dữ liệu "
            + folder.root()
            + " đang được một Viewledger khác dùng: hãy dừng nó hoặc chọn thư mục khác bằng --data",
        "the data folder is in use by a running Viewledger: stop it or choose another with --data");
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process, which counts as in use
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
