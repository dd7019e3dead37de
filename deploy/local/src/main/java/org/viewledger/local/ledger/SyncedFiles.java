package org.viewledger.local.ledger;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.FileSystemFactory;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.local.LocalFileSystem;
import org.apache.flink.core.fs.local.LocalRecoverableWriter;

/**
 * The local disk for checkpoints: a file that was closed is on the disk. Flink's own {@code file}
 * leaves that to the operating system, so that a power cut may tear the very checkpoint whose rows
 * have been committed, and all is counted anew.
 */
public final class SyncedFiles implements FileSystemFactory {
  public static final String SCHEME = "synced";

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileSystem create(URI root) {
    return new Synced();
  }

  private static final class Synced extends LocalFileSystem {
    @Override
    public URI getUri() {
      return URI.create(SCHEME + ":///");
    }

    @Override
    public FSDataOutputStream create(Path path, WriteMode mode) throws IOException {
      return new SyncedOutput(super.create(path, mode), pathToFile(path).toPath());
    }

    @Override
    public LocalRecoverableWriter createRecoverableWriter() {
      // Its files are renamed unsynced; without it Flink writes the metadata by create() too.
      throw new UnsupportedOperationException("checkpoints are written by create()");
    }
  }

  private static final class SyncedOutput extends FSDataOutputStream {
    private final FSDataOutputStream file;
    private final java.nio.file.Path path;
    private boolean closed;

    SyncedOutput(FSDataOutputStream file, java.nio.file.Path path) {
      this.file = file;
      this.path = path;
    }

    @Override
    public void write(int b) throws IOException {
      file.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      file.write(bytes, from, length);
    }

    @Override
    public long getPos() throws IOException {
      return file.getPos();
    }

    @Override
    public void flush() throws IOException {
      file.flush();
    }

    @Override
    public void sync() throws IOException {
      file.sync();
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      try (file) {
        file.sync();
      }
      force(path.resolveSibling("."));
      force(path.resolveSibling(".."));
    }

    /** The names in a folder: that of the file, and that of the checkpoint's new folder. */
    private static void force(java.nio.file.Path folder) throws IOException {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }
}
