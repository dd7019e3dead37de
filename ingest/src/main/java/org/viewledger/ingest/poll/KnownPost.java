package org.viewledger.ingest.poll;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post that the loop reads, and what it remembers of it. Not safe for use by several threads. */
public final class KnownPost {
  /** In the order in which they are due. */
  static final Comparator<KnownPost> BY_SLOT =
      Comparator.comparing((KnownPost post) -> post.slot).thenComparing(KnownPost::id);

  /** The oldest posts are the last to be read where not all can be. */
  static final Comparator<KnownPost> NEWEST_FIRST =
      Comparator.comparing((KnownPost post) -> post.publishedAt)
          .reversed()
          .thenComparing(KnownPost::id);

  private final String id;
  private final Instant publishedAt;
  private final @Nullable String kind;
  private final List<String> aliases;
  private Instant slot;
  private @Nullable Instant missedSince;
  private boolean removed;
  private long told;

  KnownPost(
      String id, Instant publishedAt, @Nullable String kind, List<String> aliases, Instant slot) {
    this.id = id;
    this.publishedAt = publishedAt;
    this.kind = kind;
    this.aliases = List.copyOf(aliases);
    this.slot = slot;
  }

  /** The post's id as in its key. */
  public String id() {
    return id;
  }

  /** Or when it was first seen, where the platform does not say. */
  public Instant publishedAt() {
    return publishedAt;
  }

  /** One of {@link org.viewledger.contract.PostRecord#KINDS}, null where unknown. */
  public @Nullable String kind() {
    return kind;
  }

  /** The same post's other ids, as they were known when it was met; a video's own among them. */
  public List<String> aliases() {
    return aliases;
  }

  /** The instant its next reading is meant for. */
  Instant slot() {
    return slot;
  }

  /** It was read, or waits for another reason until then. */
  void dueAt(Instant next) {
    slot = next;
  }

  @Nullable Instant missedSince() {
    return missedSince;
  }

  boolean isRemoved() {
    return removed;
  }

  void missed(Instant now) {
    if (missedSince == null) {
      missedSince = now;
    }
  }

  void remove() {
    removed = true;
    told = 0; // what is known of it is told again should it come back
  }

  void found() {
    missedSince = null;
    removed = false;
  }

  /** Whether these facts, by their digest, were not told last; they are now. */
  boolean tell(long digest) {
    boolean news = told != digest;
    told = digest;
    return news;
  }
}
