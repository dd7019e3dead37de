package org.viewledger.ingest.zalo;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.viewledger.ingest.http.Call;

/**
 * The requests. Zalo wants the access token in a header of its own. It has no way to name the
 * fields one wants: what is read is in {@link ZaloPayload}, the rest is dropped there.
 */
final class ZaloRequests {
  /** The most articles of one answer; more is refused. */
  static final int BATCH = 10;

  private final ZaloConfig config;

  ZaloRequests(ZaloConfig config) {
    this.config = config;
  }

  Call slice(ZaloType type, long offset, int limit, String token) {
    return get(
        "/v2.0/article/getslice",
        Map.of(
            "offset", String.valueOf(offset),
            "limit", String.valueOf(limit),
            "type", type.word()),
        token);
  }

  Call detail(String id, String token) {
    return get("/v2.0/article/getdetail", Map.of("id", id), token);
  }

  /** The account itself: its id and how many follow it. */
  Call account(String token) {
    return get("/v2.0/oa/getoa", Map.of(), token);
  }

  /** A new pair for the refresh token, which is good for this once. */
  Call renewal(String refreshToken) {
    String form =
        form(
            Map.of(
                "refresh_token",
                refreshToken,
                "app_id",
                config.appId(),
                "grant_type",
                "refresh_token"));
    return Call.post(
        at(config.tokenHost(), "/v4/oa/access_token", Map.of()),
        Map.of(
            "secret_key", config.secretKey(), "Content-Type", "application/x-www-form-urlencoded"),
        form.getBytes(StandardCharsets.UTF_8));
  }

  private Call get(String path, Map<String, String> query, String token) {
    return Call.get(
        at(config.api(), path, query), Map.of("access_token", token, "Accept", "application/json"));
  }

  private static URI at(URI host, String path, Map<String, String> query) {
    String root = host.toString().replaceAll("/+$", "");
    return URI.create(root + path + (query.isEmpty() ? "" : '?' + form(query)));
  }

  private static String form(Map<String, String> values) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(
                entry ->
                    entry.getKey()
                        + '='
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }
}
