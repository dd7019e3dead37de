package org.viewledger.bench.variant;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.viewledger.bench.load.Readings;
import org.viewledger.contract.WarehouseSchema;
import org.viewledger.stream.cut.Cut;

/**
 * The statements that compute {@code post_day} and {@code topic_day} from the raw rows. They know
 * the shape of this bench's readings: all four metrics in each, none withdrawn, none read twice,
 * publication known, a zone without summer time. Pages are taken a range at a time, for the
 * engine's memory.
 */
final class FiguresBySql {
  private final List<PageRange> ranges;
  private final Cut cut;

  FiguresBySql(List<PageRange> ranges, Cut cut) {
    this.ranges = ranges;
    this.cut = cut;
  }

  List<String> statements() throws IOException {
    List<String> statements = new ArrayList<>();
    for (PageRange range : ranges) {
      statements.add(
          read("post_day.sql")
              .replace("{columns}", String.join(", ", columns()))
              .replace("{values}", String.join(", ", values()))
              .replace("{metrics}", each("toInt64(metrics['%s'])"))
              .replace("{range}", range.condition())
              .replace("{cut}", Long.toString(cut.number())));
    }
    for (String metric : Readings.METRICS) {
      statements.add(
          read("topic_day.sql")
              .replace("{metric}", metric)
              .replace("{cut}", Long.toString(cut.number())));
    }
    return statements;
  }

  private static List<String> columns() {
    return Readings.METRICS.stream()
        .flatMap(metric -> WarehouseSchema.DAY_FIGURES.stream().map(f -> metric + '_' + f))
        .toList();
  }

  /** The figures of a metric, out of arrays that hold one of each metric. */
  private static List<String> values() {
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= Readings.METRICS.size(); i++) {
      for (String figure : WarehouseSchema.DAY_FIGURES) {
        values.add(figure + '[' + i + ']');
      }
    }
    return values;
  }

  private static String each(String text) {
    return Readings.METRICS.stream()
        .map(metric -> text.replace("%s", metric))
        .collect(Collectors.joining(", "));
  }

  private static String read(String resource) throws IOException {
    try (InputStream in = FiguresBySql.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("missing from the jar: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
