package org.viewledger.ingest.allowed;

import static org.viewledger.ingest.allowed.Rule.anything;
import static org.viewledger.ingest.allowed.Rule.get;
import static org.viewledger.ingest.allowed.Rule.jsonListOf;
import static org.viewledger.ingest.allowed.Rule.listOf;
import static org.viewledger.ingest.allowed.Rule.matching;
import static org.viewledger.ingest.allowed.Rule.post;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The allow-list: every request that a connector may make, with every field it may name, and every
 * metric and platform field that its records may carry. This is its only place. A request that is
 * not here is not sent; a test fails when one is made, or when a record says something else.
 *
 * <p>Whoever adds a line asks: does the answer say anything about a person who reads, reacts or
 * comments? Then it must not be added.
 *
 * <p>It is long because it is a table: all platforms stand in one file, so that whoever asks what
 * is requested reads one.
 *
 * @param requests of the platform's hosts, the token's among them
 * @param metrics that readings of posts and pages may carry
 * @param fields of the platform that readings may name behind a metric
 */
public record AllowList(List<Rule> requests, Set<String> metrics, Set<String> fields) {
  private static final String ID = "[A-Za-z0-9_-]+";
  private static final String NUMBER = "\\d+";

  private static final String FACEBOOK_INSIGHT =
      "(post_media_view|post_total_media_view_unique|post_clicks|post_reactions_by_type_total"
          + "|post_video_view_time)";

  private static final Rule.Values FACEBOOK_VIDEO_COUNTS =
      listOf(
          "total_video_views",
          "fb_reels_total_plays",
          "blue_reels_play_count",
          "post_video_view_time",
          "total_video_view_total_time");

  private static final Rule.Values FACEBOOK_COUNTS =
      listOf(
          "id",
          "shares",
          "reactions\\.summary\\(total_count\\)\\.limit\\(0\\)",
          "comments\\.summary\\(total_count\\)\\.limit\\(0\\)",
          "insights\\.metric\\("
              + FACEBOOK_INSIGHT
              + "(,"
              + FACEBOOK_INSIGHT
              + ")*\\)\\.period\\(lifetime\\)");

  /** Facebook Pages, Graph API. */
  public static final AllowList FACEBOOK =
      new AllowList(
          List.of(
              get(
                  "/v\\d+\\.\\d/\\d+/published_posts",
                  Map.of(
                      "fields",
                      listOf(
                          "id",
                          "created_time",
                          "message",
                          "permalink_url",
                          "status_type",
                          "is_published",
                          "is_hidden",
                          "parent_id",
                          "attachments\\{media_type,type,target\\{id\\}\\}"),
                      "limit",
                      matching(NUMBER),
                      "after",
                      anything(),
                      "appsecret_proof",
                      matching("[0-9a-f]{64}"))),
              get(
                  "/v\\d+\\.\\d/\\d+",
                  Map.of(
                      "fields",
                      listOf("id", "followers_count"),
                      "appsecret_proof",
                      matching("[0-9a-f]{64}"))),
              get(
                  "/v\\d+\\.\\d/\\d+/insights",
                  Map.of(
                      "metric",
                      matching("page_total_media_view_unique"),
                      "period",
                      matching("day"),
                      "since",
                      matching(NUMBER),
                      "until",
                      matching(NUMBER),
                      "appsecret_proof",
                      matching("[0-9a-f]{64}"))),
              get(
                  "/v\\d+\\.\\d/\\d+_" + ID,
                  Map.of("fields", FACEBOOK_COUNTS, "appsecret_proof", matching("[0-9a-f]{64}"))),
              get(
                  "/v\\d+\\.\\d/\\d+_" + ID + "/insights",
                  Map.of(
                      "metric",
                      matching("post_media_view"),
                      "breakdown",
                      matching("is_from_ads"),
                      "period",
                      matching("lifetime"),
                      "appsecret_proof",
                      matching("[0-9a-f]{64}"))),
              get(
                  "/v\\d+\\.\\d/\\d+/video_insights",
                  Map.of(
                      "metric",
                      FACEBOOK_VIDEO_COUNTS,
                      "period",
                      matching("lifetime"),
                      "appsecret_proof",
                      matching("[0-9a-f]{64}"))),
              post(
                  "/v\\d+\\.\\d/",
                  Map.of(
                      "batch",
                      Rule.batch(),
                      "include_headers",
                      matching("false"),
                      "appsecret_proof",
                      matching("[0-9a-f]{64}")))),
          Set.of(
              "views",
              "reach",
              "clicks",
              "reactions",
              "comments",
              "shares",
              "watch_ms",
              "ad_views",
              "followers"),
          Set.of(
              "post_media_view",
              "post_media_view.is_from_ads",
              "post_total_media_view_unique",
              "post_clicks",
              "post_reactions_by_type_total",
              "post_video_view_time",
              "total_video_views",
              "fb_reels_total_plays",
              "blue_reels_play_count",
              "total_video_view_total_time",
              "reactions.summary",
              "comments.summary",
              "shares"));

  /** YouTube, Data API v3, Analytics API v2 and Google's tokens. */
  public static final AllowList YOUTUBE =
      new AllowList(
          List.of(
              get(
                  "/youtube/v3/channels",
                  Map.of(
                      "part",
                      listOf("contentDetails", "statistics"),
                      "id",
                      matching(ID),
                      "fields",
                      matching(
                          "items\\(id,contentDetails\\(relatedPlaylists\\(uploads\\)\\),"
                              + "statistics\\(subscriberCount,hiddenSubscriberCount\\)\\)"))),
              get(
                  "/youtube/v3/playlistItems",
                  Map.of(
                      "part",
                      matching("contentDetails"),
                      "playlistId",
                      matching(ID),
                      "maxResults",
                      matching(NUMBER),
                      "pageToken",
                      anything(),
                      "fields",
                      matching("nextPageToken,items\\(contentDetails\\(videoId\\)\\)"))),
              get(
                  "/youtube/v3/videos",
                  Map.of(
                      "part",
                      listOf("snippet", "statistics", "status"),
                      "id",
                      listOf(ID),
                      "fields",
                      matching(
                          "items\\(id,snippet\\(publishedAt,title,description,tags,"
                              + "liveBroadcastContent\\),status\\(privacyStatus\\),"
                              + "statistics\\(viewCount,likeCount,commentCount\\)\\)"))),
              get(
                  "/v2/reports",
                  Map.of(
                      "ids",
                      matching("channel==" + ID),
                      "startDate",
                      matching("[0-9-]{10}"),
                      "endDate",
                      matching("[0-9-]{10}"),
                      "metrics",
                      matching("shares"),
                      "dimensions",
                      matching("video"),
                      "filters",
                      matching("video==[A-Za-z0-9_,-]+"))),
              post(
                  "/token",
                  Map.of(
                      "client_id",
                      anything(),
                      "client_secret",
                      anything(),
                      "refresh_token",
                      anything(),
                      "grant_type",
                      matching("refresh_token")))),
          Set.of("views", "reactions", "comments", "shares", "followers"),
          Set.of("viewCount", "likeCount", "commentCount", "analytics.shares"));

  private static final Rule.Values TIKTOK_DISPLAY_FIELDS =
      listOf(
          "id",
          "create_time",
          "share_url",
          "title",
          "video_description",
          "like_count",
          "comment_count",
          "share_count",
          "view_count");

  private static final Rule.Values TIKTOK_IDS =
      matching("\\{\"video_ids\":\\[(\"" + ID + "\",?)*\\]\\}");

  /** TikTok, Display API v2 and Business API v1.3, and their tokens. */
  public static final AllowList TIKTOK =
      new AllowList(
          List.of(
              post(
                  "/v2/video/list/",
                  Map.of(
                      "fields",
                      TIKTOK_DISPLAY_FIELDS,
                      "max_count",
                      matching(NUMBER),
                      "cursor",
                      matching(NUMBER))),
              post(
                  "/v2/video/query/",
                  Map.of("fields", TIKTOK_DISPLAY_FIELDS, "filters", TIKTOK_IDS)),
              get("/v2/user/info/", Map.of("fields", listOf("open_id", "follower_count"))),
              post(
                  "/v2/oauth/token/",
                  Map.of(
                      "client_key",
                      anything(),
                      "client_secret",
                      anything(),
                      "refresh_token",
                      anything(),
                      "grant_type",
                      matching("refresh_token"))),
              get(
                  "/open_api/v1\\.3/business/video/list/",
                  Map.of(
                      "business_id",
                      anything(),
                      "fields",
                      jsonListOf(
                          "item_id",
                          "create_time",
                          "share_url",
                          "caption",
                          "video_views",
                          "reach",
                          "likes",
                          "comments",
                          "shares",
                          "favorites"),
                      "filters",
                      TIKTOK_IDS,
                      "max_count",
                      matching(NUMBER),
                      "cursor",
                      matching(NUMBER))),
              get(
                  "/open_api/v1\\.3/business/get/",
                  Map.of("business_id", anything(), "fields", jsonListOf("followers_count"))),
              post(
                  "/open_api/v1\\.3/tt_user/oauth2/refresh_token/",
                  Map.of(
                      "client_id",
                      anything(),
                      "client_secret",
                      anything(),
                      "refresh_token",
                      anything(),
                      "grant_type",
                      matching("refresh_token")))),
          Set.of("views", "reactions", "comments", "shares", "reach", "saves", "followers"),
          Set.of(
              "view_count",
              "like_count",
              "comment_count",
              "share_count",
              "video_views",
              "likes",
              "comments",
              "shares",
              "reach",
              "favorites"));

  /**
   * Zalo, articles and the account itself, and its tokens. Zalo has no way to name the fields one
   * wants.
   */
  public static final AllowList ZALO =
      new AllowList(
          List.of(
              get(
                  "/v2\\.0/article/getslice",
                  Map.of(
                      "offset",
                      matching(NUMBER),
                      "limit",
                      matching(NUMBER),
                      "type",
                      matching("normal|video"))),
              get("/v2\\.0/article/getdetail", Map.of("id", anything())),
              get("/v2\\.0/oa/getoa", Map.of()),
              post(
                  "/v4/oa/access_token",
                  Map.of(
                      "app_id",
                      anything(),
                      "refresh_token",
                      anything(),
                      "grant_type",
                      matching("refresh_token")))),
          Set.of("views", "shares", "followers"),
          Set.of("total_view", "total_share"));

  /** What a record of a topic may say; a topic that is not here is no connector's. */
  private static final Map<String, Set<String>> MEMBERS =
      Map.of(
          "observations",
          Set.of(
              "v",
              "platform",
              "pageId",
              "postId",
              "observedAt",
              "recordedAt",
              "source",
              "fields",
              "metrics"),
          "posts",
          Set.of(
              "v",
              "platform",
              "pageId",
              "postId",
              "publishedAt",
              "kind",
              "title",
              "text",
              "permalink",
              "hashtags",
              "aliases",
              "origin",
              "sameAs",
              "replaces",
              "status",
              "source",
              "recordedAt"),
          "pages",
          Set.of("v", "platform", "pageId", "name", "source", "recordedAt"),
          "page-readings",
          Set.of(
              "v",
              "platform",
              "pageId",
              "metric",
              "from",
              "to",
              "zone",
              "value",
              "observedAt",
              "recordedAt",
              "source"));

  private static final Map<String, AllowList> BY_PLATFORM =
      Map.of("facebook", FACEBOOK, "youtube", YOUTUBE, "tiktok", TIKTOK, "zalo", ZALO);

  /** A platform's list. */
  public static AllowList of(String platform) {
    AllowList list = BY_PLATFORM.get(platform);
    if (list == null) {
      throw new IllegalArgumentException("no allow-list for " + platform);
    }
    return list;
  }

  /**
   * What of a request is not allowed; empty where all is.
   *
   * @param values of its query and of its form together, or of its JSON body by name
   */
  public List<String> refusals(String method, String path, Map<String, String> values) {
    List<Rule> rules = requests.stream().filter(rule -> rule.isOf(method, path)).toList();
    if (rules.isEmpty()) {
      return List.of(method + ' ' + path);
    }
    List<String> fewest = List.of();
    for (int i = 0; i < rules.size(); i++) {
      List<String> refusals = rules.get(i).refusals(values, this);
      fewest = i == 0 || refusals.size() < fewest.size() ? refusals : fewest;
    }
    return fewest;
  }

  /** What of a record, as JSON, is not allowed; empty where all is. */
  public List<String> refusals(String topic, JsonNode record) {
    Set<String> members = names(record);
    members.removeAll(MEMBERS.getOrDefault(topic, Set.of()));

    Set<String> counted = names(record.path("metrics"));
    counted.addAll(names(record.path("fields")));
    if (record.hasNonNull("metric")) {
      counted.add(record.path("metric").asText());
    }
    counted.removeAll(metrics);

    Set<String> asked = new TreeSet<>();
    record.path("fields").forEach(field -> asked.add(field.asText()));
    asked.removeAll(fields);

    return Stream.of(members, counted, asked).flatMap(Set::stream).toList();
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
