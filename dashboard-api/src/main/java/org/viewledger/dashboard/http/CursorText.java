package org.viewledger.dashboard.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.PostCursor;
import org.viewledger.dashboard.query.PostsQuery;

/**
 * A place in a list as an opaque text: the last post, its sorted value, and a mark of the question,
 * since the place means nothing in another list.
 */
final class CursorText {
  private CursorText() {}

  static String write(PostCursor cursor, PostsQuery query) {
    String text =
        String.join(
            "|", mark(query), cursor.value().map(String::valueOf).orElse(""), cursor.post().text());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static PostCursor read(String cursor, PostsQuery query) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> parts = Arrays.asList(text.split("\\|", 3));
      if (parts.size() == 3 && parts.get(0).equals(mark(query))) {
        Optional<PostKey> post = PostKey.parse(parts.get(2));
        if (post.isPresent()) {
          Optional<Long> value =
              parts.get(1).isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(parts.get(1)));
          return new PostCursor(value, post.get());
        }
      }
      throw unknown();
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static InvalidQueryException unknown() {
    return new InvalidQueryException(
        "cursor", "cursor does not belong to this list: begin again without it");
  }

  /** Of everything that decides the order and the content of the list, but not the page's size. */
  private static String mark(PostsQuery query) {
    String question =
        query.published() + "\n" + query.filters() + "\n" + query.search() + "\n" + query.sort();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
