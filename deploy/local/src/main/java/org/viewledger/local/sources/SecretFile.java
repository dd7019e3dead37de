package org.viewledger.local.sources;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that holds one secret.
 *
 * @param path absolute
 */
record SecretFile(Path path) {
  /** As Connect's DirectoryConfigProvider understands it. */
  static String reference(Path file) {
    return "${directory:" + file.getParent() + ':' + file.getFileName() + '}';
  }

  /** Whether Connect can be told of this path: these end a reference or a list of folders. */
  static boolean isNameable(Path file) {
    return file.toString().chars().noneMatch(c -> c == ':' || c == ',' || c == '}' || c == '$');
  }

  Path folder() {
    return Objects.requireNonNull(path.getParent());
  }

  /** A number for what it holds now, not the secret; empty where it is not there, or empty. */
  Optional<String> print() {
    try {
      byte[] bytes = Files.readAllBytes(path);
      if (new String(bytes, StandardCharsets.UTF_8).isBlank()) {
        return Optional.empty();
      }
      return Optional.of(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (IOException e) {
      return Optional.empty(); // the state says which file is wanted
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
