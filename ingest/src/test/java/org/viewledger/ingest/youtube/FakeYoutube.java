package org.viewledger.ingest.youtube;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.kit.FakePlatform;
import org.viewledger.ingest.kit.FakePlatform.Answer;
import org.viewledger.ingest.kit.FakePlatform.Asked;

/** One channel on a server that answers as PLATFORMS.md section 2 says YouTube does. */
final class FakeYoutube implements AutoCloseable {
  static final String CHANNEL = "UC_pleiku";
  static final String CLIENT_SECRET = "GOCSPX-very-secret";
  static final String REFRESH_TOKEN = "1//refresh-very-secret";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String UPLOADS = "UU_pleiku";

  private final FakePlatform server = new FakePlatform(this::answer);
  private final Map<String, ObjectNode> videos = new LinkedHashMap<>();
  private final Map<String, Long> shares = new LinkedHashMap<>();
  private final Set<String> goodTokens = new HashSet<>();
  private final Set<String> deleted = new HashSet<>();
  private final List<String> tokensGiven = new CopyOnWriteArrayList<>();
  private boolean consents = true;
  private boolean hasPlaylist = true;

  URI url() {
    return server.url();
  }

  FakePlatform server() {
    return server;
  }

  /** Uploads a public video; later ones are listed first. A null count is hidden. */
  void upload(
      String id,
      String publishedAt,
      @Nullable Long views,
      @Nullable Long likes,
      @Nullable Long comments) {
    ObjectNode video = JSON.createObjectNode().put("kind", "youtube#video").put("id", id);
    video
        .putObject("snippet")
        .put("publishedAt", publishedAt)
        .put("channelId", CHANNEL)
        .put("title", "Video " + id)
        .put("description", "Dòng một\nDòng hai")
        .put("channelTitle", "Kênh mẫu")
        .put("liveBroadcastContent", "none");
    video.putObject("status").put("uploadStatus", "processed").put("privacyStatus", "public");
    ObjectNode statistics = video.putObject("statistics").put("favoriteCount", "0");
    count(statistics, "viewCount", views);
    count(statistics, "likeCount", likes);
    count(statistics, "commentCount", comments);
    videos.put(id, video);
  }

  private static void count(ObjectNode node, String name, @Nullable Long value) {
    if (value != null) {
      node.put(name, value.toString()); // texts, as YouTube has them
    }
  }

  void delete(String id) {
    deleted.add(id);
  }

  void undelete(String id) {
    deleted.remove(id);
  }

  void views(String id, long views) {
    Objects.requireNonNull(videos.get(id))
        .withObject("statistics")
        .put("viewCount", String.valueOf(views));
  }

  void share(String id, long times) {
    shares.put(id, times);
  }

  void expireTokens() {
    goodTokens.clear();
  }

  void withdrawConsent() {
    consents = false;
    goodTokens.clear();
  }

  /** The owner consents once more: the refresh token is good again. */
  void consentAgain() {
    consents = true;
  }

  /** All access tokens so far. */
  List<String> tokensGiven() {
    return tokensGiven;
  }

  void hasNoPlaylist() {
    hasPlaylist = false;
  }

  private Answer answer(Asked asked) {
    if (asked.path().equals("/token")) {
      return token(asked);
    }
    String bearer = asked.headers().getOrDefault("Authorization", "");
    if (!goodTokens.contains(bearer.replaceFirst("^Bearer ", ""))) {
      return error(401, "authError", "Invalid Credentials " + bearer);
    }
    return switch (asked.path()) {
      case "/youtube/v3/channels" -> channel(asked);
      case "/youtube/v3/playlistItems" -> uploads(asked);
      case "/youtube/v3/videos" -> videos(asked);
      case "/v2/reports" -> report(asked);
      default -> error(404, "notFound", "no such method");
    };
  }

  private Answer token(Asked asked) {
    Map<String, String> form = FakePlatform.form(asked.body());
    if (!consents
        || !CLIENT_SECRET.equals(form.get("client_secret"))
        || !REFRESH_TOKEN.equals(form.get("refresh_token"))) {
      return Answer.json(
          400,
          "{\"error\":\"invalid_grant\",\"error_description\":\"Token has been expired or"
              + " revoked.\"}");
    }
    String token = "ya29.secret-" + (tokensGiven.size() + 1);
    tokensGiven.add(token);
    goodTokens.add(token);
    return Answer.json(
        200, "{\"access_token\":\"" + token + "\",\"expires_in\":3599,\"token_type\":\"Bearer\"}");
  }

  private Answer channel(Asked asked) {
    ObjectNode list = JSON.createObjectNode();
    if (CHANNEL.equals(asked.query().get("id"))) {
      ObjectNode channel = list.putArray("items").addObject().put("id", CHANNEL);
      channel.putObject("contentDetails").putObject("relatedPlaylists").put("uploads", UPLOADS);
      channel
          .putObject("statistics")
          .put("viewCount", "123456")
          .put("subscriberCount", "12300")
          .put("hiddenSubscriberCount", false);
    }
    return Answer.json(200, list.toString());
  }

  private Answer uploads(Asked asked) {
    if (!hasPlaylist) {
      return error(404, "playlistNotFound", "The playlist cannot be found.");
    }
    List<String> ids = new ArrayList<>(videos.keySet());
    ids.removeAll(deleted);
    java.util.Collections.reverse(ids);
    int from = 0;
    String cursor = asked.query().get("pageToken");
    if (cursor != null) {
      if (!cursor.startsWith("EAAa")) {
        return error(400, "invalidPageToken", "bad page token");
      }
      from = Integer.parseInt(cursor.substring(4));
    }
    int to =
        Math.min(
            ids.size(), from + Integer.parseInt(asked.query().getOrDefault("maxResults", "5")));
    ObjectNode list = JSON.createObjectNode();
    ArrayNode items = list.putArray("items");
    ids.subList(from, to)
        .forEach(id -> items.addObject().putObject("contentDetails").put("videoId", id));
    if (to < ids.size()) {
      list.put("nextPageToken", "EAAa" + to);
    }
    return Answer.json(200, list.toString());
  }

  private Answer videos(Asked asked) {
    ObjectNode list = JSON.createObjectNode();
    ArrayNode items = list.putArray("items");
    for (String id : asked.query().getOrDefault("id", "").split(",", -1)) {
      if (videos.containsKey(id) && !deleted.contains(id)) {
        items.add(videos.get(id));
      }
    }
    return Answer.json(200, list.toString());
  }

  private Answer report(Asked asked) {
    ObjectNode table = JSON.createObjectNode();
    ArrayNode headers = table.putArray("columnHeaders");
    headers.addObject().put("name", "video");
    headers.addObject().put("name", "shares");
    String filter = asked.query().getOrDefault("filters", "video==");
    for (String id : filter.substring("video==".length()).split(",", -1)) {
      if (shares.containsKey(id)) {
        table.withArray("rows").addArray().add(id).add(shares.get(id));
      }
    }
    return Answer.json(200, table.toString());
  }

  static Answer error(int status, String reason, String message) {
    ObjectNode body = JSON.createObjectNode();
    ObjectNode error = body.putObject("error").put("code", status).put("message", message);
    error.putArray("errors").addObject().put("message", message).put("reason", reason);
    return Answer.json(status, body.toString());
  }

  @Override
  public void close() {
    server.close();
  }
}
