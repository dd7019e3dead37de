package org.viewledger.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.viewledger.bench.run.Results;
import org.viewledger.bench.variant.VariantName;

/** The section "Speed" of the page of measurements, and its plots by file name. */
public final class SpeedPage {
  /** What results of before it was written down were measured with. */
  private static final int OFFICE_MEGABYTES = 400;

  private static final String TARGETS_HEAD = "\n| target | measured | met |\n| --- | --- | --- |\n";

  private final Results results;
  private final String machine;
  private final String date;
  private final String command;
  private final List<Speed> speeds;
  private final StringBuilder page = new StringBuilder();
  private final SortedMap<String, String> plots = new TreeMap<>();

  public SpeedPage(Results results, String machine, String date, String command) {
    this.results = results;
    this.machine = machine;
    this.date = date;
    this.command = command;
    this.speeds = Speed.of(results.of("speed"));
    write();
  }

  /** In Markdown, with its heading. */
  public String markdown() {
    return page.toString();
  }

  /** SVG by file name. */
  public SortedMap<String, String> plots() {
    return plots;
  }

  private void write() {
    page.append("## Speed\n\nMachine: ").append(machine).append(". Date: ").append(date);
    page.append(". Command: `").append(command).append("`.\n");
    if (!speeds.isEmpty()) {
      variants();
    }
    List<Target> targets = Targets.of(results, byName());
    if (!targets.isEmpty()) {
      page.append(TARGETS_HEAD);
      for (Target each : targets) {
        page.append("| ").append(each.text()).append(" | ").append(each.measured());
        page.append(each.met() ? " | yes |\n" : " | **no** |\n");
      }
    }
    lines(
        "nation",
        "A nation's year",
        "seconds",
        "cpuSeconds",
        "engineCpuSeconds",
        "peakMiB",
        "enginePeakMiB",
        "stateBytes",
        "storeBytes");
    lines("freshness", "From Kafka to a complete cut", "perSecond", "p50Ms", "p99Ms", "mostMs");
    lines(
        "retag",
        "A new taxonomy",
        "posts",
        "walkSeconds",
        "p99Ms",
        "undisturbedMostMs",
        "mostMs",
        "pauseMs");
    linear();
    lines("jmh", "Single steps", "operationsPerSecond");
    lines(
        "system",
        "The whole system, from outside",
        "readyMs",
        "sentRecordsPerSecond",
        "shownRecordsPerSecond",
        "kafkaToAnswerMedianMs",
        "kafkaToAnswerP99Ms",
        "residentMiB");
  }

  private Map<VariantName, Speed> byName() {
    Map<VariantName, Speed> byName = new EnumMap<>(VariantName.class);
    speeds.forEach(each -> byName.put(each.name(), each));
    return byName;
  }

  private void variants() {
    JsonNode first = results.of("speed").get(0);
    page.append(
        String.format(
            Locale.ROOT,
            "%nThe same %,d readings of 4 metrics of %,d posts, in 4 partitions, filled once; each"
                + " run in a fresh process with a fresh engine that may allocate %,d MB (an office"
                + " machine's: 400), start of the job included. Medians"
                + " of %d runs, smallest to largest in brackets. The rows of `post`, `post_day` and"
                + " `topic_day` were the same in all runs (`clickhouse-sql` has no `post`).%n%n",
            first.path("readings").asLong(),
            first.path("posts").asInt(),
            first.path("engineLimitMB").asInt(OFFICE_MEGABYTES),
            speeds.get(0).runs()));
    page.append(SpeedTable.markdown(speeds));
    page.append(
        """

        Processor time and memory are those of the process and the engine's together (the engine's share apart in the
        next column); the broker, which serves all, is apart. *State* is what is kept in order to go on: the loop's maps, a whole
        checkpoint of the job (offsets and all), the stores of Kafka Streams on disk without their changelogs; SQL keeps nothing but the raw
        rows. *Last figure* is counted from the start of the process.

        """);
    plot("speed-readings.svg", "Readings a second", "%,.0f", Speed::readingsPerSecond);
    plot(
        "speed-cpu.svg",
        "Processor seconds a million readings",
        "%.1f",
        Speed::cpuSecondsPerMillion);
    plot("speed-memory.svg", "Peak memory with the engine, MiB", "%,.0f", Speed::peakMebibytes);
    plot("speed-state.svg", "Bytes of state a post", "%,.0f", Speed::stateBytesPerPost);
    plot("speed-last.svg", "Seconds to the last correct figure", "%.1f", Speed::lastFigureSeconds);
  }

  private void plot(String file, String title, String format, Function<Speed, Spread> figure) {
    List<BarPlot.Bar> bars =
        speeds.stream()
            .map(each -> new BarPlot.Bar(each.name().text(), figure.apply(each)))
            .toList();
    add(file, title, BarPlot.of(title, format, bars));
  }

  private void add(String file, String title, String svg) {
    plots.put(file, svg);
    page.append("![").append(title).append("](plots/").append(file).append(")\n");
  }

  private void linear() {
    List<JsonNode> lines = results.of("linear");
    if (lines.isEmpty()) {
      return;
    }
    List<LinePlot.Series> series =
        List.of(
            series("tables", lines, VariantName.VIEWLEDGER_HEAP, "storeBytes"),
            series("checkpoint", lines, VariantName.VIEWLEDGER_HEAP, "stateBytes"),
            series("books", lines, VariantName.PLAIN_LOOP, "stateBytes"));
    lines("linear", "Growth with the number of posts", "posts", "stateBytes", "storeBytes");
    page.append('\n');
    String title = "State, checkpoint and tables by posts";
    add("linear.svg", title, LinePlot.of(title, "posts", "MiB", series));
  }

  private static LinePlot.Series series(
      String name, List<JsonNode> lines, VariantName variant, String field) {
    List<LinePlot.Point> points = new ArrayList<>();
    for (JsonNode line : lines) {
      if (line.path("name").asText().equals(variant.text())) {
        points.add(
            new LinePlot.Point(
                line.path("posts").asDouble(), line.path(field).asDouble() / (1 << 20)));
      }
    }
    return new LinePlot.Series(name, points);
  }

  /** A table of some fields of a section's lines; nothing where it was not run. */
  private void lines(String section, String title, String... fields) {
    List<JsonNode> lines = results.of(section);
    if (lines.isEmpty()) {
      return;
    }
    page.append("\n### ").append(title).append("\n\n| | ");
    page.append(String.join(" | ", fields)).append(" |\n| --- |");
    page.append(" ---: |".repeat(fields.length)).append('\n');
    for (JsonNode line : lines) {
      page.append("| ").append(line.path("name").asText()).append(" |");
      for (String field : fields) {
        double figure = line.path(field).asDouble();
        String format = figure < 1000 && figure != Math.rint(figure) ? " %.1f |" : " %,.0f |";
        page.append(String.format(Locale.ROOT, format, figure));
      }
      page.append('\n');
    }
  }
}
