package org.viewledger.dashboard.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What makes two imports the same: file, mapping, platform and page, to the byte. */
final class ImportIdentity {
  private ImportIdentity() {}

  /** The digest of what is brought in. */
  static String content(Upload upload) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(upload.file())) {
      byte[] buffer = new byte[64 * 1024];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    add(digest, upload.mapping());
    add(digest, upload.platform());
    add(digest, upload.page());
    return hex(digest);
  }

  /** The id of a content that was withdrawn so many times before. */
  static String id(String content, int withdrawals) {
    MessageDigest digest = sha256();
    add(digest, content);
    add(digest, Integer.toString(withdrawals));
    return hex(digest);
  }

  /** A part with its length, so that two parts never run into each other. */
  private static void add(MessageDigest digest, @Nullable String part) {
    byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
    digest.update((part == null ? "-" : bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
