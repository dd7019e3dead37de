package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whose period is closed or opened again, and by whom. */
final class PeriodOptions {
  @Mixin private ServerOptions server = new ServerOptions();

  @Parameters(
      index = "0",
      paramLabel = "PERIOD",
      description = "Kỳ / period: 2026-10, 2026-q3, 2026-h1, 2026-9m, 2026, 2026-w07, term/ID…")
  private String period = "";

  @Option(
      names = "--calendar",
      defaultValue = "calendar",
      description = "Lịch báo cáo / reporting calendar (${DEFAULT-VALUE})")
  private String calendar = "calendar";

  @Option(names = "--unit", paramLabel = "ID", description = "Đơn vị / unit")
  private @Nullable String unit;

  @Option(
      names = "--by",
      required = true,
      paramLabel = "NAME",
      description = "Họ tên người làm / who does it")
  private String by = "";

  @Option(names = "--json", description = "In JSON nguyên văn / print the JSON")
  private boolean json;

  boolean isJson() {
    return json;
  }

  /** Does it to the period and gives how it stands with the unit then. */
  JsonNode send(Surroundings surroundings, String verb, @Nullable String reason)
      throws CommandFailedException {
    String path =
        Arrays.stream(period.split("/", -1))
            .map(ApiClient::encoded)
            .collect(
                Collectors.joining(
                    "/", "/periods/" + ApiClient.encoded(calendar) + '/', '/' + verb));
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("by", by);
    if (unit != null) {
      body.put("unit", unit);
    }
    if (reason != null) {
      body.put("reason", reason);
    }
    JsonNode answer =
        server
            .connect(surroundings)
            .post(path, BodyPublishers.ofString(body.toString()), "application/json");
    if (json) {
      surroundings.out().println(answer.toPrettyString());
    }
    return answer;
  }

  /** The period and the unit in words. */
  static String subject(JsonNode answer) {
    return answer.path("name").asText() + ", đơn vị " + answer.path("unit").asText();
  }

  /** The newest closing of the period. */
  static JsonNode last(JsonNode answer) {
    JsonNode closings = answer.path("closings");
    return closings.path(closings.size() - 1);
  }
}
