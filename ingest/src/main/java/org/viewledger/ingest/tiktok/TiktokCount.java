package org.viewledger.ingest.tiktok;

import org.jspecify.annotations.Nullable;

/** The counts that are read, and what each API calls them. */
enum TiktokCount {
  VIEWS("views", "view_count", "video_views"),
  REACTIONS("reactions", "like_count", "likes"),
  COMMENTS("comments", "comment_count", "comments"),
  SHARES("shares", "share_count", "shares"),
  REACH("reach", null, "reach"),
  SAVES("saves", null, "favorites");

  private final String metric;
  private final @Nullable String display;
  private final @Nullable String business;

  TiktokCount(String metric, @Nullable String display, @Nullable String business) {
    this.metric = metric;
    this.display = display;
    this.business = business;
  }

  /** The catalogue's metric. */
  String metric() {
    return metric;
  }

  /** Null where the API does not tell it. */
  @Nullable String field(TiktokApi api) {
    return switch (api) {
      case DISPLAY -> display;
      case BUSINESS -> business;
    };
  }
}
