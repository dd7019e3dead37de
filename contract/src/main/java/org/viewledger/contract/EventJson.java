package org.viewledger.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The JSON of the Kafka records, both ways: the only class that knows the field names.
 *
 * <p>What it accepts is what the contract says; everything else is refused with a {@link
 * RejectReason}. Unknown fields are ignored, so that a newer writer does not stop an older reader.
 */
public final class EventJson {
  /** The version this code writes and reads. */
  public static final int VERSION = 1;

  /** The largest record, in bytes; a broker's default for a message. */
  public static final int MAX_BYTES = 1_000_000;

  /** How far a platform's clock may run ahead of ours. */
  static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

  private static final ObjectMapper JSON =
      // Told apart from UTF-16 by guessing, a record in that would be read though it is refused
      // above.
      JsonMapper.builder(
              JsonFactory.builder()
                  .disable(JsonFactory.Feature.CHARSET_DETECTION)
                  .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private EventJson() {}

  /**
   * Reads one record of an input topic of the ledger.
   *
   * @param appendedAt the broker's append time, which bounds {@code recordedAt} from above
   * @throws RejectedRecordException where the contract refuses the record
   */
  public static Event decode(String topic, byte[] value, Instant appendedAt)
      throws RejectedRecordException {
    Observation plain =
        topic.equals(Topics.OBSERVATIONS) ? PlainObservation.read(value, appendedAt) : null;
    return plain == null ? decodeTree(topic, value, appendedAt) : plain;
  }

  /** The same by a tree of JSON: what decides about every record that is not plain. */
  static Event decodeTree(String topic, byte[] value, Instant appendedAt)
      throws RejectedRecordException {
    Fields fields = new Fields(parse(value));
    fields.checkVersion(VERSION);
    Instant recordedAt = fields.recordedAt(appendedAt);
    return switch (topic) {
      case Topics.OBSERVATIONS ->
          new Observation(
              fields.post(),
              fields.instant("observedAt", recordedAt),
              recordedAt,
              fields.source(),
              fields.words("fields"),
              fields.counters("metrics"));
      case Topics.WITHDRAWALS ->
          new Withdrawal(
              fields.post(),
              fields.word("withdraws"),
              recordedAt,
              fields.word("by"),
              fields.optionalText("reason"));
      case Topics.POSTS -> postRecord(fields, recordedAt);
      case Topics.PAGES ->
          new PageRecord(fields.page(), fields.text("name"), fields.source(), recordedAt);
      case Topics.PAGE_READINGS -> pageReading(fields, recordedAt);
      case Topics.TOPIC_ASSIGNMENTS ->
          new TopicAssignment(
              fields.post(),
              fields.optionalWord("primaryTopic"),
              fields.keyParts("labels"),
              fields.word("by"),
              fields.optionalText("reason"),
              recordedAt,
              fields.flag("withdrawn"));
      case Topics.TAXONOMY -> TaxonomyJson.read(fields, recordedAt);
      default ->
          throw new RejectedRecordException(RejectReason.UNKNOWN_TOPIC, "no such topic: " + topic);
    };
  }

  private static PostRecord postRecord(Fields fields, Instant recordedAt)
      throws RejectedRecordException {
    return new PostRecord(
        fields.post(),
        fields.instantPatch("publishedAt", recordedAt),
        fields.oneOf("kind", PostRecord.KINDS),
        fields.text("title"),
        fields.text("text"),
        fields.text("permalink"),
        fields.texts("hashtags"),
        fields.keyParts("aliases"),
        fields.oneOf("origin", PostRecord.ORIGINS),
        fields.postKeyText("sameAs"),
        fields.postKeyText("replaces"),
        fields.oneOf("status", PostRecord.STATUSES),
        fields.source(),
        recordedAt);
  }

  private static PageReading pageReading(Fields fields, Instant recordedAt)
      throws RejectedRecordException {
    Fields.Period period = fields.period();
    return new PageReading(
        fields.page(),
        fields.word("metric"),
        period.from(),
        period.to(),
        fields.optionalZone("zone"),
        fields.optionalCounter("value"),
        fields.instant("observedAt", recordedAt),
        recordedAt,
        fields.source());
  }

  private static JsonNode parse(byte[] value) throws RejectedRecordException {
    if (value.length > MAX_BYTES) {
      throw new RejectedRecordException(
          RejectReason.TOO_LARGE, value.length + " bytes, at most " + MAX_BYTES + " are read");
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value));
    } catch (CharacterCodingException e) {
      throw new RejectedRecordException(RejectReason.NOT_UTF8, "the bytes are not UTF-8");
    }
    JsonNode tree;
    try {
      tree = JSON.readTree(value);
    } catch (JsonProcessingException e) {
      throw new RejectedRecordException(RejectReason.NOT_JSON, e.getOriginalMessage());
    } catch (IOException e) {
      throw new RejectedRecordException(RejectReason.NOT_JSON, String.valueOf(e.getMessage()));
    }
    if (!tree.isObject()) {
      throw new RejectedRecordException(RejectReason.NOT_JSON, "the record is no JSON object");
    }
    return tree;
  }

  /** Writes a record; {@link #decode} gives an equal one back. */
  public static byte[] encode(Event event) {
    ObjectNode json = JSON.createObjectNode();
    json.put("v", VERSION);
    if (event instanceof Observation observation) {
      write(json, observation);
    } else if (event instanceof Withdrawal withdrawal) {
      write(json, withdrawal);
    } else if (event instanceof PostRecord post) {
      write(json, post);
    } else if (event instanceof PageRecord page) {
      put(json, page.page());
      put(json, "name", page.name());
      json.put("source", page.source());
      json.put("recordedAt", text(page.recordedAt()));
    } else if (event instanceof PageReading reading) {
      write(json, reading);
    } else if (event instanceof TopicAssignment assignment) {
      write(json, assignment);
    } else if (event instanceof Taxonomy taxonomy) {
      TaxonomyJson.write(json, taxonomy);
    }
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can always be written", e);
    }
  }

  private static void write(ObjectNode json, Observation event) {
    put(json, event.post());
    json.put("observedAt", text(event.observedAt()));
    json.put("recordedAt", text(event.recordedAt()));
    json.put("source", event.source());
    if (!event.fields().isEmpty()) {
      event.fields().forEach(json.putObject("fields")::put);
    }
    event.metrics().forEach(json.putObject("metrics")::put);
  }

  private static void write(ObjectNode json, Withdrawal event) {
    put(json, event.post());
    json.put("withdraws", event.withdraws());
    json.put("recordedAt", text(event.recordedAt()));
    json.put("by", event.by());
    if (event.reason() != null) {
      json.put("reason", event.reason());
    }
  }

  private static void write(ObjectNode json, PostRecord event) {
    put(json, event.post());
    put(json, "publishedAt", event.publishedAt().map(EventJson::text));
    put(json, "kind", event.kind());
    put(json, "title", event.title());
    put(json, "text", event.text());
    put(json, "permalink", event.permalink());
    if (event.hashtags().said()) {
      List<String> hashtags = event.hashtags().value();
      json.set("hashtags", hashtags == null ? json.nullNode() : JSON.valueToTree(hashtags));
    }
    if (!event.aliases().isEmpty()) {
      event.aliases().forEach(json.putArray("aliases")::add);
    }
    put(json, "origin", event.origin());
    put(json, "sameAs", event.sameAs());
    put(json, "replaces", event.replaces());
    put(json, "status", event.status());
    json.put("source", event.source());
    json.put("recordedAt", text(event.recordedAt()));
  }

  private static void write(ObjectNode json, PageReading event) {
    put(json, event.page());
    json.put("metric", event.metric());
    if (event.from() != null) {
      json.put("from", event.from().toString());
    }
    if (event.to() != null) {
      json.put("to", event.to().toString());
    }
    if (event.zone() != null) {
      json.put("zone", event.zone().getId());
    }
    json.put("value", event.value());
    json.put("observedAt", text(event.observedAt()));
    json.put("recordedAt", text(event.recordedAt()));
    json.put("source", event.source());
  }

  private static void write(ObjectNode json, TopicAssignment event) {
    put(json, event.post());
    json.put("primaryTopic", event.primaryTopic());
    event.labels().forEach(json.putArray("labels")::add);
    json.put("by", event.by());
    if (event.reason() != null) {
      json.put("reason", event.reason());
    }
    json.put("recordedAt", text(event.recordedAt()));
    json.put("withdrawn", event.withdrawn());
  }

  private static void put(ObjectNode json, PostKey post) {
    put(json, post.page());
    json.put("postId", post.postId());
  }

  private static void put(ObjectNode json, PageKey page) {
    json.put("platform", page.platform());
    json.put("pageId", page.pageId());
  }

  private static void put(ObjectNode json, String name, Patch<String> patch) {
    if (patch.said()) {
      json.put(name, patch.value());
    }
  }

  private static String text(Instant instant) {
    return Instants.format(instant);
  }
}
