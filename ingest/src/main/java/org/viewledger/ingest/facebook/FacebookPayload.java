package org.viewledger.ingest.facebook;

import static org.viewledger.ingest.http.ReplyJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Observation;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.ReplyJson;

/**
 * Facebook's JSON as far as it is read. Of {@code paging} only the cursor: its links hold tokens.
 */
final class FacebookPayload {
  private static final ReplyJson JSON = new ReplyJson("Facebook");
  private static final Pattern ID = Pattern.compile("\\d+_[A-Za-z0-9_-]{1,64}");

  /** Offsets come without a colon: {@code 2026-09-01T04:00:00+0000}. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT);

  private FacebookPayload() {}

  /** A post's facts. */
  record Post(
      String id,
      @Nullable String createdTime,
      @Nullable String message,
      @Nullable String permalink,
      @Nullable String statusType,
      boolean published,
      boolean hidden,
      boolean hasParent,
      @Nullable String mediaType,
      @Nullable String targetId) {}

  /** A piece of the list of posts. */
  record Posts(List<Post> posts, @Nullable String after) {}

  /** One element of a batch's answer; null body where Facebook ran out of time. */
  record Element(int code, @Nullable JsonNode body) {}

  static JsonNode tree(String text) throws RefusedException {
    return JSON.parse(text);
  }

  static Posts posts(JsonNode tree) throws RefusedException {
    List<Post> posts = new ArrayList<>();
    for (JsonNode node : tree.path("data")) {
      if (!ID.matcher(JSON.required(node, "id")).matches()) {
        continue; // no post's: it could be neither told of nor asked for
      }
      JsonNode attachment = node.path("attachments").path("data").path(0);
      posts.add(
          new Post(
              JSON.required(node, "id"),
              text(node, "created_time"),
              text(node, "message"),
              text(node, "permalink_url"),
              text(node, "status_type"),
              node.path("is_published").asBoolean(true),
              node.path("is_hidden").asBoolean(false),
              node.hasNonNull("parent_id"),
              text(attachment, "media_type"),
              text(attachment.path("target"), "id")));
    }
    JsonNode paging = tree.path("paging");
    // A piece may be short, or empty, and still have a next; the cursor alone does not say so.
    String after = paging.hasNonNull("next") ? text(paging.path("cursors"), "after") : null;
    return new Posts(posts, after);
  }

  /** An item that Facebook does not report is not there. */
  static Map<FacebookItem, Long> counts(JsonNode node, FacebookQuestion question)
      throws RefusedException {
    Map<FacebookItem, Long> values = new EnumMap<>(FacebookItem.class);
    switch (question.place()) {
      case POST -> {
        JSON.required(node, "id");
        put(values, FacebookItem.SHARES, node.path("shares").path("count"));
        put(values, FacebookItem.REACTIONS, total(node, "reactions"));
        put(values, FacebookItem.COMMENTS, total(node, "comments"));
        FacebookInsights.totals(values, node.path("insights"), question.items());
      }
      case VIDEO -> FacebookInsights.totals(values, node, question.items());
      case ADS -> FacebookInsights.fromAds(values, node, question.items());
    }
    return values;
  }

  static @Nullable Long followers(JsonNode node) {
    Long count = count(node.path("followers_count"));
    return count == null || count > Observation.MAX_COUNTER ? null : count;
  }

  /** Null for a time that cannot be read: it is one that was not told. */
  static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text, TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  static List<Element> batch(JsonNode tree) throws RefusedException {
    List<Element> elements = new ArrayList<>();
    for (JsonNode node : tree) {
      JsonNode body = node.path("body");
      elements.add(
          node.isNull() || !body.isTextual()
              ? new Element(0, null)
              : new Element(node.path("code").asInt(), tree(body.asText())));
    }
    return elements;
  }

  private static JsonNode total(JsonNode node, String edge) {
    return node.path(edge).path("summary").path("total_count");
  }

  static void put(Map<FacebookItem, Long> values, FacebookItem item, JsonNode value) {
    Long count = value.isObject() ? sum(value) : count(value);
    if (count != null) {
      values.put(item, count);
    }
  }

  /** Kinds of reactions that nobody chose are not in the map; an empty one comes as a list. */
  private static @Nullable Long sum(JsonNode byKind) {
    long sum = 0;
    for (JsonNode each : byKind) {
      Long count = count(each);
      if (count == null) {
        return null;
      }
      sum += count;
    }
    return sum;
  }

  static @Nullable Long count(JsonNode value) {
    if (value.isArray() && value.isEmpty()) {
      return 0L;
    }
    return value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0
        ? value.longValue()
        : null;
  }
}
