package org.viewledger.ingest.facebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.http.Call;

/** The requests. The token goes in a header, where it stays out of logs. */
final class FacebookRequests {
  /** The most requests of one batch. */
  static final int BATCH = 50;

  /** Facts of a post: the Page's own words and no one else's. */
  static final String POST_FIELDS =
      "id,created_time,message,permalink_url,status_type,is_published,is_hidden,parent_id,"
          + "attachments{media_type,type,target{id}}";

  private final FacebookConfig config;
  private final ObjectMapper json = new ObjectMapper();

  FacebookRequests(FacebookConfig config) {
    this.config = config;
  }

  /** A piece of what the Page itself published. */
  Call published(String pageId, @Nullable String cursor, int limit) {
    Map<String, String> query = new TreeMap<>();
    query.put("fields", POST_FIELDS);
    query.put("limit", String.valueOf(limit));
    if (cursor != null) {
      query.put("after", cursor);
    }
    return get('/' + pageId + "/published_posts", query);
  }

  Call page(String pageId) {
    return get('/' + pageId, new TreeMap<>(Map.of("fields", "id,followers_count")));
  }

  /** What a Page's own insights say of days, those that end between two instants. */
  Call pageInsights(String pageId, FacebookItem item, Instant since, Instant until) {
    Map<String, String> query = new TreeMap<>();
    query.put("metric", FacebookItem.asked(List.of(item), FacebookItem.Edge.PAGE));
    query.put("period", "day");
    query.put("since", String.valueOf(since.getEpochSecond()));
    query.put("until", String.valueOf(until.getEpochSecond()));
    return get('/' + pageId + "/insights", query);
  }

  /** Counts of one post. */
  Call counts(FacebookQuestion question) {
    return get('/' + question.path(), question.query());
  }

  /** Counts of many posts: each element of the batch is a request of its own to Facebook. */
  Call counts(List<FacebookQuestion> questions) {
    ArrayNode batch = json.createArrayNode();
    for (FacebookQuestion question : questions) {
      String url = config.version() + '/' + question.relativeUrl();
      batch.addObject().put("method", "GET").put("relative_url", url);
    }
    Map<String, String> form = new TreeMap<>(Map.of("batch", batch.toString()));
    form.put("include_headers", "false");
    prove(form);
    Map<String, String> headers = new TreeMap<>(headers());
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    return Call.post(
        URI.create(root() + '/' + config.version() + '/'),
        headers,
        form(form).getBytes(StandardCharsets.UTF_8));
  }

  private Call get(String path, Map<String, String> query) {
    prove(query);
    return Call.get(
        URI.create(root() + '/' + config.version() + path + '?' + form(query)), headers());
  }

  private Map<String, String> headers() {
    return Map.of("Authorization", "Bearer " + config.token(), "Accept", "application/json");
  }

  private String root() {
    return config.host().toString().replaceAll("/+$", "");
  }

  /** HMAC-SHA256 of the token under the app's secret, where the app asks for it. */
  private void prove(Map<String, String> values) {
    String secret = config.appSecret();
    if (secret != null) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] proof = mac.doFinal(config.token().getBytes(StandardCharsets.UTF_8));
        values.put("appsecret_proof", HexFormat.of().formatHex(proof));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java has HmacSHA256", e);
      }
    }
  }

  private static String form(Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            entry ->
                entry.getKey() + '=' + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
