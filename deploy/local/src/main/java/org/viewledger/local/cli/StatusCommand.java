package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code GET /health/ready}, in words; exit 1 where the instance is not ready. */
@Command(
    name = "status",
    description = {"Máy chủ có đang chạy tốt không.", "Whether the instance is well."},
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ServerOptions server = new ServerOptions();

  @Option(names = "--json", description = "In JSON nguyên văn / print the JSON")
  private boolean json;

  StatusCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws CommandFailedException {
    ApiClient client = server.connect(surroundings);
    ApiClient.Answer answer = client.health("/health/ready");
    JsonNode body = answer.json();
    if (json) {
      surroundings.out().println(body.isMissingNode() ? "{}" : body.toPrettyString());
    } else {
      surroundings.out().println(answer.isGood() ? "Đang chạy, sẵn sàng." : "Chưa sẵn sàng.");
      for (JsonNode part : body.path("parts")) {
        // How far a rebuild is, is worth saying of a ledger that is ready too.
        boolean told = part.path("name").asText().equals("ledger");
        boolean ready = part.path("ready").asBoolean(false);
        String why = part.path("why").asText("").replaceAll("[\\p{Cntrl}\\s]+", " ");
        surroundings
            .out()
            .println(
                "  "
                    + part.path("name").asText()
                    + ": "
                    + (ready ? "sẵn sàng" : "chưa sẵn sàng")
                    + (why.isBlank() || (ready && !told) ? "" : " (" + why + ")"));
      }
      if (answer.isGood()) {
        JsonNode quality = client.get("/quality", List.of());
        new SourceLines(AnswerHead.zone(quality))
            .print(quality.path("sources"), surroundings.out());
      }
    }
    return answer.isGood() ? 0 : 1;
  }
}
