package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code /reconcile}: begins a comparison, waits for it, exits 1 where anything differs. */
@Command(
    name = "reconcile",
    description = {
      "Tính lại mọi số từ sổ gốc và so với các bảng.",
      "Recompute every figure from the raw record and compare."
    },
    mixinStandardHelpOptions = true)
final class ReconcileCommand implements Callable<Integer> {
  private static final String PATH = "/reconcile";

  private final Surroundings surroundings;

  @Mixin private ServerOptions server = new ServerOptions();

  @Option(
      names = "--known-at",
      paramLabel = "INSTANT",
      description = "Theo số đã biết lúc / as known at")
  private @Nullable String knownAt;

  @Option(names = "--json", description = "In JSON nguyên văn / print the JSON")
  private boolean json;

  ReconcileCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws CommandFailedException {
    ApiClient api = server.connect(surroundings);
    String from = knownAt == null ? "" : "?knownAt=" + ApiClient.encoded(knownAt);
    JsonNode run = api.post(PATH + from, BodyPublishers.noBody(), "application/json");
    String id = run.path("id").asText();
    while (run.path("state").asText().equals("running")) {
      run = api.get(PATH, List.of(Map.entry("id", id), Map.entry("wait", "20")));
    }
    if (json) {
      surroundings.out().println(run.toPrettyString());
    }
    return switch (run.path("state").asText()) {
      case "equal" -> equal(run);
      case "different" -> different(run);
      default ->
          throw new CommandFailedException(
              "Chưa so được: " + run.path("detail").asText("xem ./viewledger status"));
    };
  }

  private int equal(JsonNode run) {
    say("Khớp: %d dòng, %s.".formatted(rows(run), about(run)));
    return 0;
  }

  private int different(JsonNode run) {
    say(
        "KHÁC: %d trong %d dòng, %s."
            .formatted(run.path("differing").asLong(), rows(run), about(run)));
    TextTable table =
        new TextTable(
            List.of("bảng", "dòng", "cột", "tính lại", "đang lưu"),
            List.of(false, false, false, true, true));
    for (JsonNode each : run.path("differences")) {
      table.add(
          List.of(
              each.path("table").asText(),
              each.path("key").asText(),
              each.path("column").asText(),
              each.path("computed").asText("–"),
              each.path("stored").asText("–")));
    }
    table.lines().forEach(this::say);
    return 1;
  }

  private static String about(JsonNode run) {
    JsonNode asOf = run.path("knownAt").isTextual() ? run.get("knownAt") : run.path("at");
    return "theo số đã biết lúc %s (cut %s), %s giây"
        .formatted(
            Vietnamese.spelt(Instant.parse(asOf.asText()), AnswerHead.zone(run)),
            run.path("cut").asText(),
            run.path("seconds").asText());
  }

  private static long rows(JsonNode run) {
    return StreamSupport.stream(run.path("rows").spliterator(), false)
        .mapToLong(JsonNode::asLong)
        .sum();
  }

  private void say(String line) {
    if (!json) {
      surroundings.out().println(line);
    }
  }
}
