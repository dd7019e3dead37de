package org.viewledger.local.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What {@code gains} and {@code cohorts} both ask: which metric, which days, split and known how.
 */
final class FigureQuestion {
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

  QueryFilters.Parameters parameters() {
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
    return parameters;
  }
}
