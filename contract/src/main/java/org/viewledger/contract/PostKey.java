package org.viewledger.contract;

import java.util.Arrays;
import java.util.Optional;

/**
 * Identity of a post.
 *
 * @param platform a {@link Platform#id()}
 * @param pageId the platform's id of the page, without {@code |}
 * @param postId the platform's id of the post, without {@code |}
 */
public record PostKey(String platform, String pageId, String postId)
    implements Comparable<PostKey> {
  public PostKey {
    KeyPart.check("platform", platform);
    KeyPart.check("pageId", pageId);
    KeyPart.check("postId", postId);
  }

  /** The Kafka record key, {@code platform|pageId|postId}. */
  public String text() {
    return platform + '|' + pageId + '|' + postId;
  }

  /** Reads {@link #text()} back; empty where the text has not exactly three valid parts. */
  public static Optional<PostKey> parse(String text) {
    String[] parts = text.split("\\|", -1);
    if (parts.length != 3 || !Arrays.stream(parts).allMatch(KeyPart::isValid)) {
      return Optional.empty();
    }
    return Optional.of(new PostKey(parts[0], parts[1], parts[2]));
  }

  /** The page that carries the post. */
  public PageKey page() {
    return new PageKey(platform, pageId);
  }

  /** The key of another post of the same page. */
  public PostKey sibling(String otherPostId) {
    return new PostKey(platform, pageId, otherPostId);
  }

  @Override
  public int compareTo(PostKey other) {
    return text().compareTo(other.text());
  }
}
