package org.viewledger.local.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
  @Mixin private QueryFilters filters = new QueryFilters();

  @Option(
      names = "--metric",
      defaultValue = "views",
      description = "Chỉ số / metric (${DEFAULT-VALUE})")
  private String metric = "views";

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DAY",
      description = "Ngày đầu / first day, 2026-01-01")
  private LocalDate from = LocalDate.EPOCH;

  @Option(names = "--to", required = true, paramLabel = "DAY", description = "Ngày cuối / last day")
  private LocalDate to = LocalDate.EPOCH;

  @Option(
      names = "--by",
      description = "day,week,month,quarter,year,platform,page,unit,topic,label,kind")
  private @Nullable String by;

  @Option(names = "--book", description = "live | closed")
  private @Nullable String book;

  @Option(names = "--units", description = "now | then")
  private @Nullable String units;

  @Option(
      names = "--known-at",
      paramLabel = "INSTANT",
      description = "Theo số đã biết lúc / as known at")
  private @Nullable String knownAt;

  @Option(names = "--json", description = "In JSON nguyên văn / print the JSON")
  private boolean json;

  GainsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws CommandFailedException {
    QueryFilters.Parameters parameters =
        new QueryFilters.Parameters()
            .add("metric", metric)
            .add("from", from)
            .add("to", to)
            .add("by", by)
            .add("book", book)
            .add("units", units)
            .add("knownAt", knownAt);
    filters.addTo(parameters);
    new AnswerPrinter(surroundings.out(), json)
        .print(server.connect(surroundings).get("/gains", parameters.pairs()));
    return 0;
  }
}
