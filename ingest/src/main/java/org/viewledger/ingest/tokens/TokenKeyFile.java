package org.viewledger.ingest.tokens;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file that holds the key. It is whole or not there, and on the disk before it is used. */
final class TokenKeyFile {
  private static final Logger LOG = LoggerFactory.getLogger(TokenKeyFile.class);
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rw-------");

  private TokenKeyFile() {}

  /** Makes a new key. */
  interface NewKey {
    KeysetHandle make() throws GeneralSecurityException;
  }

  static KeysetHandle readOrMake(Path file, NewKey newKey)
      throws IOException, GeneralSecurityException {
    if (!Files.exists(file)) {
      make(file, newKey.make());
    }
    Set<PosixFilePermission> may = Files.getPosixFilePermissions(file);
    if (!OWNER_ALONE.containsAll(may)) {
      LOG.warn("{}: người khác đọc được tệp khóa này; hãy chạy: chmod 600 {}", file, file);
    }
    return TinkJsonProtoKeysetFormat.parseKeyset(
        Files.readString(file), InsecureSecretKeyAccess.get());
  }

  private static void make(Path file, KeysetHandle key)
      throws IOException, GeneralSecurityException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " is no file");
    }
    Files.createDirectories(folder);
    Path whole =
        Files.createTempFile(
            folder, "key", ".new", PosixFilePermissions.asFileAttribute(OWNER_ALONE));
    try {
      String text = TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
      try (FileChannel out = FileChannel.open(whole, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.createLink(file, whole); // unlike a move it never replaces what another task has made
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    } catch (FileAlreadyExistsException e) {
      LOG.debug("{} was made by another task meanwhile", file);
    } finally {
      Files.delete(whole);
    }
  }
}
