package org.viewledger.ingest.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Of each thing that a file says of a post, what its newest reading says. */
final class PostFacts {
  private @Nullable Instant publishedAt;
  private @Nullable Instant publishedAtFrom;
  private @Nullable String title;
  private @Nullable Instant titleFrom;
  private @Nullable String permalink;
  private @Nullable Instant permalinkFrom;

  void see(ReadRow row) {
    Instant from = row.observation().observedAt();
    if (row.publishedAt() != null && !isOlder(from, publishedAtFrom)) {
      publishedAt = row.publishedAt();
      publishedAtFrom = from;
    }
    if (row.title() != null && !isOlder(from, titleFrom)) {
      title = row.title();
      titleFrom = from;
    }
    if (row.permalink() != null && !isOlder(from, permalinkFrom)) {
      permalink = row.permalink();
      permalinkFrom = from;
    }
  }

  private static boolean isOlder(Instant instant, @Nullable Instant than) {
    return than != null && instant.isBefore(than);
  }

  boolean isEmpty() {
    return publishedAt == null && title == null && permalink == null;
  }

  @Nullable Instant publishedAt() {
    return publishedAt;
  }

  @Nullable String title() {
    return title;
  }

  @Nullable String permalink() {
    return permalink;
  }
}
