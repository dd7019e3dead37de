package org.viewledger.local.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.viewledger.local.parts.StartRefusedException;

/**
 * Where everything of one installation lies.
 *
 * @param root the folder given by {@code --data}, absolute
 */
public record DataFolder(Path root) {
  public DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  /**
   * The folder used where none is given: {@code VIEWLEDGER_DATA}, else {@code viewledger} among the
   * user's data.
   */
  public static DataFolder standard(Map<String, String> environment) {
    String given = environment.getOrDefault("VIEWLEDGER_DATA", "");
    if (!given.isBlank()) {
      return new DataFolder(Path.of(given));
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path parent =
        data.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(data);
    return new DataFolder(parent.resolve("viewledger"));
  }

  /** Creates it where it is missing, for its owner alone. */
  public void make() throws IOException, StartRefusedException {
    if (Files.isDirectory(root)) {
      return;
    }
    try {
      Files.createDirectories(
          root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (FileAlreadyExistsException e) {
      throw new StartRefusedException(
          root + " không phải là thư mục: chọn thư mục khác bằng --data",
          "not a folder: choose another with --data");
    } catch (AccessDeniedException e) {
      throw new StartRefusedException(
          "Không có quyền tạo thư mục " + root + ": chọn thư mục khác bằng --data",
          "no right to make this folder: choose another with --data");
    }
  }

  public Path settings() {
    return root.resolve("viewledger.yaml");
  }

  /** Kafka's logs: the record from which everything else can be rebuilt. */
  public Path kafka() {
    return root.resolve("kafka");
  }

  public Path clickhouse() {
    return root.resolve("clickhouse");
  }

  public Path checkpoints() {
    return root.resolve("checkpoints");
  }

  /** Accounts, sessions and what else people decide. */
  public Path people() {
    return root.resolve("people");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /** What a running system spills and may lose. */
  public Path scratch() {
    return root.resolve("tmp");
  }

  /** What holds for one start alone, such as how the connectors reach the broker. */
  public Path run() {
    return root.resolve("run");
  }

  /** The key that renewed tokens are encrypted with; made at the first use. */
  public Path tokenKey() {
    return root.resolve("token-key");
  }

  public Path token() {
    return root.resolve("api-token");
  }

  /** The address of the running instance; stale when nothing runs. */
  public Path address() {
    return root.resolve("address");
  }

  /** The reporting zone in which the ledger was last counted. */
  public Path ledgerZone() {
    return root.resolve("ledger-zone");
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path layout() {
    return root.resolve("layout");
  }
}
