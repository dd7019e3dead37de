package org.viewledger.ingest.tiktok;

import static org.viewledger.ingest.http.ReplyJson.count;
import static org.viewledger.ingest.http.ReplyJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.ReplyJson;
import org.viewledger.ingest.tokens.TokenPair;

/** TikTok's JSON as far as it is read, of either API. A count that is not there is not there. */
final class TiktokPayload {
  private static final ReplyJson JSON = new ReplyJson("TikTok");
  private static final Pattern ID = Pattern.compile("[\\w.-]{1,64}");

  private TiktokPayload() {}

  static JsonNode tree(String text) throws RefusedException {
    return JSON.object(text);
  }

  /**
   * A video.
   *
   * @param createdSeconds since 1970
   * @param counts those that TikTok told, none negative
   */
  record Video(
      String id,
      @Nullable Long createdSeconds,
      @Nullable String link,
      @Nullable String title,
      @Nullable String description,
      Map<TiktokCount, Long> counts) {}

  /**
   * A piece of a list.
   *
   * @param cursor where the next piece begins, null at the end
   */
  record Videos(List<Video> videos, @Nullable Long cursor) {}

  /**
   * An account.
   *
   * @param openId null where the API does not say
   * @param followers null where the consent does not cover them
   */
  record Account(@Nullable String openId, @Nullable Long followers) {}

  static Videos videos(TiktokApi api, JsonNode tree) throws RefusedException {
    JsonNode data = tree.path("data");
    if (!data.isObject()) {
      throw new RefusedException(Outcome.UNEXPECTED, "TikTok's answer has no data");
    }
    List<Video> videos = new ArrayList<>();
    for (JsonNode node : data.path("videos")) {
      Video video = video(api, node);
      if (video != null) {
        videos.add(video);
      }
    }
    if (!data.path("has_more").asBoolean(false)) {
      return new Videos(videos, null);
    }
    Long cursor = count(data.path("cursor"));
    if (cursor == null) {
      throw new RefusedException(
          Outcome.UNEXPECTED, "TikTok has more videos but does not say where");
    }
    return new Videos(videos, cursor);
  }

  /** Null where it has no id that a key could carry: the others are not held up by it. */
  private static @Nullable Video video(TiktokApi api, JsonNode node) {
    String id = text(node, api == TiktokApi.DISPLAY ? "id" : "item_id");
    if (id == null || !ID.matcher(id).matches()) {
      return null;
    }
    Map<TiktokCount, Long> counts = new EnumMap<>(TiktokCount.class);
    for (TiktokCount each : TiktokCount.values()) {
      String field = each.field(api);
      Long value = field == null ? null : count(node.path(field));
      if (value != null) {
        counts.put(each, value);
      }
    }
    boolean display = api == TiktokApi.DISPLAY;
    return new Video(
        id,
        count(node.path("create_time")),
        text(node, "share_url"),
        display ? text(node, "title") : null,
        text(node, display ? "video_description" : "caption"),
        counts);
  }

  static Account account(TiktokApi api, JsonNode tree) {
    JsonNode data = tree.path("data");
    return switch (api) {
      case DISPLAY ->
          new Account(
              text(data.path("user"), "open_id"), count(data.path("user").path("follower_count")));
      case BUSINESS -> new Account(null, count(data.path("followers_count")));
    };
  }

  static TokenPair pair(TiktokApi api, JsonNode tree, Instant now) throws RefusedException {
    boolean display = api == TiktokApi.DISPLAY;
    JsonNode data = display ? tree : tree.path("data");
    return TokenPair.given(
        JSON.required(data, "access_token"),
        count(data.path("expires_in")),
        JSON.required(data, "refresh_token"),
        count(data.path(display ? "refresh_expires_in" : "refresh_token_expires_in")),
        now);
  }
}
