package org.viewledger.ingest.facebook;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about a post's counts, each by itself: one that a Page does not have makes
 * Facebook refuse the whole request, so that each must be able to stay out.
 *
 * <p>Only totals: no item names who reacted, commented or shared.
 */
enum FacebookItem {
  VIEWS("views", "post_media_view", true, null),
  REACH("reach", "post_total_media_view_unique", true, null),
  CLICKS("clicks", "post_clicks", true, null),
  REACTIONS("reactions", "reactions.summary(total_count).limit(0)", false, null),
  COMMENTS("comments", "comments.summary(total_count).limit(0)", false, null),
  SHARES("shares", "shares", false, null),
  /** Where the Page's token may not see the summary. */
  REACTIONS_BY_TYPE("reactions", "post_reactions_by_type_total", true, REACTIONS),
  /** Milliseconds watched; only of videos. */
  WATCH_TIME("watch_ms", "post_video_view_time", true, null);

  private final String metric;
  private final String asked;
  private final boolean insight;
  private final @Nullable FacebookItem insteadOf;

  FacebookItem(String metric, String asked, boolean insight, @Nullable FacebookItem insteadOf) {
    this.metric = metric;
    this.asked = asked;
    this.insight = insight;
    this.insteadOf = insteadOf;
  }

  /** The catalogue's metric. */
  String metric() {
    return metric;
  }

  /** What the request says. */
  String asked() {
    return asked;
  }

  /** Whether it is asked for as a metric of {@code insights}, not as a field of the post. */
  boolean isInsight() {
    return insight;
  }

  /** Another that it stands in for when that one is refused. */
  @Nullable FacebookItem insteadOf() {
    return insteadOf;
  }

  /** How readings name the platform's field. */
  String field() {
    int dot = asked.indexOf('.');
    return dot < 0 ? asked : asked.substring(0, dot) + ".summary";
  }

  boolean isFor(@Nullable String kind) {
    return this != WATCH_TIME || "video".equals(kind) || "reel".equals(kind);
  }

  static Optional<FacebookItem> ofInsight(String name) {
    return Arrays.stream(values())
        .filter(item -> item.insight && item.asked.equals(name))
        .findFirst();
  }
}
