package org.viewledger.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.viewledger.bench.variant.VariantName;

/**
 * The runs of one variant in the terms of the report. Processor time and memory are those of the
 * variant's process and the engine's together.
 */
public record Speed(
    VariantName name,
    int runs,
    Spread readingsPerSecond,
    Spread cpuSecondsPerMillion,
    Spread engineCpuSecondsPerMillion,
    Spread brokerCpuSecondsPerMillion,
    Spread peakMebibytes,
    Spread enginePeakMebibytes,
    Spread stateBytesPerPost,
    Spread lastFigureSeconds) {

  /** Of each variant that was run, in the report's order. */
  public static List<Speed> of(List<JsonNode> lines) {
    List<Speed> all = new ArrayList<>();
    for (VariantName name : VariantName.values()) {
      List<JsonNode> own =
          lines.stream().filter(line -> line.path("name").asText().equals(name.text())).toList();
      if (!own.isEmpty()) {
        all.add(of(name, own));
      }
    }
    return all;
  }

  private static Speed of(VariantName name, List<JsonNode> lines) {
    return new Speed(
        name,
        lines.size(),
        spread(lines, line -> number(line, "readings") / number(line, "seconds")),
        spread(
            lines,
            line ->
                (number(line, "cpuSeconds") + number(line, "engineCpuSeconds")) / millions(line)),
        spread(lines, line -> number(line, "engineCpuSeconds") / millions(line)),
        spread(lines, line -> number(line, "brokerCpuSeconds") / millions(line)),
        spread(lines, line -> number(line, "peakMiB") + number(line, "enginePeakMiB")),
        spread(lines, line -> number(line, "enginePeakMiB")),
        spread(lines, line -> number(line, "stateBytes") / number(line, "posts")),
        spread(lines, line -> number(line, "lastFigureSeconds")));
  }

  private static double millions(JsonNode line) {
    return number(line, "readings") / 1e6;
  }

  private static double number(JsonNode line, String name) {
    return line.path(name).asDouble();
  }

  private static Spread spread(List<JsonNode> lines, ToDoubleFunction<JsonNode> figure) {
    return Spread.of(lines.stream().map(figure::applyAsDouble).toList());
  }
}
