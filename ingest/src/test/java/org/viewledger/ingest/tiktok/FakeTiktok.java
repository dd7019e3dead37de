package org.viewledger.ingest.tiktok;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.kit.FakePlatform;
import org.viewledger.ingest.kit.FakePlatform.Answer;
import org.viewledger.ingest.kit.FakePlatform.Asked;

/** One account on a server that answers as PLATFORMS.md section 3 says both of TikTok's APIs do. */
final class FakeTiktok implements AutoCloseable {
  static final String OPEN_ID = "afd97af1-open-id";
  static final String CLIENT_SECRET = "tiktok-app-very-secret";
  static final String FIRST_REFRESH = "rft.very-secret-0";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 20;

  private final FakePlatform server = new FakePlatform(this::answer);
  private final Map<String, ObjectNode> videos = new LinkedHashMap<>();
  private final Set<String> deleted = new HashSet<>();
  private final Set<String> goodTokens = new HashSet<>();
  private String refreshToken = FIRST_REFRESH;
  private long accessSeconds = 7_200;
  private long refreshSeconds = 15_552_000;
  private int renewals;
  private boolean consents = true;
  private boolean statsGranted = true;
  private boolean ignoresFilters;
  private int shortBy;

  URI url() {
    return server.url();
  }

  FakePlatform server() {
    return server;
  }

  int renewals() {
    return renewals;
  }

  /** Posts a public video; later ones are listed first. A null count is not told. */
  ObjectNode post(String id, long createdSeconds, @Nullable Long views, @Nullable Long likes) {
    ObjectNode video = JSON.createObjectNode().put("id", id).put("create_time", createdSeconds);
    video.put(
        "share_url", "https://www.tiktok.com/@phuong.pleiku/video/" + id + "?utm_campaign=client");
    video.put("title", "Video " + id).put("video_description", "Ra quân #DanVanKheo");
    if (views != null) {
      video.put("view_count", views);
    }
    if (likes != null) {
      video.put("like_count", likes);
    }
    videos.put(id, video);
    return video;
  }

  void delete(String id) {
    deleted.add(id);
  }

  /** Each piece has fewer than asked for, as TikTok may. */
  void answersShort(int by) {
    shortBy = by;
  }

  void expireAccessTokens() {
    goodTokens.clear();
  }

  /** As the documents of before November 2026 have it. */
  void oldLifetimes() {
    accessSeconds = 86_400;
    refreshSeconds = 31_536_000;
  }

  void withdrawConsent() {
    consents = false;
    goodTokens.clear();
  }

  void consentAgain() {
    consents = true;
  }

  void views(String id, long views) {
    ObjectNode video = videos.get(id);
    if (video != null) {
      video.put("view_count", views);
    }
  }

  void undelete(String id) {
    deleted.remove(id);
  }

  /** All that must not be seen. */
  Set<String> secrets() {
    Set<String> secrets = new HashSet<>(Set.of(CLIENT_SECRET, FIRST_REFRESH));
    for (int i = 1; i <= renewals; i++) {
      secrets.add("act.very-secret-" + i);
      secrets.add("rft.very-secret-" + i);
    }
    return secrets;
  }

  /** The consent does not cover {@code user.info.stats}. */
  void refuseStats() {
    statsGranted = false;
  }

  void ignoreFilters() {
    ignoresFilters = true;
  }

  private Answer answer(Asked asked) {
    return switch (asked.path()) {
      case "/v2/oauth/token/" -> displayToken(FakePlatform.form(asked.body()));
      case "/v2/video/list/" -> display(asked, body -> list(body, "id"));
      case "/v2/video/query/" -> display(asked, body -> query(ids(body.path("filters")), "id"));
      case "/v2/user/info/" -> display(asked, body -> user());
      case "/open_api/v1.3/tt_user/oauth2/refresh_token/" -> businessToken(tree(asked.body()));
      case "/open_api/v1.3/business/video/list/" -> businessVideos(asked);
      case "/open_api/v1.3/business/get/" ->
          business(asked, JSON.createObjectNode().put("followers_count", 321));
      default -> Answer.json(404, "{}");
    };
  }

  private interface Data {
    @Nullable ObjectNode of(JsonNode body);
  }

  private Answer display(Asked asked, Data data) {
    String token = asked.headers().getOrDefault("Authorization", "").replaceFirst("^Bearer ", "");
    if (!goodTokens.contains(token)) {
      return error(401, "access_token_invalid", "The access token " + token + " is invalid");
    }
    if (asked.query().getOrDefault("fields", "").isEmpty()) {
      return error(400, "invalid_params", "fields is required");
    }
    ObjectNode found = data.of(tree(asked.body()));
    if (found == null) {
      return error(401, "scope_not_authorized", "The user did not authorize the scope");
    }
    ObjectNode answer = JSON.createObjectNode();
    answer.set("data", found);
    answer.putObject("error").put("code", "ok").put("message", "").put("log_id", "2026ABC");
    return Answer.json(200, answer.toString());
  }

  private @Nullable ObjectNode user() {
    if (!statsGranted) {
      return null;
    }
    ObjectNode data = JSON.createObjectNode();
    data.putObject("user").put("open_id", OPEN_ID).put("follower_count", 4_321);
    return data;
  }

  private ObjectNode list(JsonNode body, String idName) {
    List<String> newest = newestFirst();
    int most = body.path("max_count").asInt(10);
    if (most > MOST) {
      return JSON.createObjectNode();
    }
    int from = body.has("cursor") ? (int) (body.path("cursor").asLong() - 1_700_000_000_000L) : 0;
    int to = Math.min(newest.size(), from + most);
    int end = to < newest.size() ? Math.max(from, to - shortBy) : to;
    List<String> some = newest.subList(from, end);
    int next = some.isEmpty() ? to : end;
    ObjectNode data = JSON.createObjectNode();
    fill(data.putArray("videos"), some, idName);
    return data.put("cursor", 1_700_000_000_000L + next).put("has_more", next < newest.size());
  }

  private ObjectNode query(Set<String> ids, String idName) {
    ObjectNode data = JSON.createObjectNode();
    List<String> found = new ArrayList<>(newestFirst());
    found.removeIf(id -> !ignoresFilters && !ids.contains(id));
    fill(data.putArray("videos"), found.subList(0, Math.min(MOST, found.size())), idName);
    return data.put("has_more", false);
  }

  private List<String> newestFirst() {
    List<String> ids = new ArrayList<>(videos.keySet());
    ids.removeIf(deleted::contains);
    java.util.Collections.reverse(ids);
    return ids;
  }

  private void fill(ArrayNode array, List<String> ids, String idName) {
    for (String id : ids) {
      ObjectNode video = videos.getOrDefault(id, JSON.createObjectNode());
      array.add(idName.equals("id") ? video : businessVideo(video));
    }
  }

  /** The same in the Business API's words; times are texts there. */
  private static ObjectNode businessVideo(ObjectNode video) {
    ObjectNode other = JSON.createObjectNode();
    other.set("item_id", video.path("id"));
    other.put("create_time", video.path("create_time").asText());
    other.set("share_url", video.path("share_url"));
    other.set("caption", video.path("video_description"));
    for (String[] names :
        new String[][] {
          {"view_count", "video_views"},
          {"like_count", "likes"},
          {"comment_count", "comments"},
          {"share_count", "shares"},
          {"reach", "reach"},
          {"favorites", "favorites"}
        }) {
      if (video.has(names[0])) {
        other.set(names[1], video.path(names[0]));
      }
    }
    return other;
  }

  private Answer businessVideos(Asked asked) {
    if (!OPEN_ID.equals(asked.query().get("business_id"))
        || !tree(asked.query().getOrDefault("fields", "")).isArray()) {
      return Answer.json(200, "{\"code\":40002,\"message\":\"Invalid params\",\"data\":{}}");
    }
    JsonNode filters = tree(asked.query().getOrDefault("filters", "{}"));
    if (filters.has("video_ids")) {
      return business(asked, query(ids(filters), "item_id"));
    }
    ObjectNode body = JSON.createObjectNode();
    body.put("max_count", Integer.parseInt(asked.query().getOrDefault("max_count", "10")));
    String cursor = asked.query().get("cursor");
    if (cursor != null) {
      body.put("cursor", Long.parseLong(cursor));
    }
    return business(asked, list(body, "item_id"));
  }

  private Answer business(Asked asked, ObjectNode data) {
    if (!goodTokens.contains(asked.headers().getOrDefault("Access-Token", ""))) {
      return Answer.json(
          200, "{\"code\":40105,\"message\":\"Access token is incorrect\",\"data\":{}}");
    }
    ObjectNode answer = JSON.createObjectNode().put("code", 0).put("message", "OK");
    answer.set("data", data);
    return Answer.json(200, answer.toString());
  }

  private Answer displayToken(Map<String, String> form) {
    if (!consents
        || !CLIENT_SECRET.equals(form.get("client_secret"))
        || !"refresh_token".equals(form.get("grant_type"))
        || !refreshToken.equals(form.get("refresh_token"))) {
      return Answer.json(
          400,
          "{\"error\":\"invalid_grant\",\"error_description\":\"Refresh token is invalid or"
              + " expired.\",\"log_id\":\"2026\"}");
    }
    return Answer.json(200, renew("refresh_expires_in").put("open_id", OPEN_ID).toString());
  }

  private Answer businessToken(JsonNode body) {
    if (!consents
        || !CLIENT_SECRET.equals(body.path("client_secret").asText())
        || !refreshToken.equals(body.path("refresh_token").asText())) {
      return Answer.json(200, "{\"code\":40105,\"message\":\"refresh token\",\"data\":{}}");
    }
    ObjectNode answer = JSON.createObjectNode().put("code", 0).put("message", "OK");
    answer.set("data", renew("refresh_token_expires_in").put("open_id", OPEN_ID));
    return Answer.json(200, answer.toString());
  }

  /** The old refresh token stops working with this. */
  private ObjectNode renew(String refreshEnds) {
    renewals++;
    String access = "act.very-secret-" + renewals;
    refreshToken = "rft.very-secret-" + renewals;
    goodTokens.clear();
    goodTokens.add(access);
    return JSON.createObjectNode()
        .put("access_token", access)
        .put("expires_in", accessSeconds)
        .put("refresh_token", refreshToken)
        .put(refreshEnds, refreshSeconds)
        .put("token_type", "Bearer");
  }

  static Answer error(int status, String code, String message) {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("data");
    body.putObject("error").put("code", code).put("message", message).put("log_id", "2026ABC");
    return Answer.json(status, body.toString());
  }

  private static Set<String> ids(JsonNode filters) {
    Set<String> ids = new HashSet<>();
    filters.path("video_ids").forEach(id -> ids.add(id.asText()));
    return ids;
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text.isEmpty() ? "{}" : text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the connector sent no JSON", e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
