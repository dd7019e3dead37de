package org.viewledger.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code GET /gains}: what was gained in a period, by every post whenever published. */
@Command(
    name = "gains",
    description = {"Số tăng thêm trong kỳ, tính mọi bài đăng.", "Gains in a period, of all posts."},
    mixinStandardHelpOptions = true)
final class GainsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private FigureQuestion question = new FigureQuestion();

  @Option(names = "--json", description = "In JSON nguyên văn / print the JSON")
  private boolean json;

  GainsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws CommandFailedException {
    new AnswerPrinter(surroundings.out(), json)
        .print(server.connect(surroundings).get("/gains", question.parameters().pairs()));
    return 0;
  }
}
