package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code POST /dead-letters/redrive}: records that could not be read, tried again. */
@Command(
    name = "redrive",
    description = {
      "Gửi lại các bản ghi lỗi mà nay đã đọc được.",
      "Send dead letters again that can be read by now."
    },
    mixinStandardHelpOptions = true)
final class RedriveCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private WaitOptions waiting = new WaitOptions();

  @Option(names = "--reason", description = "Chỉ lý do này / only this reason (unknown-version…)")
  private List<String> reasons = new ArrayList<>();

  @Option(names = "--topic", description = "Chỉ từ topic này / only of this topic")
  private List<String> topics = new ArrayList<>();

  @Option(names = "--at", description = "Chỉ bản ghi này / only this one: topic:partition:offset")
  private List<String> places = new ArrayList<>();

  @Option(names = "--dry-run", description = "Chỉ đếm, không gửi / count, send nothing")
  private boolean dryRun;

  @Option(names = "--json", description = "In JSON nguyên văn / print the JSON")
  private boolean json;

  RedriveCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws CommandFailedException {
    ApiClient api = server.connect(surroundings);
    JsonNode answer =
        api.post("/dead-letters/redrive" + query(), BodyPublishers.noBody(), "application/json");
    if (waiting.isOn()) {
      waiting.await(api, surroundings, answer);
    }
    if (json) {
      surroundings.out().println(answer.toPrettyString());
      return 0;
    }
    surroundings
        .out()
        .println(
            (dryRun ? "Sẽ gửi lại " : "Đã gửi lại ")
                + total(answer.path("accepted"))
                + " bản ghi lỗi; "
                + Vietnamese.number(answer.path("already").asLong())
                + " đã gửi trước đây; "
                + total(answer.path("refused"))
                + " vẫn chưa đọc được"
                + reasons(answer.path("refused"))
                + ".");
    for (JsonNode example : answer.path("examples")) {
      surroundings
          .out()
          .println("  " + example.path("at").asText() + ": " + example.path("detail").asText());
    }
    return 0;
  }

  private String query() {
    QueryFilters.Parameters parameters = new QueryFilters.Parameters();
    reasons.forEach(reason -> parameters.add("reason", reason));
    topics.forEach(topic -> parameters.add("topic", topic));
    places.forEach(place -> parameters.add("at", place));
    if (dryRun) {
      parameters.add("dryRun", "true");
    }
    return parameters.pairs().isEmpty()
        ? ""
        : parameters.pairs().stream()
            .map(pair -> pair.getKey() + '=' + ApiClient.encoded(pair.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String total(JsonNode counts) {
    long total = 0;
    for (JsonNode count : counts) {
      total += count.asLong();
    }
    return Vietnamese.number(total);
  }

  private static String reasons(JsonNode counts) {
    List<String> parts = new ArrayList<>();
    counts
        .properties()
        .forEach(
            count ->
                parts.add(count.getKey() + " " + Vietnamese.number(count.getValue().asLong())));
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }
}
