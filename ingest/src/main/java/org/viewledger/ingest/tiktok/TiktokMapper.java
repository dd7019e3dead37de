package org.viewledger.ingest.tiktok;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PageReading;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.ingest.poll.Seen;

/** From TikTok's words to the contract's. What TikTok does not say stays absent, never 0. */
final class TiktokMapper {
  /** TikTok began in 2016: a time before that, or in the future, is one that was not told. */
  private static final Instant FIRST = Instant.parse("2016-01-01T00:00:00Z");

  private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{M}\\p{N}_]+");
  private static final int MOST_HASHTAGS = 50;

  private final String pageId;
  private final TiktokApi api;

  TiktokMapper(String pageId, TiktokApi api) {
    this.pageId = pageId;
    this.api = api;
  }

  Seen seen(TiktokPayload.Video video, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    PostKey post = new PostKey("tiktok", pageId, video.id());
    Instant publishedAt = publishedAt(video.createdSeconds(), now);
    return new Seen(
        video.id(), publishedAt, facts(post, video, publishedAt, at), reading(post, video, at));
  }

  private static @Nullable Instant publishedAt(@Nullable Long seconds, Instant now) {
    if (seconds == null || seconds < FIRST.getEpochSecond() || seconds > now.getEpochSecond()) {
      return null;
    }
    return Instant.ofEpochSecond(seconds);
  }

  private PostRecord facts(
      PostKey post, TiktokPayload.Video video, @Nullable Instant publishedAt, Instant at) {
    String link = video.link();
    return new PostRecord(
        post,
        publishedAt == null ? Patch.silent() : Patch.of(publishedAt),
        Patch.of("video"),
        api == TiktokApi.DISPLAY ? Patch.of(video.title()) : Patch.silent(),
        Patch.of(video.description()),
        link == null ? Patch.silent() : Patch.of(withoutQuery(link)),
        Patch.of(hashtags(video.description())),
        List.of(),
        Patch.of("own"),
        Patch.silent(),
        Patch.silent(),
        Patch.of("live"), // only public videos are listed
        api.source(),
        at);
  }

  /** The query says which application asked. */
  private static String withoutQuery(String link) {
    int query = link.indexOf('?');
    return query < 0 ? link : link.substring(0, query);
  }

  private static List<String> hashtags(@Nullable String text) {
    return text == null
        ? List.of()
        : HASHTAG
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .distinct()
            .limit(MOST_HASHTAGS)
            .toList();
  }

  /** Null where TikTok tells no count at all. */
  private @Nullable Observation reading(PostKey post, TiktokPayload.Video video, Instant at) {
    SortedMap<String, Long> metrics = new TreeMap<>();
    SortedMap<String, String> fields = new TreeMap<>();
    video
        .counts()
        .forEach(
            (count, value) -> {
              String field = count.field(api);
              if (field != null) {
                metrics.put(count.metric(), value);
                fields.put(count.metric(), field);
              }
            });
    return metrics.isEmpty() ? null : new Observation(post, at, at, api.source(), fields, metrics);
  }

  PageReading followers(long followers, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    return new PageReading(
        new PageKey("tiktok", pageId),
        "followers",
        null,
        null,
        null,
        followers,
        at,
        at,
        api.source());
  }
}
