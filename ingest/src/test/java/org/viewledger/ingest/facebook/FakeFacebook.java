package org.viewledger.ingest.facebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.kit.FakePlatform;
import org.viewledger.ingest.kit.FakePlatform.Answer;
import org.viewledger.ingest.kit.FakePlatform.Asked;

/** One Page on a server that answers as PLATFORMS.md section 1 says the Graph API does. */
public final class FakeFacebook implements AutoCloseable {
  public static final String PAGE = "100000000000001";
  public static final String TOKEN = "EAAG-page-token-very-secret";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern METRICS = Pattern.compile("insights\\.metric\\(([^)]*)\\)(.*)");

  private final FakePlatform server = new FakePlatform(this::answer);
  private final Map<String, ObjectNode> posts = new LinkedHashMap<>();
  private final Map<String, Map<String, JsonNode>> counts = new LinkedHashMap<>();
  private final Map<String, Map<String, JsonNode>> videos = new LinkedHashMap<>();
  private final Map<String, Boolean> reels = new LinkedHashMap<>();

  private final Map<String, Map<String, Long>> parts = new LinkedHashMap<>();

  /** Of the Page itself, by the end of the day. */
  private final Map<Instant, JsonNode> reach = new TreeMap<>();

  private final Set<String> deadMetrics = new HashSet<>(Set.of("post_impressions"));
  private boolean split = true;
  private final Set<String> forbidden = new HashSet<>();
  private final Set<String> deleted = new HashSet<>();
  private final Set<String> silentOnce = new HashSet<>();
  private final Map<String, String> usage = new TreeMap<>();
  private volatile String token = TOKEN;
  private boolean tokenGood = true;

  public URI url() {
    return server.url();
  }

  public FakePlatform server() {
    return server;
  }

  /** Publishes a post; later ones are listed first. */
  public synchronized ObjectNode publish(String suffix, String createdTime, String message) {
    String id = PAGE + "_" + suffix;
    ObjectNode post = JSON.createObjectNode().put("id", id).put("created_time", createdTime);
    post.put("message", message).put("permalink_url", "https://www.facebook.com/" + id);
    post.put("status_type", "added_photos").put("is_published", true).put("is_hidden", false);
    posts.put(id, post);
    counts.put(id, new TreeMap<>());
    return post;
  }

  /** A post with a video or a reel, which is a node of its own under its bare id. */
  public synchronized ObjectNode publishVideo(
      String suffix, String createdTime, String videoId, boolean reel) {
    ObjectNode post = publish(suffix, createdTime, "clip");
    post.put("permalink_url", "https://www.facebook.com/" + (reel ? "reel/" : "watch/") + videoId);
    ObjectNode attachment = post.putObject("attachments").putArray("data").addObject();
    attachment.put("media_type", "video").putObject("target").put("id", videoId);
    videos.put(videoId, new TreeMap<>());
    reels.put(videoId, reel);
    return post;
  }

  /** What {@code video_insights} says of a video. */
  public synchronized void countVideo(String videoId, String metric, long value) {
    videos
        .computeIfAbsent(videoId, id -> new TreeMap<>())
        .put(metric, JSON.getNodeFactory().numberNode(value));
  }

  public void count(String suffix, String item, long value) {
    count(suffix, item, JSON.getNodeFactory().numberNode(value));
  }

  synchronized void count(String suffix, String item, JsonNode value) {
    counts.computeIfAbsent(PAGE + "_" + suffix, id -> new TreeMap<>()).put(item, value);
  }

  /** How a post's views are split; null where a part is left out of the answer, being empty. */
  synchronized void split(String suffix, @Nullable Long others, @Nullable Long fromAds) {
    Map<String, Long> rows = new TreeMap<>();
    if (others != null) {
      rows.put("0", others);
    }
    if (fromAds != null) {
      rows.put("1", fromAds);
    }
    parts.put(PAGE + "_" + suffix, rows);
  }

  /** The split that is asked for is not made. */
  synchronized void leavesWhole(String suffix) {
    parts.put(PAGE + "_" + suffix, Map.of("", 900L));
  }

  /** From now on a request for views by advertisements is refused, as it once was. */
  synchronized void refusesToSplit() {
    split = false;
  }

  /**
   * What the Page's own insights say of a day.
   *
   * @param viewers null where the day's row has no value
   */
  synchronized void pageReach(String end, @Nullable Integer viewers) {
    reach.put(
        Instant.parse(end),
        viewers == null ? JSON.nullNode() : JSON.getNodeFactory().numberNode(viewers));
  }

  void delete(String suffix) {
    deleted.add(PAGE + "_" + suffix);
  }

  void undelete(String suffix) {
    deleted.remove(PAGE + "_" + suffix);
  }

  /** Only this token is good from now on. */
  public void replaceToken(String fresh) {
    token = fresh;
  }

  /** From now on asking for it fails the whole request. */
  public synchronized void retire(String metric) {
    deadMetrics.add(metric);
  }

  void revive(String metric) {
    deadMetrics.remove(metric);
  }

  /** The token may not see it. */
  void forbid(String item) {
    forbidden.add(item);
  }

  void allow(String item) {
    forbidden.remove(item);
  }

  /** The next batch gets no answer about it. */
  void answersNothingOnce(String suffix) {
    silentOnce.add(PAGE + "_" + suffix);
  }

  void killToken() {
    tokenGood = false;
  }

  /** A person has mended it. */
  void mendToken() {
    tokenGood = true;
  }

  public void usage(String header, String json) {
    usage.put(header, json);
  }

  private synchronized Answer answer(Asked asked) {
    if (!tokenGood || !("Bearer " + token).equals(asked.headers().get("Authorization"))) {
      return error(400, 190, 463, "Error validating access token " + token);
    }
    String path = asked.path().replaceFirst("^/v25\\.0", "");
    Answer answer;
    if (asked.method().equals("POST")) {
      answer = batch(FakePlatform.form(asked.body()).getOrDefault("batch", "[]"));
    } else if (path.endsWith("/published_posts")) {
      answer = list(asked.query());
    } else if (path.equals('/' + PAGE)) {
      answer = Answer.json(200, "{\"id\":\"" + PAGE + "\",\"followers_count\":987}");
    } else if (path.equals('/' + PAGE + "/insights")) {
      answer = pageInsights(asked.query());
    } else {
      answer = node(path.substring(1), asked.query());
    }
    Map<String, String> headers = new TreeMap<>(answer.headers());
    headers.putAll(usage);
    headers.put("facebook-api-version", "v25.0");
    return new Answer(answer.status(), headers, answer.body());
  }

  private Answer list(Map<String, String> query) {
    List<ObjectNode> newest = new ArrayList<>(posts.values());
    newest.removeIf(post -> deleted.contains(post.path("id").asText()));
    Collections.reverse(newest);
    int from = Integer.parseInt(query.getOrDefault("after", "0"));
    int limit = Integer.parseInt(query.getOrDefault("limit", "25"));
    int to = Math.min(newest.size(), from + limit);
    ObjectNode list = JSON.createObjectNode();
    newest.subList(from, to).forEach(list.putArray("data")::add);
    ObjectNode paging = list.putObject("paging");
    paging.putObject("cursors").put("before", String.valueOf(from)).put("after", "" + to);
    if (to < newest.size()) {
      paging.put("next", "https://graph.facebook.com/x?access_token=" + token + "&after=" + to);
    }
    return Answer.json(200, list.toString());
  }

  /** Of each day that ends after {@code since}: also of the one that is not over. */
  private Answer pageInsights(Map<String, String> query) {
    String metric = query.getOrDefault("metric", "");
    if (deadMetrics.contains(metric) || !metric.equals("page_total_media_view_unique")) {
      return error(400, 100, 0, "(#100) The value must be a valid insights metric");
    }
    if (forbidden.contains(metric)) {
      return error(403, 200, 0, "(#200) Permissions error");
    }
    Instant since = Instant.ofEpochSecond(Long.parseLong(query.getOrDefault("since", "0")));
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode data = answer.putArray("data");
    if (!reach.isEmpty()) {
      ObjectNode insight = data.addObject().put("name", metric);
      insight.put("period", query.getOrDefault("period", "day"));
      ArrayNode values = insight.putArray("values");
      reach.forEach(
          (end, value) -> {
            if (end.isAfter(since)) {
              ObjectNode row = values.addObject();
              row.set("value", value);
              row.put("end_time", end.toString().replace("Z", "+0000"));
            }
          });
    }
    String link = "https://graph.facebook.com/x?access_token=" + token;
    answer.putObject("paging").put("previous", link).put("next", link); // always there
    return Answer.json(200, answer.toString());
  }

  private Answer batch(String json) {
    ArrayNode answers = JSON.createArrayNode();
    try {
      for (JsonNode element : JSON.readTree(json)) {
        String url = element.path("relative_url").asText().replaceFirst("^v25\\.0/", "");
        String id = url.substring(0, url.indexOf('?'));
        if (silentOnce.remove(id)) {
          answers.addNull();
          continue;
        }
        Answer each = node(id, FakePlatform.form(url.substring(url.indexOf('?') + 1)));
        answers.addObject().put("code", each.status()).put("body", each.body());
      }
    } catch (JsonProcessingException e) {
      return error(400, 2500, 0, "Error parsing the batch");
    }
    return Answer.json(200, answers.toString());
  }

  private Answer node(String path, Map<String, String> query) {
    int slash = path.indexOf('/');
    String id = slash < 0 ? path : path.substring(0, slash);
    if (path.endsWith("/insights")) {
      return split(id, query);
    }
    if (!videos.containsKey(id)) {
      return post(id, query.getOrDefault("fields", ""));
    }
    return path.endsWith("/video_insights")
        ? videoInsights(id, query)
        : error(400, 100, 0, "(#100) Tried accessing nonexisting field on node type (Video)");
  }

  /** Views in parts; a post without views has no row at all, an empty part none of its own. */
  private Answer split(String id, Map<String, String> query) {
    String metric = query.getOrDefault("metric", "");
    if (!posts.containsKey(id) || deleted.contains(id)) {
      return error(
          400, 100, 33, "Unsupported get request. Object with ID '" + id + "' does not exist");
    }
    boolean asked = "is_from_ads".equals(query.get("breakdown"));
    if (!split || !asked || deadMetrics.contains(metric) || !metric.equals("post_media_view")) {
      return error(400, 100, 0, "(#100) The value must be a valid insights metric");
    }
    JsonNode total = counts.getOrDefault(id, Map.of()).get(metric);
    Map<String, Long> rows = total == null ? Map.of() : Map.of("0", total.asLong());
    rows = parts.getOrDefault(id, rows);
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode data = answer.putArray("data");
    if (!rows.isEmpty()) {
      ObjectNode insight = data.addObject().put("name", metric).put("period", query.get("period"));
      ArrayNode values = insight.putArray("values");
      rows.forEach(
          (part, value) -> {
            ObjectNode row = values.addObject().put("value", value);
            if (!part.isEmpty()) {
              row.put("is_from_ads", part);
            }
          });
    }
    return Answer.json(200, answer.toString());
  }

  /** Reels and other videos each have a set of metrics, and refuse the other's. */
  private Answer videoInsights(String id, Map<String, String> query) {
    boolean reel = reels.getOrDefault(id, false);
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode data = answer.putArray("data");
    for (String metric : query.getOrDefault("metric", "").split(",", -1)) {
      if (deadMetrics.contains(metric) || metric.startsWith("total_video") == reel) {
        return error(400, 100, 0, "(#100) The value must be a valid insights metric");
      }
      insight(data, metric, videos.getOrDefault(id, Map.of()), query.containsKey("period"));
    }
    return Answer.json(200, answer.toString());
  }

  private Answer post(String id, String fields) {
    if (!posts.containsKey(id) || deleted.contains(id)) {
      return error(
          400, 100, 33, "Unsupported get request. Object with ID '" + id + "' does not exist");
    }
    Map<String, JsonNode> have = counts.getOrDefault(id, Map.of());
    ObjectNode post = JSON.createObjectNode().put("id", id);
    Matcher metrics = METRICS.matcher(fields);
    String simple = fields;
    if (metrics.find()) {
      simple = fields.substring(0, metrics.start());
      ArrayNode data = post.putObject("insights").putArray("data");
      for (String metric : metrics.group(1).split(",", -1)) {
        if (deadMetrics.contains(metric)) {
          return error(400, 100, 0, "(#100) The value must be a valid insights metric");
        }
        if (forbidden.contains(metric)) {
          return error(403, 200, 0, "(#200) Permissions error");
        }
        insight(data, metric, have, metrics.group(2).contains("period(lifetime)"));
      }
    }
    for (String edge : List.of("reactions", "comments")) {
      if (simple.contains(edge + ".summary")) {
        if (forbidden.contains(edge)) {
          return error(403, 10, 0, "(#10) needs pages_read_user_content");
        }
        if (have.containsKey(edge)) {
          ObjectNode node = post.putObject(edge);
          node.putArray("data");
          node.putObject("summary").set("total_count", have.get(edge));
        }
      }
    }
    if (simple.contains("shares") && have.containsKey("shares")) {
      post.putObject("shares").set("count", have.get("shares")); // absent when there are none
    }
    return Answer.json(200, post.toString());
  }

  private static void insight(
      ArrayNode data, String metric, Map<String, JsonNode> have, boolean lifetime) {
    if (have.containsKey(metric)) {
      if (!lifetime) {
        row(data, metric, "day", JSON.getNodeFactory().numberNode(0));
      }
      row(data, metric, "lifetime", have.get(metric));
    }
  }

  private static void row(ArrayNode data, String metric, String period, JsonNode value) {
    ObjectNode row = data.addObject().put("name", metric).put("period", period);
    row.putArray("values").addObject().set("value", value);
  }

  public static Answer error(int status, int code, int subcode, String message) {
    ObjectNode body = JSON.createObjectNode();
    ObjectNode error = body.putObject("error").put("message", message).put("code", code);
    if (subcode > 0) {
      error.put("error_subcode", subcode);
    }
    return Answer.json(status, body.toString());
  }

  @Override
  public void close() {
    server.close();
  }
}
