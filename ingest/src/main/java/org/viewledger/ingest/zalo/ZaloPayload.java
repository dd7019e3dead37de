package org.viewledger.ingest.zalo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Observation;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;

/** Zalo's JSON as far as it is read. Numbers come as numbers or as texts, and may be missing. */
final class ZaloPayload {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ID = Pattern.compile("[\\w.=-]{1,128}");

  private ZaloPayload() {}

  /**
   * An article or a video.
   *
   * @param createdMillis since 1970
   * @param hidden whether its editors have hidden it; false where Zalo does not say
   * @param views null where Zalo does not say, as of some videos
   */
  record Article(
      String id,
      @Nullable String title,
      @Nullable Long createdMillis,
      @Nullable String link,
      boolean hidden,
      @Nullable Long views,
      @Nullable Long shares) {}

  /**
   * A piece of a listing.
   *
   * @param total of the whole listing, null where Zalo does not say
   */
  record Articles(List<Article> articles, @Nullable Long total) {}

  /** The account itself; null where Zalo does not say. */
  record Account(@Nullable String id, @Nullable Long followers) {}

  /** A new pair; seconds are null where Zalo does not say. */
  record Tokens(
      String accessToken,
      @Nullable Long expiresIn,
      String refreshToken,
      @Nullable Long refreshExpiresIn) {
    /** Neither token. */
    @Override
    public String toString() {
      return "Tokens[expiresIn=" + expiresIn + ']';
    }
  }

  static JsonNode tree(String text) throws RefusedException {
    JsonNode tree;
    try {
      tree = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new RefusedException(Outcome.TRANSIENT, "Zalo's answer is cut short or no JSON");
    }
    if (!tree.isObject()) {
      throw new RefusedException(Outcome.UNEXPECTED, "Zalo's answer is no JSON object");
    }
    return tree;
  }

  static Articles articles(JsonNode tree) throws RefusedException {
    JsonNode medias = tree.path("data").path("medias");
    if (!medias.isArray()) {
      throw new RefusedException(Outcome.UNEXPECTED, "Zalo's answer has no list of articles");
    }
    List<Article> articles = new ArrayList<>();
    for (JsonNode node : medias) {
      Article article = article(node);
      if (article != null) {
        articles.add(article);
      }
    }
    return new Articles(articles, count(tree.path("data").path("total")));
  }

  /** Null where it has no id that a key could carry: the others are not held up by it. */
  static @Nullable Article article(JsonNode node) {
    String id = text(node, "id");
    if (id == null || !ID.matcher(id).matches()) {
      return null;
    }
    Long created = count(node.path("create_date"));
    return new Article(
        id,
        text(node, "title"),
        created == null ? count(node.path("created_time")) : created,
        text(node, "link_view"),
        "hide".equals(text(node, "status")),
        count(node.path("total_view")),
        count(node.path("total_share")));
  }

  static Account account(JsonNode tree) {
    JsonNode data = tree.path("data");
    JsonNode id = data.path("oa_id"); // some exceed what a counter may be
    return new Account(
        id.isIntegralNumber() ? id.asText() : text(data, "oa_id"),
        count(data.path("num_follower")));
  }

  static Tokens tokens(JsonNode tree) throws RefusedException {
    String access = text(tree, "access_token");
    String refresh = text(tree, "refresh_token");
    if (access == null || refresh == null) {
      throw new RefusedException(Outcome.UNEXPECTED, "Zalo's renewal has not both tokens");
    }
    return new Tokens(
        access,
        count(tree.path("expires_in")),
        refresh,
        count(tree.path("refresh_token_expires_in")));
  }

  private static @Nullable Long count(JsonNode value) {
    long count = -1;
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      count = value.longValue();
    } else if (value.isTextual() && value.textValue().matches("\\d{1,18}")) {
      count = Long.parseLong(value.textValue());
    }
    return count >= 0 && count <= Observation.MAX_COUNTER ? count : null;
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isTextual() && !value.textValue().isEmpty() ? value.textValue() : null;
  }
}
