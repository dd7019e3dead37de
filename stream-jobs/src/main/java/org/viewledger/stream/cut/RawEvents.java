package org.viewledger.stream.cut;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PageReading;
import org.viewledger.contract.PageRecord;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.RejectedRecordException;
import org.viewledger.contract.TopicAssignment;
import org.viewledger.contract.Topics;
import org.viewledger.contract.Withdrawal;
import org.viewledger.stream.rows.Table;

/** Turns a raw row back into the event that it records. Instants arrive as epoch milliseconds. */
final class RawEvents {
  private RawEvents() {}

  /** The columns as {@link #event} wants them, for a SELECT. */
  static String columns(Table table) {
    List<String> columns = new ArrayList<>();
    for (String column : table.columns()) {
      columns.add(
          column.endsWith("_at")
              ? "toUnixTimestamp64Milli(" + column + ") AS " + column + "_ms"
              : '`' + column + '`');
    }
    return String.join(", ", columns);
  }

  static Event event(Table table, JsonNode row) {
    return switch (table) {
      case OBSERVATION ->
          new Observation(
              post(row),
              instant(row, "observed_at"),
              instant(row, "recorded_at"),
              text(row, "source"),
              map(row, "fields", JsonNode::asText),
              map(row, "metrics", JsonNode::asLong));
      case WITHDRAWAL ->
          new Withdrawal(
              post(row),
              text(row, "withdraws"),
              instant(row, "recorded_at"),
              text(row, "by"),
              nullableText(row, "reason"));
      case POST_RECORD -> postRecord(row);
      case PAGE_RECORD ->
          new PageRecord(
              page(row), said(row, "name"), text(row, "source"), instant(row, "recorded_at"));
      case PAGE_READING ->
          new PageReading(
              page(row),
              text(row, "metric"),
              parsed(row, "from_day", LocalDate::parse),
              parsed(row, "to_day", LocalDate::parse),
              parsed(row, "zone", ZoneId::of),
              row.path("value").isNull() ? null : row.path("value").asLong(),
              instant(row, "observed_at"),
              instant(row, "recorded_at"),
              text(row, "source"));
      case ASSIGNMENT ->
          new TopicAssignment(
              post(row),
              nullableText(row, "primary_topic"),
              texts(row, "labels"),
              text(row, "by"),
              nullableText(row, "reason"),
              instant(row, "recorded_at"),
              row.path("withdrawn").asBoolean());
      case TAXONOMY -> taxonomy(row);
      case CLASSIFICATION, DEAD_LETTER, POST, POST_DAY, TOPIC_DAY, TOPIC_COHORT, TOPIC_POSTS ->
          throw new IllegalArgumentException("no record of an event: " + table);
    };
  }

  private static Event taxonomy(JsonNode row) {
    byte[] body = text(row, "body").getBytes(StandardCharsets.UTF_8);
    try {
      return EventJson.decode(Topics.TAXONOMY, body, instant(row, "recorded_at"));
    } catch (RejectedRecordException e) {
      throw new IllegalStateException("a taxonomy was accepted and is refused now", e);
    }
  }

  private static PostRecord postRecord(JsonNode row) {
    boolean publishedAt = texts(row, "said").contains("published_at");
    boolean hashtags = texts(row, "said").contains("hashtags");
    JsonNode published = row.path("published_at_ms");
    return new PostRecord(
        post(row),
        publishedAt
            ? Patch.of(published.isNull() ? null : Instant.ofEpochMilli(published.asLong()))
            : Patch.silent(),
        said(row, "kind"),
        said(row, "title"),
        said(row, "text"),
        said(row, "permalink"),
        hashtags
            ? Patch.of(row.path("hashtags_known").asBoolean() ? texts(row, "hashtags") : null)
            : Patch.silent(),
        texts(row, "aliases"),
        said(row, "origin"),
        said(row, "same_as"),
        said(row, "replaces"),
        said(row, "status"),
        text(row, "source"),
        instant(row, "recorded_at"));
  }

  private static PostKey post(JsonNode row) {
    return new PostKey(text(row, "platform"), text(row, "page_id"), text(row, "post_id"));
  }

  private static PageKey page(JsonNode row) {
    return new PageKey(text(row, "platform"), text(row, "page_id"));
  }

  private static Patch<String> said(JsonNode row, String column) {
    return texts(row, "said").contains(column)
        ? Patch.of(nullableText(row, column))
        : Patch.silent();
  }

  private static String text(JsonNode row, String column) {
    return row.path(column).asText();
  }

  private static @Nullable String nullableText(JsonNode row, String column) {
    return parsed(row, column, text -> text);
  }

  private static <T> @Nullable T parsed(JsonNode row, String column, Function<String, T> parse) {
    JsonNode value = row.path(column);
    return value.isNull() ? null : parse.apply(value.asText());
  }

  private static Instant instant(JsonNode row, String column) {
    return Instant.ofEpochMilli(row.path(column + "_ms").asLong());
  }

  private static List<String> texts(JsonNode row, String column) {
    List<String> texts = new ArrayList<>();
    row.path(column).forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static <T> SortedMap<String, T> map(
      JsonNode row, String column, Function<JsonNode, T> value) {
    SortedMap<String, T> map = new TreeMap<>();
    row.path(column).properties().forEach(e -> map.put(e.getKey(), value.apply(e.getValue())));
    return map;
  }
}
