package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The description at {@code /openapi}, and whether an answer is as it says. */
final class OpenApiContract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final OpenApiContract THIS = new OpenApiContract();

  private final JsonNode description;
  private final Map<String, JsonSchema> schemas = new HashMap<>();

  private OpenApiContract() {
    try (InputStream in =
        OpenApiContract.class.getResourceAsStream("/org/viewledger/dashboard/http/openapi.json")) {
      description = JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every call described, such as {@code GET /api/v1/gains}. */
  static SortedSet<String> calls() {
    SortedSet<String> calls = new TreeSet<>();
    THIS.description
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            calls.add(method.toUpperCase(Locale.ROOT) + ' ' + path.getKey())));
    return calls;
  }

  /** The query parameters described for a call. */
  static SortedSet<String> parameters(String path) {
    SortedSet<String> names = new TreeSet<>();
    for (JsonNode parameter : THIS.description.at("/paths").path(path).at("/get/parameters")) {
      if (parameter.get("in").asText().equals("query")) {
        names.add(parameter.get("name").asText());
      }
    }
    return names;
  }

  /** Fails where an answer has a status, a type or a body that is not described. */
  static void check(HttpResponse<String> response) {
    String path = response.uri().getPath();
    JsonNode call = THIS.call(path, response.request().method());
    if (call.isMissingNode()) {
      assertThat(response.statusCode()).as("not described: " + path).isIn(401, 404, 405, 303, 421);
      return;
    }
    JsonNode answer = call.path("responses").path(Integer.toString(response.statusCode()));
    assertThat(answer.isMissingNode())
        .as(response.request().method() + ' ' + path + " answered " + response.statusCode())
        .isFalse();
    if (answer.has("content") && !response.request().method().equals("HEAD")) {
      THIS.checkBody(answer.get("content"), response);
    }
  }

  private JsonNode call(String path, String method) {
    for (Map.Entry<String, JsonNode> described : description.get("paths").properties()) {
      Pattern pattern = Pattern.compile(described.getKey().replaceAll("\\{\\w+}", "[^/]+"));
      if (pattern.matcher(path).matches()) {
        return described.getValue().path(method.toLowerCase(Locale.ROOT));
      }
    }
    return JSON.missingNode();
  }

  private void checkBody(JsonNode content, HttpResponse<String> response) {
    String type =
        response.headers().firstValue("Content-Type").orElse("none").replaceAll(";.*", "");
    assertThat(content.has(type)).as(response.uri() + " answered as " + type).isTrue();
    if (type.endsWith("json")) {
      JsonNode schema = content.get(type).get("schema");
      try {
        assertThat(schema(schema).validate(JSON.readTree(response.body())))
            .as(response.uri() + " " + response.body())
            .isEmpty();
      } catch (IOException e) {
        throw new UncheckedIOException(response.body(), e);
      }
    }
  }

  private synchronized JsonSchema schema(JsonNode schema) {
    return schemas.computeIfAbsent(
        schema.toString(),
        text -> {
          ObjectNode whole = schema.deepCopy();
          whole.set("components", description.get("components"));
          return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
        });
  }
}
