package org.viewledger.ingest.tiktok;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.http.Call;

/** The requests. Tokens go in headers, or in the body where one is renewed. */
final class TiktokRequests {
  /** The most videos of one answer, of both APIs. */
  static final int BATCH = 20;

  private static final String BUSINESS = "/open_api/v1.3/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TiktokConfig config;

  TiktokRequests(TiktokConfig config) {
    this.config = config;
  }

  /** A piece of the list of public videos, newest first. */
  Call list(String openId, @Nullable Long cursor, int limit, String token) {
    return switch (config.api()) {
      case DISPLAY -> {
        ObjectNode body = JSON.createObjectNode().put("max_count", limit);
        if (cursor != null) {
          body.put("cursor", cursor);
        }
        yield display("/v2/video/list/", body, token);
      }
      case BUSINESS -> {
        Map<String, String> query = new TreeMap<>();
        query.put("max_count", String.valueOf(limit));
        if (cursor != null) {
          query.put("cursor", String.valueOf(cursor));
        }
        yield videos(openId, query, token);
      }
    };
  }

  /** The videos of these ids; those that are not the account's, or gone, are left out. */
  Call query(String openId, Collection<String> ids, String token) {
    ObjectNode filters = JSON.createObjectNode();
    ArrayNode videoIds = filters.putArray("video_ids");
    ids.forEach(videoIds::add);
    return switch (config.api()) {
      case DISPLAY -> {
        ObjectNode body = JSON.createObjectNode();
        body.set("filters", filters);
        yield display("/v2/video/query/", body, token);
      }
      case BUSINESS -> {
        Map<String, String> query = new TreeMap<>();
        query.put("filters", filters.toString());
        query.put("max_count", String.valueOf(BATCH));
        yield videos(openId, query, token);
      }
    };
  }

  /** How many follow the account. */
  Call account(String openId, String token) {
    Map<String, String> query = new TreeMap<>();
    return switch (config.api()) {
      case DISPLAY -> {
        query.put("fields", config.api().accountFields());
        yield Call.get(at("/v2/user/info/", query), bearer(token));
      }
      case BUSINESS -> {
        query.put("business_id", openId);
        query.put("fields", array(config.api().accountFields()));
        yield Call.get(at(BUSINESS + "business/get/", query), accessToken(token));
      }
    };
  }

  /** A new pair for the refresh token, which is good for this once. */
  Call renewal(String refreshToken) {
    Map<String, String> values =
        new TreeMap<>(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    values.put("client_secret", config.clientSecret());
    return switch (config.api()) {
      case DISPLAY -> {
        values.put("client_key", config.clientKey());
        yield Call.post(
            at("/v2/oauth/token/", Map.of()),
            Map.of("Content-Type", "application/x-www-form-urlencoded"),
            form(values).getBytes(StandardCharsets.UTF_8));
      }
      case BUSINESS -> {
        values.put("client_id", config.clientKey());
        ObjectNode body = JSON.createObjectNode();
        values.forEach(body::put);
        yield Call.post(
            at(BUSINESS + "tt_user/oauth2/refresh_token/", Map.of()),
            Map.of("Content-Type", "application/json"),
            body.toString().getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  private Call display(String path, ObjectNode body, String token) {
    Map<String, String> headers = new TreeMap<>(bearer(token));
    headers.put("Content-Type", "application/json");
    String fields = config.api().videoFields();
    return Call.post(
        at(path, Map.of("fields", fields)),
        headers,
        body.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Call videos(String openId, Map<String, String> query, String token) {
    query.put("business_id", openId);
    query.put("fields", array(config.api().videoFields()));
    return Call.get(at(BUSINESS + "business/video/list/", query), accessToken(token));
  }

  /** The Business API wants them as JSON. */
  private static String array(String fields) {
    ArrayNode array = JSON.createArrayNode();
    for (String field : fields.split(",", -1)) {
      array.add(field);
    }
    return array.toString();
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token, "Accept", "application/json");
  }

  private static Map<String, String> accessToken(String token) {
    return Map.of("Access-Token", token, "Accept", "application/json");
  }

  private URI at(String path, Map<String, String> query) {
    String root = config.host().toString().replaceAll("/+$", "");
    return URI.create(root + path + (query.isEmpty() ? "" : '?' + form(query)));
  }

  private static String form(Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            entry ->
                entry.getKey() + '=' + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
