package org.viewledger.dashboard.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Topics;
import org.viewledger.dashboard.records.RecordLog;

/**
 * Records as they are, one a line: {@code {"topic":"observations","value":{…}}} sends the value's
 * own bytes, {@code {"topic":…,"raw":"text"}} the text. Memory is bounded by the longest line and
 * by what the log holds on its way.
 */
public final class Replay {
  /** Longest line in bytes. */
  static final int MAX_LINE = 4 * 1024 * 1024;

  /** Tokens are written by the connectors alone: they are keys to the accounts. */
  private static final List<String> TOPICS =
      Topics.ALL.stream().filter(topic -> !topic.equals(Topics.TOKENS)).toList();

  private static final JsonFactory JSON = new JsonFactory();

  private final RecordLog log;

  public Replay(RecordLog log) {
    this.log = log;
  }

  /** What was sent. */
  public record Sent(long records, Map<String, Long> offsets) {}

  /**
   * Sends every line.
   *
   * @throws ReplayRefusedException at the first line that is no record; those before it were sent
   */
  public Sent send(InputStream lines) throws IOException, ReplayRefusedException {
    RecordLog.Batch batch = log.begin();
    LineReader reader = new LineReader(lines, MAX_LINE);
    long records = 0;
    for (byte[] line = reader.next(); line != null; line = reader.next()) {
      if (isBlank(line)) {
        continue;
      }
      try {
        send(line, batch);
      } catch (JsonProcessingException e) {
        throw refused(reader.number(), batch, records, e.getOriginalMessage());
      } catch (IllegalArgumentException e) {
        throw refused(reader.number(), batch, records, String.valueOf(e.getMessage()));
      }
      records++;
    }
    if (reader.isTooLong()) {
      throw refused(
          reader.number(), batch, records, "a line may have at most " + MAX_LINE + " bytes");
    }
    return new Sent(records, batch.finish());
  }

  private static ReplayRefusedException refused(
      long line, RecordLog.Batch batch, long records, String why) {
    batch.finish();
    return new ReplayRefusedException(
        "line " + line + ": " + why + "; the " + records + " records before it were sent");
  }

  private static void send(byte[] line, RecordLog.Batch batch) throws IOException {
    String topic = null;
    byte[] value = null;
    Key key = new Key();
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("a record is {\"topic\":…,\"value\":{…}}");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken token = json.nextToken();
        if (name.equals("topic") && token == JsonToken.VALUE_STRING) {
          topic = json.getText();
        } else if (name.equals("raw") && token == JsonToken.VALUE_STRING) {
          value = json.getText().getBytes(StandardCharsets.UTF_8);
        } else if (name.equals("value") && token == JsonToken.START_OBJECT) {
          value = object(line, json, key);
        } else {
          throw new IllegalArgumentException(
              "\"" + name + "\" is not known here: topic (a text) and value (an object) or raw");
        }
      }
      if (json.nextToken() != null) {
        throw new IllegalArgumentException("more than one record on a line");
      }
    }
    if (topic == null || !TOPICS.contains(topic)) {
      throw new IllegalArgumentException("topic must be one of " + String.join(", ", TOPICS));
    }
    if (value == null) {
      throw new IllegalArgumentException("value or raw is missing");
    }
    batch.add(topic, key.of(topic), value);
  }

  /** The bytes of the object that begins here, and on the way what its key is made of. */
  private static byte[] object(byte[] line, JsonParser json, Key key) throws IOException {
    int begin = (int) json.currentTokenLocation().getByteOffset();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.VALUE_STRING) {
        key.learn(name, json);
      } else {
        json.skipChildren();
      }
    }
    return Arrays.copyOfRange(line, begin, (int) json.currentLocation().getByteOffset());
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /**
   * The parts of a record's Kafka key; a record that lacks one has no key and is read all the same.
   */
  private static final class Key {
    private @Nullable String platform;
    private @Nullable String pageId;
    private @Nullable String postId;
    private @Nullable String unit;

    void learn(String name, JsonParser json) throws IOException {
      switch (name) {
        case "platform" -> platform = json.getText();
        case "pageId" -> pageId = json.getText();
        case "postId" -> postId = json.getText();
        case "unit" -> unit = json.getText();
        default -> {
          // Every other text is the record's own business.
        }
      }
    }

    byte @Nullable [] of(String topic) {
      String text =
          switch (topic) {
            case Topics.TAXONOMY -> unit;
            case Topics.PAGES, Topics.PAGE_READINGS -> join(platform, pageId);
            case Topics.DEAD_LETTERS -> null;
            default -> join(join(platform, pageId), postId);
          };
      return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String join(@Nullable String left, @Nullable String right) {
      return left == null || right == null ? null : left + '|' + right;
    }
  }
}
