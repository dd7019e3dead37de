package org.viewledger.ingest.youtube;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Reply;

/** YouTube's JSON as far as it is read. Counts are texts there; what is hidden is not there. */
final class YoutubePayload {
  private static final ObjectMapper JSON = new ObjectMapper();
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
    JsonNode item = tree(reply).path("items").path(0);
    if (item.isMissingNode()) {
      return null;
    }
    JsonNode statistics = item.path("statistics");
    String uploads = required(item.path("contentDetails").path("relatedPlaylists"), "uploads");
    if (!ID.matcher(uploads).matches()) {
      throw new RefusedException(Outcome.UNEXPECTED, "YouTube's list of uploads is no list's id");
    }
    boolean hidden = statistics.path("hiddenSubscriberCount").asBoolean();
    return new Channel(
        required(item, "id"), uploads, hidden ? null : count(statistics, "subscriberCount"));
  }

  static Uploads uploads(Reply reply) throws RefusedException {
    JsonNode tree = tree(reply);
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
    for (JsonNode item : tree(reply).path("items")) {
      if (!ID.matcher(required(item, "id")).matches()) {
        continue; // no video's: it could be neither told of nor asked for
      }
      JsonNode snippet = item.path("snippet");
      JsonNode statistics = item.path("statistics");
      List<String> tags = new ArrayList<>();
      snippet.path("tags").forEach(tag -> tags.add(tag.asText()));
      videos.add(
          new Video(
              required(item, "id"),
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
    JsonNode tree = tree(reply);
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
    JsonNode tree = tree(reply);
    return new Token(
        required(tree, "access_token"),
        seconds(tree.path("expires_in")),
        text(tree, "refresh_token"),
        seconds(tree.path("refresh_token_expires_in")));
  }

  /** The reason word of an error, empty where there is none. */
  static String reason(Reply reply) {
    try {
      JsonNode error = JSON.readTree(reply.body()).path("error");
      if (error.isTextual()) {
        return error.asText(); // the token host's form
      }
      String reason = error.path("errors").path(0).path("reason").asText("");
      return reason.isEmpty() ? error.path("status").asText("") : reason;
    } catch (java.io.IOException e) {
      return ""; // no JSON: the status alone decides
    }
  }

  private static @Nullable Long seconds(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : null;
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

  private static JsonNode tree(Reply reply) throws RefusedException {
    try {
      JsonNode tree = JSON.readTree(reply.text());
      if (tree.isObject()) {
        return tree;
      }
    } catch (JsonProcessingException e) {
      throw new RefusedException(Outcome.TRANSIENT, "YouTube's answer is cut short or no JSON");
    }
    throw new RefusedException(Outcome.UNEXPECTED, "YouTube's answer is no JSON object");
  }

  private static String required(JsonNode node, String name) throws RefusedException {
    String text = text(node, name);
    if (text == null) {
      throw new RefusedException(Outcome.UNEXPECTED, "YouTube's answer has no " + name);
    }
    return text;
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isTextual() && !value.textValue().isEmpty() ? value.textValue() : null;
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
