package org.viewledger.ingest.youtube;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.http.Call;

/**
 * The requests, each naming exactly the fields that are read from its answer: {@code fields} keeps
 * everything else, descriptions of other people among it, from being sent at all.
 */
final class YoutubeRequests {
  /** The most ids of one request. */
  static final int BATCH = 50;

  static final String CHANNEL_FIELDS =
      "items(id,contentDetails(relatedPlaylists(uploads)),"
          + "statistics(subscriberCount,hiddenSubscriberCount))";
  static final String UPLOAD_FIELDS = "nextPageToken,items(contentDetails(videoId))";
  static final String VIDEO_FIELDS =
      "items(id,snippet(publishedAt,title,description,tags,liveBroadcastContent),"
          + "status(privacyStatus),statistics(viewCount,likeCount,commentCount))";

  private final YoutubeConfig config;

  YoutubeRequests(YoutubeConfig config) {
    this.config = config;
  }

  Call channel(String channelId, String token) {
    return data(
        "channels",
        Map.of("part", "contentDetails,statistics", "id", channelId, "fields", CHANNEL_FIELDS),
        token);
  }

  Call uploads(String playlist, @Nullable String cursor, int limit, String token) {
    Map<String, String> query =
        new TreeMap<>(
            Map.of(
                "part",
                "contentDetails",
                "playlistId",
                playlist,
                "maxResults",
                String.valueOf(limit),
                "fields",
                UPLOAD_FIELDS));
    if (cursor != null) {
      query.put("pageToken", cursor);
    }
    return data("playlistItems", query, token);
  }

  Call videos(Collection<String> ids, String token) {
    return data(
        "videos",
        Map.of(
            "part",
            "snippet,statistics,status",
            "id",
            String.join(",", ids),
            "fields",
            VIDEO_FIELDS),
        token);
  }

  /** Shares since each video's publication; days are Pacific, and two or three of them late. */
  Call shares(String channelId, Collection<String> ids, LocalDate through, String token) {
    Map<String, String> query =
        new TreeMap<>(
            Map.of(
                "ids",
                "channel==" + channelId,
                "startDate",
                "2005-04-23", // the day of the first video ever
                "endDate",
                through.toString(),
                "metrics",
                "shares",
                "dimensions",
                "video",
                "filters",
                "video==" + String.join(",", ids)));
    return Call.get(at(config.analyticsApi(), "/v2/reports", query), bearer(token));
  }

  /** A new access token for the refresh token. */
  Call token(String refreshToken) {
    String form =
        form(
            Map.of(
                "client_id",
                config.clientId(),
                "client_secret",
                config.clientSecret(),
                "refresh_token",
                refreshToken,
                "grant_type",
                "refresh_token"));
    return Call.post(
        at(config.tokenHost(), "/token", Map.of()),
        Map.of("Content-Type", "application/x-www-form-urlencoded"),
        form.getBytes(StandardCharsets.UTF_8));
  }

  private Call data(String method, Map<String, String> query, String token) {
    return Call.get(at(config.dataApi(), "/youtube/v3/" + method, query), bearer(token));
  }

  /** In a header, where it stays out of logs. */
  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token, "Accept", "application/json");
  }

  private static URI at(URI host, String path, Map<String, String> query) {
    String root = host.toString().replaceAll("/+$", "");
    return URI.create(root + path + (query.isEmpty() ? "" : '?' + form(new TreeMap<>(query))));
  }

  private static String form(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + '=' + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
