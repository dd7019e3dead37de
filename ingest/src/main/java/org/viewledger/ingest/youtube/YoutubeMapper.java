package org.viewledger.ingest.youtube;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PageReading;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.ingest.poll.Seen;

/** From YouTube's words to the contract's. What YouTube does not say stays absent, never 0. */
final class YoutubeMapper {
  static final String SOURCE = "youtube-data/v3";

  private static final String WATCH = "https://www.youtube.com/watch?v=";

  private YoutubeMapper() {}

  /**
   * A video.
   *
   * @param shares of the Analytics API, null where it told none
   */
  static Seen seen(
      String channelId, YoutubePayload.Video video, @Nullable Long shares, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    PostKey post = new PostKey("youtube", channelId, video.id());
    Instant publishedAt = instant(video.publishedAt());
    return new Seen(
        video.id(),
        publishedAt,
        facts(post, video, publishedAt, at),
        reading(post, video, shares, at));
  }

  private static PostRecord facts(
      PostKey post, YoutubePayload.Video video, @Nullable Instant publishedAt, Instant at) {
    return new PostRecord(
        post,
        publishedAt == null ? Patch.silent() : Patch.of(publishedAt),
        Patch.of(kind(video)),
        Patch.of(video.title()),
        Patch.of(video.description()),
        Patch.of(WATCH + video.id()),
        Patch.of(video.tags().stream().limit(50).toList()),
        List.of(),
        Patch.of("own"),
        Patch.silent(),
        Patch.silent(),
        Patch.of(status(video)),
        SOURCE,
        at);
  }

  /** Null where YouTube tells no count at all. */
  private static @Nullable Observation reading(
      PostKey post, YoutubePayload.Video video, @Nullable Long shares, Instant at) {
    SortedMap<String, Long> metrics = new TreeMap<>();
    SortedMap<String, String> fields = new TreeMap<>();
    put(metrics, fields, "views", "viewCount", video.viewCount());
    put(metrics, fields, "reactions", "likeCount", video.likeCount());
    put(metrics, fields, "comments", "commentCount", video.commentCount());
    put(metrics, fields, "shares", "analytics.shares", shares);
    return metrics.isEmpty() ? null : new Observation(post, at, at, SOURCE, fields, metrics);
  }

  private static void put(
      Map<String, Long> metrics,
      Map<String, String> fields,
      String metric,
      String field,
      @Nullable Long value) {
    if (value != null && value >= 0 && value <= Observation.MAX_COUNTER) {
      metrics.put(metric, value);
      fields.put(metric, field);
    }
  }

  static PageReading followers(String channelId, YoutubePayload.Channel channel, Instant now) {
    Long count = channel.subscribers();
    boolean told = count != null && count >= 0 && count <= Observation.MAX_COUNTER;
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    return new PageReading(
        new PageKey("youtube", channelId),
        "followers",
        null,
        null,
        null,
        told ? count : null,
        at,
        at,
        SOURCE);
  }

  private static String kind(YoutubePayload.Video video) {
    return "live".equals(video.liveBroadcastContent()) ? "live" : "video";
  }

  private static String status(YoutubePayload.Video video) {
    return "private".equals(video.privacyStatus()) ? "hidden" : "live";
  }

  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null
          ? null
          : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      return null; // a time that cannot be read is one that was not told
    }
  }
}
