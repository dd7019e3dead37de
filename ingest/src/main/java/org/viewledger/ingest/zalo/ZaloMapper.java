package org.viewledger.ingest.zalo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

/** From Zalo's words to the contract's. What Zalo does not say stays absent, never 0. */
final class ZaloMapper {
  static final String SOURCE = "zalo-oa/v2.0";

  /** Zalo began in 2012: a time before that, or in the future, is one that was not told. */
  private static final Instant FIRST = Instant.parse("2012-01-01T00:00:00Z");

  private final String oaId;

  ZaloMapper(String oaId) {
    this.oaId = oaId;
  }

  /** An article as a listing has it. */
  Seen listed(ZaloType type, ZaloPayload.Article article, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    Instant publishedAt = publishedAt(article.createdMillis(), now);
    String link = article.link();
    PostRecord facts =
        new PostRecord(
            key(article.id()),
            publishedAt == null ? Patch.silent() : Patch.of(publishedAt),
            Patch.of(type.kind()),
            Patch.of(article.title()),
            Patch.silent(),
            link == null ? Patch.silent() : Patch.of(link),
            Patch.silent(),
            List.of(),
            Patch.of("own"),
            Patch.silent(),
            Patch.silent(),
            Patch.of(article.hidden() ? "hidden" : "live"),
            SOURCE,
            at);
    return new Seen(article.id(), publishedAt, facts, reading(article, at));
  }

  /** Counts alone: an article read by itself has other facts than the listing. */
  Seen counted(ZaloPayload.Article article, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    return new Seen(article.id(), null, null, reading(article, at));
  }

  private static @Nullable Instant publishedAt(@Nullable Long millis, Instant now) {
    if (millis == null || millis < FIRST.toEpochMilli() || millis > now.toEpochMilli()) {
      return null;
    }
    return Instant.ofEpochMilli(millis);
  }

  /** Null where Zalo tells no count at all. */
  private @Nullable Observation reading(ZaloPayload.Article article, Instant at) {
    SortedMap<String, Long> metrics = new TreeMap<>();
    SortedMap<String, String> fields = new TreeMap<>();
    if (article.views() != null) {
      metrics.put("views", article.views());
      fields.put("views", "total_view");
    }
    if (article.shares() != null) {
      metrics.put("shares", article.shares());
      fields.put("shares", "total_share");
    }
    return metrics.isEmpty()
        ? null
        : new Observation(key(article.id()), at, at, SOURCE, fields, metrics);
  }

  PageReading followers(long followers, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    return new PageReading(
        new PageKey("zalo", oaId), "followers", null, null, null, followers, at, at, SOURCE);
  }

  private PostKey key(String id) {
    return new PostKey("zalo", oaId, id);
  }
}
