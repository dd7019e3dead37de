package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code POST /periods/{calendar}/{id}/close}: freezes a unit's figures of a period. */
@Command(
    name = "close",
    description = {
      "Chốt số liệu một kỳ của một đơn vị.",
      "Close a unit's period: its figures are frozen as known now."
    },
    mixinStandardHelpOptions = true)
final class CloseCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private PeriodOptions period = new PeriodOptions();

  CloseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws CommandFailedException {
    JsonNode answer = period.send(surroundings, "close", null);
    if (!period.isJson()) {
      JsonNode closing = PeriodOptions.last(answer);
      Instant knownAt = Instant.parse(closing.path("knownAt").asText());
      surroundings
          .out()
          .println(
              "Đã chốt %s: số đã biết lúc %s (cut %s), người chốt %s."
                  .formatted(
                      PeriodOptions.subject(answer),
                      Vietnamese.spelt(knownAt, AnswerHead.zone(answer)),
                      closing.path("cut").asText(),
                      closing.path("by").asText()));
    }
    return 0;
  }
}
