package org.viewledger.bench.section;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.viewledger.bench.load.Workload;
import org.viewledger.bench.run.Broker;
import org.viewledger.bench.run.Freshness;
import org.viewledger.bench.run.Order;
import org.viewledger.bench.run.Results;
import org.viewledger.bench.run.RunningVariant;
import org.viewledger.bench.variant.VariantName;

/** From Kafka to a complete cut at 5,000 readings a second, on the state of a ward's year. */
public final class FreshnessSection implements Section {
  public static final String NAME = "freshness";

  private static final int READINGS_PER_SECOND = 5_000;
  private static final int WARD_POSTS = 325;
  private static final int HEAP_MEBIBYTES = 512;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(Bench bench) throws Exception {
    try (Broker broker = Filling.of(Workload.ofPosts(bench.seed(), WARD_POSTS), bench)) {
      Order order =
          Order.shipped(
              VariantName.VIEWLEDGER_HEAP,
              broker.access(),
              broker.topics(),
              HEAP_MEBIBYTES,
              bench.work());
      try (RunningVariant running = RunningVariant.start(order)) {
        running.awaitBooked(false);
        measure(bench, broker, running, "ward, " + order.name().text());
      }
    }
  }

  /** Measures a job that has booked everything; after a while, for the first seconds are cold. */
  static void measure(Bench bench, Broker broker, RunningVariant running, String name)
      throws IOException, InterruptedException {
    window(broker, running, bench.quick() ? 5 : 15);
    Freshness.Figures figures = window(broker, running, bench.quick() ? 10 : 60);
    bench.say(
        String.format(
            Locale.ROOT,
            "%s: %,.0f readings/s, p50 %,d ms, p99 %,d ms, longest %,d ms",
            name,
            figures.perSecond(),
            figures.p50(),
            figures.p99(),
            figures.most()));
    bench
        .results()
        .add(
            Results.line(NAME, name)
                .put("readings", figures.readings())
                .put("perSecond", figures.perSecond())
                .put("p50Ms", figures.p50())
                .put("p99Ms", figures.p99())
                .put("mostMs", figures.most()));
  }

  private static Freshness.Figures window(Broker broker, RunningVariant running, int seconds)
      throws InterruptedException {
    return new Freshness(broker, Clock.systemUTC())
        .measure(running.warehouse(), READINGS_PER_SECOND, Duration.ofSeconds(seconds), () -> {});
  }
}
