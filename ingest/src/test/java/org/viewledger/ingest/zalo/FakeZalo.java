package org.viewledger.ingest.zalo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.kit.FakePlatform;
import org.viewledger.ingest.kit.FakePlatform.Answer;
import org.viewledger.ingest.kit.FakePlatform.Asked;

/** One Official Account on a server that answers as PLATFORMS.md section 4 says Zalo does. */
public final class FakeZalo implements AutoCloseable {
  public static final String OA = "4318000000000000001";
  public static final String SECRET_KEY = "zalo-app-very-secret";
  public static final String FIRST_REFRESH = "zalo-refresh-very-secret-0";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakePlatform server = new FakePlatform(this::answer);
  private final Map<String, ObjectNode> articles = new LinkedHashMap<>();
  private final Set<String> deleted = new HashSet<>();
  private final Set<String> goodTokens = new HashSet<>();
  private String refreshToken = FIRST_REFRESH;
  private int renewals;
  private boolean consents = true;
  private boolean tellsTotal = true;
  private boolean numbersAsTexts;
  private boolean detailHasCounts = true;

  public URI url() {
    return server.url();
  }

  FakePlatform server() {
    return server;
  }

  public int renewals() {
    return renewals;
  }

  int articles() {
    return articles.size();
  }

  /** Publishes; later ones are listed first. Null counts are not told. */
  ObjectNode publish(
      String type, String id, long createdMillis, @Nullable Long views, @Nullable Long shares) {
    ObjectNode article = JSON.createObjectNode().put("id", id).put("type", type);
    article.put("title", "Bài " + id).put("status", "show");
    article.put("author", "Nguyễn Văn A").put("thumb", "https://photo.zalo.example/t.jpg");
    if (views != null) {
      article.put("total_view", views);
    }
    if (shares != null) {
      article.put("total_share", shares);
    }
    article.put("create_date", createdMillis).put("update_date", createdMillis);
    article.put("link_view", "https://rd.zapps.vn/detail/" + OA + "?id=" + id);
    articles.put(id, article);
    return article;
  }

  void views(String id, long views) {
    ObjectNode article = articles.get(id);
    if (article != null) {
      article.put("total_view", views);
    }
  }

  void delete(String id) {
    deleted.add(id);
  }

  void undelete(String id) {
    deleted.remove(id);
  }

  void tellNoTotal() {
    tellsTotal = false;
  }

  /** As some clients have seen. */
  void writeNumbersAsTexts() {
    numbersAsTexts = true;
  }

  void tellNoCountsOfOne() {
    detailHasCounts = false;
  }

  void expireAccessTokens() {
    goodTokens.clear();
  }

  void withdrawConsent() {
    consents = false;
    goodTokens.clear();
  }

  void consentAgain() {
    consents = true;
  }

  private Answer answer(Asked asked) {
    if (asked.path().equals("/v4/oa/access_token")) {
      return token(asked);
    }
    String token = asked.headers().getOrDefault("access_token", "");
    if (!goodTokens.contains(token)) {
      return error(-216, "Access token is invalid " + token);
    }
    return switch (asked.path()) {
      case "/v2.0/article/getslice" -> slice(asked.query());
      case "/v2.0/article/getdetail" -> detail(asked.query().getOrDefault("id", ""));
      case "/v2.0/oa/getoa" -> account();
      default -> error(-209, "API is not support");
    };
  }

  private Answer slice(Map<String, String> query) {
    int limit = Integer.parseInt(query.getOrDefault("limit", "5"));
    if (limit > 10) {
      return error(-201, "maximum limit is 10");
    }
    String type = query.getOrDefault("type", "");
    if (!type.equals("normal") && !type.equals("video")) {
      return error(-201, "type accept only 2 value normal and video.");
    }
    List<ObjectNode> newest = new ArrayList<>(articles.values());
    newest.removeIf(
        each ->
            deleted.contains(each.path("id").asText()) || !type.equals(each.path("type").asText()));
    Collections.reverse(newest);
    int from = Math.min(newest.size(), Integer.parseInt(query.getOrDefault("offset", "0")));
    ObjectNode data = JSON.createObjectNode();
    if (tellsTotal) {
      data.put("total", newest.size());
    }
    ArrayNode medias = data.putArray("medias");
    newest.subList(from, Math.min(newest.size(), from + limit)).forEach(medias::add);
    return good(data);
  }

  private Answer detail(String id) {
    ObjectNode article = articles.get(id);
    if (article == null || deleted.contains(id)) {
      return error(-999, "media is not exist"); // which number it is nobody has written down
    }
    ObjectNode data = article.deepCopy();
    if (!detailHasCounts) {
      data.remove(List.of("total_view", "total_share"));
    }
    data.putArray("body").addObject().put("type", "text").put("content", "…");
    return good(data);
  }

  private Answer account() {
    ObjectNode data = JSON.createObjectNode().put("name", "Phường Pleiku").put("num_follower", 555);
    if (numbersAsTexts) {
      data.put("oa_id", OA);
    } else {
      data.put("oa_id", Long.parseLong(OA));
    }
    return good(data);
  }

  private Answer good(ObjectNode data) {
    ObjectNode answer = JSON.createObjectNode().put("error", 0).put("message", "Success");
    answer.set("data", data);
    String text = answer.toString();
    return Answer.json(
        200, numbersAsTexts ? text.replaceAll("\":(\\d+)(?=[,}])", "\":\"$1\"") : text);
  }

  private Answer token(Asked asked) {
    Map<String, String> form = FakePlatform.form(asked.body());
    if (!consents
        || !SECRET_KEY.equals(asked.headers().get("secret_key"))
        || !"refresh_token".equals(form.get("grant_type"))
        || !refreshToken.equals(form.get("refresh_token"))) {
      return Answer.json(
          200,
          "{\"error\":-14014,\"error_name\":\"Invalid refresh token\",\"error_reason\":\""
              + form.get("refresh_token")
              + "\"}");
    }
    renewals++;
    String access = "zalo-access-very-secret-" + renewals;
    refreshToken = "zalo-refresh-very-secret-" + renewals;
    goodTokens.clear();
    goodTokens.add(access);
    ObjectNode answer = JSON.createObjectNode().put("access_token", access);
    answer.put("refresh_token", refreshToken);
    if (renewals % 2 == 0) {
      answer.put("expires_in", 90_000);
    } else {
      answer.put("expires_in", "90000");
    }
    return Answer.json(200, answer.toString());
  }

  /** All that must not be seen. */
  public Set<String> secrets() {
    Set<String> secrets = new HashSet<>(Set.of(SECRET_KEY, FIRST_REFRESH));
    for (int i = 1; i <= renewals; i++) {
      secrets.add("zalo-access-very-secret-" + i);
      secrets.add("zalo-refresh-very-secret-" + i);
    }
    return secrets;
  }

  /** With HTTP 200, as Zalo has it. */
  static Answer error(int code, String message) {
    ObjectNode body = JSON.createObjectNode().put("error", code).put("message", message);
    return Answer.json(200, body.toString());
  }

  @Override
  public void close() {
    server.close();
  }
}
