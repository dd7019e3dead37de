package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code GET /topics}: topics and labels in force, with how many posts have them. */
@Command(
    name = "topics",
    description = {"Các chủ đề, nhãn và số bài.", "Topics, labels and how many posts have them."},
    mixinStandardHelpOptions = true)
final class TopicsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ServerOptions server = new ServerOptions();

  @Option(names = "--json", description = "In JSON nguyên văn / print the JSON")
  private boolean json;

  TopicsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws CommandFailedException {
    JsonNode answer = server.connect(surroundings).get("/topics", List.of());
    AnswerPrinter printer = new AnswerPrinter(surroundings.out(), json);
    if (json) {
      printer.print(answer);
      return 0;
    }
    table(answer.path("rows"), "topic", "Chủ đề");
    if (!answer.path("labels").isEmpty()) {
      surroundings.out().println();
      table(answer.path("labels"), "label", "Nhãn");
    }
    return 0;
  }

  private void table(JsonNode rows, String id, String heading) {
    TextTable table =
        new TextTable(List.of(heading, "Tên", "Bài đăng"), List.of(false, false, true));
    for (JsonNode row : rows) {
      List<String> cells = new ArrayList<>();
      cells.add(row.path(id).asText());
      cells.add(row.path("name").asText());
      cells.add(Vietnamese.number(row.path("posts").asLong()));
      table.add(cells);
    }
    table.lines().forEach(surroundings.out()::println);
  }
}
