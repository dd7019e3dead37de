package org.viewledger.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads an observation as connectors write it, in a tenth of the time that a tree of JSON takes:
 * ASCII without escapes or blanks, every field once, no field that this release does not know.
 *
 * <p>It never refuses: at the first byte that is not so, or a value that is not plainly within the
 * contract, it gives up, and {@link Fields} reads the record again and decides. So whatever comes
 * out of here is what would have come out of there; a test holds the two against each other.
 */
final class PlainObservation {
  private static final int MAX_DIGITS = 16; // 2^53 - 1 has as many
  private static final int UNSURE = -1;

  private final byte[] json;
  private int at;

  private @Nullable String platform;
  private @Nullable String pageId;
  private @Nullable String postId;
  private @Nullable String source;
  private long observedAt = UNSURE;
  private long recordedAt = UNSURE;
  private boolean versioned;
  private @Nullable SortedMap<String, String> fields;
  private @Nullable SortedMap<String, Long> metrics;

  private PlainObservation(byte[] json) {
    this.json = json;
  }

  /** The observation, or null where the bytes need a closer look. */
  static @Nullable Observation read(byte[] json, Instant appendedAt) {
    if (json.length > EventJson.MAX_BYTES) {
      return null;
    }
    PlainObservation reader = new PlainObservation(json);
    return reader.object() && reader.at == json.length ? reader.observation(appendedAt) : null;
  }

  private @Nullable Observation observation(Instant appendedAt) {
    long tolerance = EventJson.CLOCK_TOLERANCE.toMillis();
    long earliest = Instants.EARLIEST.toEpochMilli();
    boolean inRange =
        recordedAt >= earliest
            && recordedAt <= appendedAt.toEpochMilli() + tolerance
            && observedAt >= earliest
            && observedAt <= recordedAt + tolerance;
    if (!versioned
        || !inRange
        || platform == null
        || pageId == null
        || postId == null
        || source == null
        || metrics == null) {
      return null;
    }
    return new Observation(
        new PostKey(platform, pageId, postId),
        Instant.ofEpochMilli(observedAt),
        Instant.ofEpochMilli(recordedAt),
        source,
        fields == null ? new TreeMap<>() : fields,
        metrics);
  }

  private boolean object() {
    if (!take('{')) {
      return false;
    }
    do {
      String name = text();
      if (name == null || !take(':') || !field(name)) {
        return false;
      }
    } while (take(','));
    return take('}');
  }

  /** Takes a field's value; false where it is not plain, was there before or is not known. */
  private boolean field(String name) {
    return switch (name) {
      case "v" -> !versioned && (versioned = take('1'));
      case "platform" ->
          platform == null && (platform = text()) != null && Platform.of(platform).isPresent();
      case "pageId" -> pageId == null && (pageId = keyPart()) != null;
      case "postId" -> postId == null && (postId = keyPart()) != null;
      case "source" ->
          source == null
              && (source = text()) != null
              && !source.isBlank()
              && source.length() <= Fields.MAX_WORD;
      case "observedAt" -> observedAt == UNSURE && (observedAt = instant()) != UNSURE;
      case "recordedAt" -> recordedAt == UNSURE && (recordedAt = instant()) != UNSURE;
      case "fields" -> fields == null && (fields = fields()) != null;
      case "metrics" -> metrics == null && (metrics = metrics()) != null;
      default -> false;
    };
  }

  private @Nullable SortedMap<String, String> fields() {
    SortedMap<String, String> words = new TreeMap<>();
    if (!take('{')) {
      return null;
    }
    if (take('}')) {
      return words;
    }
    do {
      String id = metricId();
      String word = id != null && take(':') ? keyPart() : null;
      if (id == null || word == null || words.put(id, word) != null) {
        return null;
      }
    } while (take(','));
    return take('}') && words.size() <= Fields.MAX_ENTRIES ? words : null;
  }

  private @Nullable SortedMap<String, Long> metrics() {
    SortedMap<String, Long> counters = new TreeMap<>();
    if (!take('{')) {
      return null;
    }
    if (take('}')) {
      return counters;
    }
    do {
      String id = metricId();
      long counter = id != null && take(':') ? counter() : UNSURE;
      if (id == null || counter == UNSURE || counters.put(id, counter) != null) {
        return null;
      }
    } while (take(','));
    return take('}') && counters.size() <= Fields.MAX_ENTRIES ? counters : null;
  }

  private long counter() {
    int from = at;
    long value = 0;
    while (at < json.length && json[at] >= '0' && json[at] <= '9' && at - from < MAX_DIGITS) {
      value = value * 10 + json[at++] - '0';
    }
    boolean plain = at > from && (json[from] != '0' || at == from + 1);
    return plain && value <= Observation.MAX_COUNTER ? value : UNSURE;
  }

  private @Nullable String keyPart() {
    String part = text();
    return part != null && KeyPart.isValid(part) ? part : null;
  }

  private @Nullable String metricId() {
    String id = keyPart();
    return id != null && id.indexOf('@') < 0 ? id : null;
  }

  /** Printable ASCII between quotes, which is its own NFC. */
  private @Nullable String text() {
    if (!take('"')) {
      return null;
    }
    int from = at;
    while (at < json.length && json[at] >= ' ' && json[at] < 0x7F && json[at] != '"') {
      if (json[at] == '\\') {
        return null;
      }
      at++;
    }
    int to = at;
    return take('"') ? new String(json, from, to - from, StandardCharsets.ISO_8859_1) : null;
  }

  private long instant() {
    if (!take('"') || at + PlainInstant.LENGTH > json.length) {
      return UNSURE;
    }
    long instant = PlainInstant.read(json, at);
    at += PlainInstant.LENGTH;
    return take('"') ? instant : UNSURE;
  }

  private boolean take(char expected) {
    if (at < json.length && json[at] == expected) {
      at++;
      return true;
    }
    return false;
  }
}
