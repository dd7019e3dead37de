package org.viewledger.contract;

import java.time.Instant;
import java.util.List;

/**
 * Something learnt about a post. A record says only what it contains; fields of several records are
 * merged one by one (see the contract).
 *
 * @param aliases other ids of the same object; they only accumulate
 * @param origin {@code own} or {@code shared}
 * @param sameAs text of the key of the post that carries the same content elsewhere
 * @param replaces text of the key of a removed post that this one publishes again
 * @param status {@code live}, {@code hidden} or {@code removed}
 */
public record PostRecord(
    PostKey post,
    Patch<Instant> publishedAt,
    Patch<String> kind,
    Patch<String> title,
    Patch<String> text,
    Patch<String> permalink,
    Patch<List<String>> hashtags,
    List<String> aliases,
    Patch<String> origin,
    Patch<String> sameAs,
    Patch<String> replaces,
    Patch<String> status,
    String source,
    Instant recordedAt)
    implements Event {
  /** What a post's kind may be. */
  public static final List<String> KINDS =
      List.of("post", "photo", "video", "reel", "short", "live", "link", "article", "other");

  /** The kinds that move: what a report counts as clips. */
  public static final List<String> CLIPS = List.of("video", "reel", "short", "live");

  /** Whose content a post carries. */
  public static final List<String> ORIGINS = List.of("own", "shared");

  /** What may have become of a post. */
  public static final List<String> STATUSES = List.of("live", "hidden", "removed");

  public PostRecord {
    hashtags = hashtags.map(List::copyOf);
    aliases = List.copyOf(aliases);
  }

  @Override
  public String key() {
    return post.text();
  }

  @Override
  public String topic() {
    return Topics.POSTS;
  }
}
