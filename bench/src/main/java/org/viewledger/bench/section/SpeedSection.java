package org.viewledger.bench.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.viewledger.bench.load.Workload;
import org.viewledger.bench.run.Broker;
import org.viewledger.bench.run.Comparison;
import org.viewledger.bench.run.Order;
import org.viewledger.bench.run.Results;
import org.viewledger.bench.run.RunningVariant;
import org.viewledger.bench.run.VariantRun;
import org.viewledger.bench.variant.VariantName;

/** All variants over the same topic, in turn, as often as asked; their rows must be the same. */
public final class SpeedSection implements Section {
  public static final String NAME = "speed";

  private static final int POSTS = 100_000;
  private static final int QUICK_POSTS = 8_000;
  private static final int HEAP_MEBIBYTES = 2_048;
  private static final double GIBIBYTES_A_MILLION_READINGS = 1.0;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(Bench bench) throws Exception {
    Workload workload =
        Workload.ofPosts(bench.seed(), bench.scaled(bench.quick() ? QUICK_POSTS : POSTS));
    bench.needDisk(1 + workload.readings() / 1e6 * GIBIBYTES_A_MILLION_READINGS);
    try (Broker broker = Filling.of(workload, bench)) {
      List<VariantRun> runs = new ArrayList<>();
      for (int run = 1; run <= bench.runs(); run++) {
        for (VariantName name : bench.variants()) {
          runs.add(run(bench, broker, name, run));
          List<String> differences = Comparison.differences(runs);
          if (!differences.isEmpty()) {
            throw new IOException("the tables differ: " + String.join("; ", differences));
          }
        }
      }
      bench.say("all " + runs.size() + " runs wrote the same rows: " + runs.get(0).digests());
    }
  }

  private static VariantRun run(Bench bench, Broker broker, VariantName name, int run)
      throws IOException, InterruptedException {
    Order order =
        Order.shipped(name, broker.access(), broker.topics(), HEAP_MEBIBYTES, bench.work())
            .withLargeEngine();
    try (RunningVariant running = RunningVariant.start(order)) {
      VariantRun done = running.awaitBooked(true);
      bench.say(
          String.format(
              Locale.ROOT,
              "run %d %-18s %,9.0f readings/s  %5.1f s  CPU %5.1f + engine %5.1f s"
                  + "  peak %,d + %,d MiB  state %,d bytes a post",
              run,
              name.text(),
              done.readings() / done.seconds(),
              done.seconds(),
              done.cpuSeconds(),
              done.engineCpuSeconds(),
              done.peakMebibytes(),
              done.enginePeakMebibytes(),
              done.stateBytes() / done.posts()));
      bench
          .results()
          .add(line(NAME, done).put("run", run).put("engineLimitMB", order.engineMegabytes()));
      return done;
    }
  }

  /** A run as a line of results. */
  static ObjectNode line(String section, VariantRun run) {
    return Results.line(section, run.name().text())
        .put("readings", run.readings())
        .put("posts", run.posts())
        .put("seconds", run.seconds())
        .put("lastFigureSeconds", run.lastFigureSeconds())
        .put("cpuSeconds", run.cpuSeconds())
        .put("engineCpuSeconds", run.engineCpuSeconds())
        .put("brokerCpuSeconds", run.brokerCpuSeconds())
        .put("peakMiB", run.peakMebibytes())
        .put("enginePeakMiB", run.enginePeakMebibytes())
        .put("stateBytes", run.stateBytes())
        .put("storeBytes", run.storeBytes());
  }
}
