package org.viewledger.local.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code GET /cohorts}: what the posts published in a period came to. */
@Command(
    name = "cohorts",
    description = {
      "Số của các bài đăng trong kỳ, tính từ lúc đăng.",
      "What the posts published in a period came to."
    },
    mixinStandardHelpOptions = true)
final class CohortsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private FigureQuestion question = new FigureQuestion();

  @Option(
      names = "--at",
      paramLabel = "DAY",
      description = "Tính đến hết ngày / at the end of this day")
  private @Nullable LocalDate at;

  @Option(names = "--json", description = "In JSON nguyên văn / print the JSON")
  private boolean json;

  CohortsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws CommandFailedException {
    QueryFilters.Parameters parameters = question.parameters().add("at", at);
    new AnswerPrinter(surroundings.out(), json)
        .print(server.connect(surroundings).get("/cohorts", parameters.pairs()));
    return 0;
  }
}
