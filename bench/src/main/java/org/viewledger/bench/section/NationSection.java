package org.viewledger.bench.section;

import java.util.List;
import java.util.Locale;
import org.viewledger.bench.load.Workload;
import org.viewledger.bench.run.Broker;
import org.viewledger.bench.run.Order;
import org.viewledger.bench.run.RunningVariant;
import org.viewledger.bench.run.VariantRun;
import org.viewledger.bench.variant.VariantName;

/** A year of all communes, Kafka to ClickHouse, and how fresh figures are on top of it. */
public final class NationSection implements Section {
  public static final String NAME = "nation";

  private static final int PAGES = 3_321;
  private static final double GIBIBYTES = 30;

  /** Without managed memory: RocksDB's comes on top. */
  private static final int HEAP_MEBIBYTES = 8_192;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(Bench bench) throws Exception {
    bench.needDisk(1 + GIBIBYTES * bench.scale());
    Workload workload = Workload.nation(bench.seed(), bench.scaled(PAGES));
    List<VariantName> names =
        bench.variants().stream().filter(name -> name.text().startsWith("viewledger-")).toList();
    try (Broker broker = Filling.of(workload, bench)) {
      for (VariantName name : names) {
        Order order =
            Order.shipped(name, broker.access(), broker.topics(), HEAP_MEBIBYTES, bench.work())
                .withLargeEngine();
        try (RunningVariant running = RunningVariant.start(order)) {
          VariantRun run = running.awaitBooked(false);
          bench.say(
              String.format(
                  Locale.ROOT,
                  "%s booked %,d readings in %.1f s, CPU %.0f + engine %.0f s, peak %,d + %,d MiB,"
                      + " checkpoint %,d MiB, tables %,d MiB",
                  name.text(),
                  run.readings(),
                  run.seconds(),
                  run.cpuSeconds(),
                  run.engineCpuSeconds(),
                  run.peakMebibytes(),
                  run.enginePeakMebibytes(),
                  run.stateBytes() >> 20,
                  run.storeBytes() >> 20));
          bench.results().add(SpeedSection.line(NAME, run));
          FreshnessSection.measure(bench, broker, running, "nation, " + name.text());
        }
      }
    }
  }
}
