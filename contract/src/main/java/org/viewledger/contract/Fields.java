package org.viewledger.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of one record's JSON, checked one by one as they are taken out. */
final class Fields {
  static final int MAX_ENTRIES = 64;
  static final int MAX_WORD = 512;

  private final JsonNode json;

  Fields(JsonNode json) {
    this.json = json;
  }

  void checkVersion(int version) throws RejectedRecordException {
    JsonNode v = required("v");
    if (!v.isInt() || v.intValue() != version) {
      throw refuse(RejectReason.UNKNOWN_VERSION, "v is " + v + ", this reader knows " + version);
    }
  }

  PageKey page() throws RejectedRecordException {
    return new PageKey(platform(), keyPart("pageId"));
  }

  PostKey post() throws RejectedRecordException {
    return new PostKey(platform(), keyPart("pageId"), keyPart("postId"));
  }

  private String platform() throws RejectedRecordException {
    String id = string("platform", required("platform"));
    if (Platform.of(id).isEmpty()) {
      throw refuse(RejectReason.UNKNOWN_WORD, "no such platform: " + id);
    }
    return id;
  }

  String keyPart(String name) throws RejectedRecordException {
    return keyPart(name, required(name));
  }

  private static String keyPart(String name, JsonNode node) throws RejectedRecordException {
    String part = string(name, node);
    if (!KeyPart.isValid(part)) {
      throw refuse(
          RejectReason.BAD_KEY, name + " must be 1 to 256 characters without '|': " + part);
    }
    return part;
  }

  List<String> keyParts(String name) throws RejectedRecordException {
    JsonNode node = json.get(name);
    List<String> parts = new ArrayList<>();
    if (node != null && !node.isNull()) {
      for (JsonNode item : array(name, node)) {
        parts.add(keyPart(name, item));
      }
    }
    return parts;
  }

  Patch<String> postKeyText(String name) throws RejectedRecordException {
    Patch<String> patch = text(name);
    String value = patch.value();
    if (value != null && PostKey.parse(value).isEmpty()) {
      throw refuse(RejectReason.BAD_KEY, name + " must be platform|pageId|postId: " + value);
    }
    return patch;
  }

  String source() throws RejectedRecordException {
    return word("source");
  }

  /** A short required text. */
  String word(String name) throws RejectedRecordException {
    String word = string(name, required(name));
    if (word.isBlank() || word.length() > MAX_WORD) {
      throw refuse(RejectReason.MISSING_FIELD, name + " must be 1 to " + MAX_WORD + " characters");
    }
    return word;
  }

  /** A short text that may be absent or null. */
  @Nullable String optionalWord(String name) throws RejectedRecordException {
    JsonNode node = json.get(name);
    return node == null || node.isNull() ? null : word(name);
  }

  /** True only where the record says so. */
  boolean flag(String name) throws RejectedRecordException {
    JsonNode node = json.get(name);
    if (node != null && !node.isNull() && !node.isBoolean()) {
      throw refuse(RejectReason.WRONG_TYPE, name + " must be true or false: " + node);
    }
    return node != null && node.asBoolean();
  }

  /** A whole number within bounds. */
  int number(String name, int least, int most) throws RejectedRecordException {
    JsonNode node = required(name);
    if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
      throw refuse(
          RejectReason.WRONG_TYPE,
          name + " must be an integer from " + least + " to " + most + ": " + node);
    }
    return node.intValue();
  }

  /** The objects of a list that may be absent. */
  List<Fields> objects(String name, int most) throws RejectedRecordException {
    List<Fields> objects = new ArrayList<>();
    for (JsonNode item : items(name, most)) {
      if (!item.isObject()) {
        throw refuse(RejectReason.WRONG_TYPE, name + " must hold objects only: " + item);
      }
      objects.add(new Fields(item));
    }
    return objects;
  }

  /** The short texts of a list that may be absent. */
  List<String> wordList(String name, int most) throws RejectedRecordException {
    List<String> words = new ArrayList<>();
    for (JsonNode item : items(name, most)) {
      String word = string(name, item);
      if (word.isBlank() || word.length() > MAX_WORD) {
        throw refuse(
            RejectReason.WRONG_TYPE, name + " must hold texts of 1 to " + MAX_WORD + " characters");
      }
      words.add(word);
    }
    return words;
  }

  private Iterable<JsonNode> items(String name, int most) throws RejectedRecordException {
    JsonNode node = json.get(name);
    if (node == null || node.isNull()) {
      return List.of();
    }
    if (!node.isArray() || node.size() > most) {
      throw refuse(RejectReason.WRONG_TYPE, name + " must be a list of at most " + most);
    }
    return node;
  }

  Patch<String> text(String name) throws RejectedRecordException {
    JsonNode node = json.get(name);
    if (node == null) {
      return Patch.silent();
    }
    return Patch.of(node.isNull() ? null : string(name, node));
  }

  @Nullable String optionalText(String name) throws RejectedRecordException {
    return text(name).value();
  }

  Patch<List<String>> texts(String name) throws RejectedRecordException {
    JsonNode node = json.get(name);
    if (node == null) {
      return Patch.silent();
    }
    if (node.isNull()) {
      return Patch.of(null);
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : array(name, node)) {
      texts.add(string(name, item));
    }
    return Patch.of(texts);
  }

  Patch<String> oneOf(String name, List<String> words) throws RejectedRecordException {
    Patch<String> patch = text(name);
    String value = patch.value();
    if (value != null && !words.contains(value)) {
      throw refuse(RejectReason.UNKNOWN_WORD, name + " is " + value + ", not one of " + words);
    }
    return patch;
  }

  Instant recordedAt(Instant appendedAt) throws RejectedRecordException {
    Instant recordedAt = parseInstant("recordedAt", required("recordedAt"));
    if (recordedAt.isBefore(Instants.EARLIEST)) {
      throw refuse(RejectReason.BAD_INSTANT, "recordedAt is before 2004: " + recordedAt);
    }
    if (recordedAt.isAfter(appendedAt.plus(EventJson.CLOCK_TOLERANCE))) {
      throw refuse(
          RejectReason.RECORDED_AHEAD,
          "recordedAt " + recordedAt + " is over 10 minutes after the broker's " + appendedAt);
    }
    return recordedAt;
  }

  Instant instant(String name, Instant recordedAt) throws RejectedRecordException {
    return inRange(name, parseInstant(name, required(name)), recordedAt);
  }

  Patch<Instant> instantPatch(String name, Instant recordedAt) throws RejectedRecordException {
    JsonNode node = json.get(name);
    if (node == null) {
      return Patch.silent();
    }
    return Patch.of(node.isNull() ? null : inRange(name, parseInstant(name, node), recordedAt));
  }

  private static Instant inRange(String name, Instant instant, Instant recordedAt)
      throws RejectedRecordException {
    if (instant.isBefore(Instants.EARLIEST)
        || instant.isAfter(recordedAt.plus(EventJson.CLOCK_TOLERANCE))) {
      throw refuse(
          RejectReason.BAD_INSTANT,
          name + " must lie between 2004 and recordedAt + 10 minutes: " + instant);
    }
    return instant;
  }

  private static Instant parseInstant(String name, JsonNode node) throws RejectedRecordException {
    String text = string(name, node);
    try {
      return Instants.toMillis(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      throw refuse(RejectReason.BAD_INSTANT, name + " is no ISO-8601 instant: " + text);
    }
  }

  /** The first and last day of a reading's period, null for a gauge. */
  record Period(@Nullable LocalDate from, @Nullable LocalDate to) {}

  Period period() throws RejectedRecordException {
    LocalDate from = optionalDate("from");
    LocalDate to = optionalDate("to");
    if (from != null && to != null && to.isBefore(from)) {
      throw refuse(RejectReason.BAD_INSTANT, "to is before from: " + to + ", " + from);
    }
    return new Period(from, to);
  }

  private @Nullable LocalDate optionalDate(String name) throws RejectedRecordException {
    String text = optionalText(name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw refuse(RejectReason.BAD_INSTANT, name + " is no ISO date: " + text);
    }
  }

  @Nullable ZoneId optionalZone(String name) throws RejectedRecordException {
    String text = optionalText(name);
    try {
      return text == null ? null : ZoneId.of(text);
    } catch (DateTimeException e) {
      throw refuse(RejectReason.UNKNOWN_WORD, name + " is no time zone: " + text);
    }
  }

  SortedMap<String, String> words(String name) throws RejectedRecordException {
    SortedMap<String, String> words = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : object(name)) {
      checkMetricId(entry.getKey());
      if (!entry.getValue().isNull()) {
        words.put(entry.getKey(), keyPart(name + "." + entry.getKey(), entry.getValue()));
      }
    }
    return words;
  }

  /** Counters by metric id; a null is no reading of that metric and is left out. */
  SortedMap<String, Long> counters(String name) throws RejectedRecordException {
    required(name);
    SortedMap<String, Long> counters = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : object(name)) {
      checkMetricId(entry.getKey());
      if (!entry.getValue().isNull()) {
        counters.put(entry.getKey(), counter(entry.getKey(), entry.getValue()));
      }
    }
    return counters;
  }

  private static void checkMetricId(String id) throws RejectedRecordException {
    // The ledger itself puts an @ between a metric and a field that it was not pinned to.
    if (!KeyPart.isValid(id) || id.indexOf('@') >= 0) {
      throw refuse(RejectReason.BAD_KEY, "not a metric id: " + id);
    }
  }

  @Nullable Long optionalCounter(String name) throws RejectedRecordException {
    JsonNode node = json.get(name);
    return node == null || node.isNull() ? null : counter(name, node);
  }

  private static long counter(String name, JsonNode node) throws RejectedRecordException {
    if (!node.isIntegralNumber()
        || !node.canConvertToLong()
        || node.longValue() < 0
        || node.longValue() > Observation.MAX_COUNTER) {
      throw refuse(
          RejectReason.BAD_COUNTER, name + " must be an integer from 0 to 2^53 - 1: " + node);
    }
    return node.longValue();
  }

  private Iterable<Map.Entry<String, JsonNode>> object(String name) throws RejectedRecordException {
    JsonNode node = json.get(name);
    if (node == null || node.isNull()) {
      return List.of();
    }
    if (!node.isObject() || node.size() > MAX_ENTRIES) {
      throw refuse(RejectReason.WRONG_TYPE, name + " must be an object of at most " + MAX_ENTRIES);
    }
    return node.properties();
  }

  private static JsonNode array(String name, JsonNode node) throws RejectedRecordException {
    if (!node.isArray() || node.size() > MAX_ENTRIES) {
      throw refuse(RejectReason.WRONG_TYPE, name + " must be a list of at most " + MAX_ENTRIES);
    }
    return node;
  }

  private JsonNode required(String name) throws RejectedRecordException {
    JsonNode node = json.get(name);
    if (node == null || node.isNull()) {
      throw refuse(RejectReason.MISSING_FIELD, name + " is missing");
    }
    return node;
  }

  private static String string(String name, JsonNode node) throws RejectedRecordException {
    if (!node.isTextual()) {
      throw refuse(RejectReason.WRONG_TYPE, name + " must be a text: " + node);
    }
    String text = node.textValue();
    if (hasHalfCharacter(text)) {
      throw refuse(RejectReason.NOT_UTF8, name + " holds half a character, which is no text");
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** An escape such as {@code D800} alone: legal JSON, but nothing can write it as UTF-8. */
  private static boolean hasHalfCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
      }
    }
    return false;
  }

  static RejectedRecordException refuse(RejectReason reason, String detail) {
    int limit = 300;
    return new RejectedRecordException(
        reason, detail.length() <= limit ? detail : detail.substring(0, limit) + "…");
  }
}
