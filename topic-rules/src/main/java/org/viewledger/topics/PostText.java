package org.viewledger.topics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of one post.
 *
 * @param title null where it has none
 * @param text null where it has none
 * @param hashtags those that the platform lists apart, with or without {@code #}; the ones written
 *     in title and text are found there
 */
public record PostText(@Nullable String title, @Nullable String text, List<String> hashtags) {
  private static final String SEPARATOR = "\u001f";

  public PostText {
    hashtags = List.copyOf(hashtags);
  }

  /** Whether there is nothing to read at all. */
  public boolean isEmpty() {
    return orEmpty(title).isEmpty() && orEmpty(text).isEmpty() && hashtags.isEmpty();
  }

  /**
   * Says which words a verdict was about: lower-case hex SHA-256 of the UTF-8 bytes of title, text
   * and hashtags joined by U+001F, a missing one as the empty string. The warehouse can compute the
   * same: {@code lower(hex(SHA256(…)))}.
   */
  public String digest() {
    String joined =
        orEmpty(title) + SEPARATOR + orEmpty(text) + SEPARATOR + String.join(SEPARATOR, hashtags);
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(joined.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String orEmpty(@Nullable String words) {
    return words == null ? "" : words;
  }
}
