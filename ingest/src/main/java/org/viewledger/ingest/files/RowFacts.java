package org.viewledger.ingest.files;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of a post besides its counters; null where it says nothing.
 *
 * @param kind a kind of the contract
 * @param origin {@code own} or {@code shared}
 * @param aliases other ids of the post
 */
record RowFacts(
    @Nullable Instant publishedAt,
    @Nullable String kind,
    @Nullable String title,
    @Nullable String text,
    @Nullable String permalink,
    @Nullable String origin,
    List<String> aliases,
    @Nullable String pageName) {
  RowFacts {
    aliases = List.copyOf(aliases);
  }

  static RowFacts generic(
      @Nullable Instant publishedAt,
      @Nullable String title,
      @Nullable String permalink,
      @Nullable String pageName) {
    return new RowFacts(publishedAt, null, title, null, permalink, null, List.of(), pageName);
  }
}
