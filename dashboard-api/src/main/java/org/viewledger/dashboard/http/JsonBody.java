package org.viewledger.dashboard.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.Nearest;

/** The fields of a small JSON object that was sent; an unknown one is refused. */
final class JsonBody {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_LENGTH = 4_000;

  private final JsonNode fields;

  private JsonBody(JsonNode fields) {
    this.fields = fields;
  }

  /**
   * The body of a request; an empty one has no fields.
   *
   * @param known every field that this call understands
   */
  static JsonBody of(Context ctx, String... known) {
    JsonNode fields = parse(ctx.body());
    List<String> names = Arrays.asList(known);
    fields
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                throw new InvalidQueryException(
                    name,
                    "there is no field "
                        + Problem.shown(name)
                        + Nearest.hint(name, names)
                        + "; there is "
                        + String.join(", ", names));
              }
            });
    return new JsonBody(fields);
  }

  private static JsonNode parse(String text) {
    if (text.isBlank()) {
      return JsonNodeFactory.instance.objectNode();
    }
    try {
      JsonNode node = JSON.readTree(text);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new InvalidQueryException("body", "the body must be a JSON object: it is no JSON");
    }
    throw new InvalidQueryException("body", "the body must be a JSON object");
  }

  /** The text of a field; an empty one or null counts as absent. */
  Optional<String> one(String name) {
    JsonNode value = fields.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(text(name, value)).filter(text -> !text.isBlank());
  }

  /** The texts of a field that is one text or a list of them. */
  List<String> all(String name) {
    JsonNode value = fields.path(name);
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(each -> texts.add(text(name, each)));
    } else if (!value.isMissingNode() && !value.isNull()) {
      texts.add(text(name, value));
    }
    return texts;
  }

  private static String text(String name, JsonNode value) {
    if (!value.isTextual()
        || value.asText().length() > MAX_LENGTH
        || value.asText().indexOf('\0') >= 0) {
      throw new InvalidQueryException(
          name, name + " must be a text of at most " + MAX_LENGTH + " printable characters");
    }
    return value.asText();
  }
}
