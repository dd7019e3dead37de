package org.viewledger.contract;

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
    int first = text.indexOf('|');
    int second = text.indexOf('|', first + 1);
    if (first < 0 || second < 0) {
      return Optional.empty();
    }
    String platform = text.substring(0, first);
    String pageId = text.substring(first + 1, second);
    String postId = text.substring(second + 1);
    return KeyPart.isValid(platform) && KeyPart.isValid(pageId) && KeyPart.isValid(postId)
        ? Optional.of(new PostKey(platform, pageId, postId))
        : Optional.empty();
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
