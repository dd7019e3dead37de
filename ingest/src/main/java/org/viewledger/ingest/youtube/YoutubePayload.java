package org.viewledger.ingest.youtube;

import static org.viewledger.ingest.http.ReplyJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Reply;
import org.viewledger.ingest.http.ReplyJson;

/** YouTube's JSON as far as it is read. Counts are texts there; what is hidden is not there. */
final class YoutubePayload {
  private static final ReplyJson JSON = new ReplyJson("YouTube");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private YoutubePayload() {}

  /**
   * A channel.
   *
   * @param subscribers rounded by YouTube to three figures; null where the owner hides them
   */
  record Channel(String id, String uploads, @Nullable Long subscribers) {}

  /** A piece of the list of uploads. */
  record Uploads(List<String> videoIds, @Nullable String nextPageToken) {}

  /** A video; a count is null where its owner hides it. */
  record Video(
      String id,
      @Nullable String publishedAt,
      @Nullable String title,
      @Nullable String description,
      List<String> tags,
      @Nullable String liveBroadcastContent,
      @Nullable String privacyStatus,
      @Nullable Long viewCount,
      @Nullable Long likeCount,
      @Nullable Long commentCount) {}

  /**
   * A new access token.
   *
   * @param expiresIn seconds, null where Google does not say
   * @param refreshToken another one, which Google rarely gives
   * @param refreshExpiresIn seconds; only of consents that end
   */
  record Token(
      String accessToken,
      @Nullable Long expiresIn,
      @Nullable String refreshToken,
      @Nullable Long refreshExpiresIn) {
    /** Neither token. */
    @Override
    public String toString() {
      return "Token[expiresIn=" + expiresIn + ']';
    }
  }

  /** Null where there is no such channel. */
  static @Nullable Channel channel(Reply reply) throws RefusedException {
    JsonNode item = JSON.object(reply.text()).path("items").path(0);
    if (item.isMissingNode()) {
      return null;
    }
    JsonNode statistics = item.path("statistics");
    String uploads = JSON.required(item.path("contentDetails").path("relatedPlaylists"), "uploads");
    if (!ID.matcher(uploads).matches()) {
      throw new RefusedException(Outcome.UNEXPECTED, "YouTube's list of uploads is no list's id");
    }
    boolean hidden = statistics.path("hiddenSubscriberCount").asBoolean();
    return new Channel(
        JSON.required(item, "id"), uploads, hidden ? null : count(statistics, "subscriberCount"));
  }

  static Uploads uploads(Reply reply) throws RefusedException {
    JsonNode tree = JSON.object(reply.text());
    List<String> ids = new ArrayList<>();
    for (JsonNode item : tree.path("items")) {
      String id = text(item.path("contentDetails"), "videoId");
      if (id != null && ID.matcher(id).matches()) {
        ids.add(id);
      }
    }
    return new Uploads(ids, text(tree, "nextPageToken"));
  }

  static List<Video> videos(Reply reply) throws RefusedException {
    List<Video> videos = new ArrayList<>();
    for (JsonNode item : JSON.object(reply.text()).path("items")) {
      if (!ID.matcher(JSON.required(item, "id")).matches()) {
        continue; // no video's: it could be neither told of nor asked for
      }
      JsonNode snippet = item.path("snippet");
      JsonNode statistics = item.path("statistics");
      List<String> tags = new ArrayList<>();
      snippet.path("tags").forEach(tag -> tags.add(tag.asText()));
      videos.add(
          new Video(
              JSON.required(item, "id"),
              text(snippet, "publishedAt"),
              text(snippet, "title"),
              text(snippet, "description"),
              tags,
              text(snippet, "liveBroadcastContent"),
              text(item.path("status"), "privacyStatus"),
              count(statistics, "viewCount"),
              count(statistics, "likeCount"),
              count(statistics, "commentCount")));
    }
    return videos;
  }

  /** Shares by video; columns are found by their names. A video without a row has no figure. */
  static Map<String, Long> shares(Reply reply) throws RefusedException {
    JsonNode tree = JSON.object(reply.text());
    int video = column(tree, "video");
    int shares = column(tree, "shares");
    Map<String, Long> byVideo = new HashMap<>();
    for (JsonNode row : tree.path("rows")) {
      JsonNode value = row.path(shares);
      if (video >= 0 && shares >= 0 && value.canConvertToLong() && value.longValue() >= 0) {
        byVideo.put(row.path(video).asText(), value.longValue());
      }
    }
    return byVideo;
  }

  static Token token(Reply reply) throws RefusedException {
    JsonNode tree = JSON.object(reply.text());
    return new Token(
        JSON.required(tree, "access_token"),
        ReplyJson.count(tree.path("expires_in")),
        text(tree, "refresh_token"),
        ReplyJson.count(tree.path("refresh_token_expires_in")));
  }

  /** The reason word of an error, empty where there is none. */
  static String reason(Reply reply) {
    try {
      JsonNode error = JSON.parse(reply.text()).path("error");
      if (error.isTextual()) {
        return error.asText(); // the token host's form
      }
      String reason = error.path("errors").path(0).path("reason").asText("");
      return reason.isEmpty() ? error.path("status").asText("") : reason;
    } catch (RefusedException e) {
      return ""; // no JSON: the status alone decides
    }
  }

  private static int column(JsonNode tree, String name) {
    JsonNode headers = tree.path("columnHeaders");
    for (int i = 0; i < headers.size(); i++) {
      if (headers.path(i).path("name").asText().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable Long count(JsonNode node, String name) throws RefusedException {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    try {
      return Long.parseLong(value.asText());
    } catch (NumberFormatException e) {
      throw new RefusedException(Outcome.UNEXPECTED, name + " is no count");
    }
  }
}
