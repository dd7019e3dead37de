package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code POST /periods/{calendar}/{id}/reopen}: opens a closed period again, with a reason. */
@Command(
    name = "reopen",
    description = {
      "Mở lại một kỳ đã chốt; bản chốt cũ vẫn được giữ.",
      "Open a closed period again; what was frozen stays on record."
    },
    mixinStandardHelpOptions = true)
final class ReopenCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private PeriodOptions period = new PeriodOptions();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Lý do mở lại / why")
  private String reason = "";

  ReopenCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws CommandFailedException {
    JsonNode answer = period.send(surroundings, "reopen", reason);
    if (!period.isJson()) {
      JsonNode closing = PeriodOptions.last(answer);
      surroundings
          .out()
          .println(
              "Đã mở lại %s: người mở lại %s, lý do: %s."
                  .formatted(
                      PeriodOptions.subject(answer),
                      closing.path("reopenedBy").asText(),
                      closing.path("reason").asText()));
    }
    return 0;
  }
}
