package org.viewledger.ingest.facebook;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What can be asked about a post's counts, each by itself: one that a Page does not have makes
 * Facebook refuse the whole request, so that each must be able to stay out. Of items of one metric
 * the first that is given is the one that a post goes on with.
 *
 * <p>Views are {@code post_media_view} on posts of every kind, so that they are the same thing; a
 * video's own counts of plays stand in only where it does not have that. Only totals: no item names
 * who reacted, commented or shared.
 */
enum FacebookItem {
  VIEWS("views", Edge.INSIGHTS, "post_media_view"),
  REEL_PLAYS("views", Edge.VIDEO, "fb_reels_total_plays", FacebookKind.REEL),
  REEL_FIRST_PLAYS("views", Edge.VIDEO, "blue_reels_play_count", FacebookKind.REEL),
  VIDEO_VIEWS("views", Edge.VIDEO, "total_video_views", FacebookKind.VIDEO),
  REACH("reach", Edge.INSIGHTS, "post_total_media_view_unique"),
  CLICKS("clicks", Edge.INSIGHTS, "post_clicks"),
  REACTIONS("reactions", Edge.FIELDS, "reactions.summary(total_count).limit(0)"),
  COMMENTS("comments", Edge.FIELDS, "comments.summary(total_count).limit(0)"),
  SHARES("shares", Edge.FIELDS, "shares"),
  /** Where the Page's token may not see the summary. */
  REACTIONS_BY_TYPE("reactions", Edge.INSIGHTS, "post_reactions_by_type_total"),
  /** Milliseconds watched. */
  REEL_WATCH_TIME("watch_ms", Edge.VIDEO, "post_video_view_time", FacebookKind.REEL),
  VIDEO_WATCH_TIME("watch_ms", Edge.VIDEO, "total_video_view_total_time", FacebookKind.VIDEO),
  /** Where the video itself does not say, or its id is not known. */
  WATCH_TIME("watch_ms", Edge.INSIGHTS, "post_video_view_time", FacebookKind.VIDEO),
  /** The part of the views that the Page's own advertisements brought; 0 where there are none. */
  AD_VIEWS("ad_views", Edge.ADS, "post_media_view"),
  /** Of the Page and a day: different people than the sum over its posts. */
  PAGE_REACH("reach", Edge.PAGE, "page_total_media_view_unique");

  /** Where Facebook answers it. */
  enum Edge {
    /** A field of the post. */
    FIELDS,
    /** A metric of the post's {@code insights}. */
    INSIGHTS,
    /** A metric of the video's own {@code video_insights}: a video has no {@code insights}. */
    VIDEO,
    /** A metric of the post's {@code insights}, split by {@code is_from_ads}. */
    ADS,
    /** A metric of the Page's own {@code insights}, of no post's. */
    PAGE
  }

  private final String metric;
  private final Edge edge;
  private final String asked;
  private final FacebookKind first;

  FacebookItem(String metric, Edge edge, String asked) {
    this(metric, edge, asked, FacebookKind.POST);
  }

  /** For the kind and those after it, each a narrower one. */
  FacebookItem(String metric, Edge edge, String asked, FacebookKind first) {
    this.metric = metric;
    this.edge = edge;
    this.asked = asked;
    this.first = first;
  }

  /** The catalogue's metric. */
  String metric() {
    return metric;
  }

  Edge edge() {
    return edge;
  }

  /** How readings name the platform's field. */
  String field() {
    if (edge == Edge.ADS) {
      return asked + '.' + FacebookQuestion.FROM_ADS;
    }
    int dot = asked.indexOf('.');
    return dot < 0 ? asked : asked.substring(0, dot) + ".summary";
  }

  boolean isFor(FacebookKind kind) {
    return edge != Edge.PAGE && kind.compareTo(first) >= 0;
  }

  /** Whether posts of a kind have another item of the same metric. */
  boolean hasOther(FacebookKind kind) {
    return Arrays.stream(values())
        .anyMatch(item -> item != this && item.isFor(kind) && item.metric.equals(metric));
  }

  /** As a request names those of one place. */
  static String asked(Collection<FacebookItem> items, Edge edge) {
    return items.stream()
        .filter(item -> item.edge == edge)
        .map(item -> item.asked)
        .collect(Collectors.joining(","));
  }

  /** The one of these that an answer calls so. */
  static Optional<FacebookItem> named(String name, Collection<FacebookItem> items) {
    return items.stream().filter(item -> item.asked.equals(name)).findFirst();
  }
}
