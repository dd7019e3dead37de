package org.viewledger.ingest.zalo;

import static org.viewledger.ingest.http.ReplyJson.count;
import static org.viewledger.ingest.http.ReplyJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.ReplyJson;
import org.viewledger.ingest.tokens.TokenPair;

/** Zalo's JSON as far as it is read. Numbers come as numbers or as texts, and may be missing. */
final class ZaloPayload {
  private static final ReplyJson JSON = new ReplyJson("Zalo");
  private static final Pattern ID = Pattern.compile("[\\w.=-]{1,128}");

  /** How long a refresh token lasts; Zalo does not say it in its answer. */
  private static final Duration REFRESH_LASTS = Duration.ofDays(90);

  private ZaloPayload() {}

  static JsonNode tree(String text) throws RefusedException {
    return JSON.object(text);
  }

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

  static TokenPair pair(JsonNode tree, Instant now) throws RefusedException {
    Long lasts = count(tree.path("refresh_token_expires_in"));
    return TokenPair.given(
        JSON.required(tree, "access_token"),
        count(tree.path("expires_in")),
        JSON.required(tree, "refresh_token"),
        lasts == null ? REFRESH_LASTS.toSeconds() : lasts,
        now);
  }
}
