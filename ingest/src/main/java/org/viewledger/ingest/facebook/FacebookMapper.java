package org.viewledger.ingest.facebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PageReading;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;

/** From Facebook's words to the contract's. */
final class FacebookMapper {
  /** The zone of the days of Facebook's insights, whatever the Page's. */
  static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{M}\\p{N}_]+");
  private static final int MOST_HASHTAGS = 50;

  private final String pageId;
  private final String source;

  FacebookMapper(String pageId, String source) {
    this.pageId = pageId;
    this.source = source;
  }

  static @Nullable Instant createdAt(FacebookPayload.Post post) {
    return FacebookPayload.time(post.createdTime());
  }

  PostRecord facts(FacebookPayload.Post post, Instant now) {
    Instant createdAt = createdAt(post);
    String kind = kind(post);
    boolean video = kind.equals("video") || kind.equals("reel");
    String target = post.targetId();
    return new PostRecord(
        key(post.id()),
        createdAt == null ? Patch.silent() : Patch.of(createdAt),
        Patch.of(kind),
        Patch.silent(), // a post has no title
        Patch.of(post.message()),
        post.permalink() == null ? Patch.silent() : Patch.of(post.permalink()),
        Patch.of(hashtags(post.message())),
        video ? aliases(post.id(), target) : List.of(),
        Patch.of(isShared(post) ? "shared" : "own"),
        Patch.silent(),
        Patch.silent(),
        Patch.of(post.hidden() ? "hidden" : "live"),
        source,
        now.truncatedTo(ChronoUnit.MILLIS));
  }

  /** Null where Facebook told no count at all. */
  @Nullable Observation reading(String postId, Map<FacebookItem, Long> counts, Instant now) {
    SortedMap<String, Long> metrics = new TreeMap<>();
    SortedMap<String, String> fields = new TreeMap<>();
    counts.forEach(
        (item, value) -> {
          if (value <= Observation.MAX_COUNTER && !metrics.containsKey(item.metric())) {
            metrics.put(item.metric(), value);
            fields.put(item.metric(), item.field());
          }
        });
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    return metrics.isEmpty() ? null : new Observation(key(postId), at, at, source, fields, metrics);
  }

  PageReading followers(@Nullable Long followers, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    return new PageReading(
        new PageKey("facebook", pageId), "followers", null, null, null, followers, at, at, source);
  }

  /** A day ends at the midnight that begins the next: its local date holds on 25 hours too. */
  PageReading reach(FacebookInsights.DayCount day, Instant now) {
    LocalDate date = day.end().atZone(PACIFIC).toLocalDate().minusDays(1);
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    return new PageReading(
        new PageKey("facebook", pageId),
        FacebookItem.PAGE_REACH.metric(),
        date,
        date,
        PACIFIC,
        day.count(),
        at,
        at,
        source);
  }

  private PostKey key(String postId) {
    return new PostKey("facebook", pageId, postId);
  }

  /** Also with the page's id before it: so the rows of an export are booked that name the video. */
  private List<String> aliases(String postId, @Nullable String target) {
    return target == null
        ? List.of()
        : Stream.of(target, pageId + "_" + target).filter(id -> !id.equals(postId)).toList();
  }

  private static boolean isShared(FacebookPayload.Post post) {
    return post.hasParent() || "shared_story".equals(post.statusType());
  }

  private static String kind(FacebookPayload.Post post) {
    String link = post.permalink() == null ? "" : post.permalink();
    if (link.contains("/reel/")) {
      return "reel";
    }
    return switch (post.mediaType() == null ? "" : post.mediaType()) {
      case "photo", "album" -> "photo";
      case "video" -> "video";
      case "link" -> "link";
      case "" -> "post";
      default -> "other";
    };
  }

  private static List<String> hashtags(@Nullable String message) {
    return message == null
        ? List.of()
        : HASHTAG
            .matcher(message)
            .results()
            .map(MatchResult::group)
            .distinct()
            .limit(MOST_HASHTAGS)
            .toList();
  }
}
