package org.viewledger.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Observation;

/**
 * Reads a platform's JSON without trusting its shape: what is not there, or is not what it should
 * be, is null. Nothing of an answer is quoted in a refusal, for it may hold a token.
 *
 * @param platform as people know it, for refusals
 */
public record ReplyJson(String platform) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Whatever JSON it is.
   *
   * @throws RefusedException where it is none: it was cut short, and may come whole the next time
   */
  public JsonNode parse(String text) throws RefusedException {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new RefusedException(Outcome.TRANSIENT, platform + "'s answer is cut short or no JSON");
    }
  }

  /**
   * An object.
   *
   * @throws RefusedException where it is no JSON, or no object
   */
  public JsonNode object(String text) throws RefusedException {
    JsonNode tree = parse(text);
    if (!tree.isObject()) {
      throw new RefusedException(Outcome.UNEXPECTED, platform + "'s answer is no JSON object");
    }
    return tree;
  }

  /**
   * A text without which the answer is worth nothing.
   *
   * @throws RefusedException where it is not there
   */
  public String required(JsonNode node, String name) throws RefusedException {
    String text = text(node, name);
    if (text == null) {
      throw new RefusedException(Outcome.UNEXPECTED, platform + "'s answer has no " + name);
    }
    return text;
  }

  /** Null where it is no text, or empty. */
  public static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isTextual() && !value.textValue().isEmpty() ? value.textValue() : null;
  }

  /**
   * A count, written as a number or as digits in a text; null where it is neither, below 0 or above
   * {@link Observation#MAX_COUNTER}.
   */
  public static @Nullable Long count(JsonNode value) {
    long count = -1;
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      count = value.longValue();
    } else if (value.isTextual() && value.textValue().matches("\\d{1,18}")) {
      count = Long.parseLong(value.textValue());
    }
    return count >= 0 && count <= Observation.MAX_COUNTER ? count : null;
  }
}
