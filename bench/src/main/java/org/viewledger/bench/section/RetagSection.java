package org.viewledger.bench.section;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.viewledger.bench.load.Workload;
import org.viewledger.bench.run.Broker;
import org.viewledger.bench.run.Freshness;
import org.viewledger.bench.run.Order;
import org.viewledger.bench.run.Results;
import org.viewledger.bench.run.RunningVariant;
import org.viewledger.bench.variant.VariantJob;
import org.viewledger.bench.variant.VariantName;
import org.viewledger.contract.WarehouseSchema;
import org.viewledger.stream.access.Warehouse;
import org.viewledger.topics.DefaultTaxonomy;

/**
 * What a new taxonomy costs those who wait for figures: readings come in all the while, half-way
 * through a taxonomy is published that moves every post, and the delay of the readings is watched.
 */
public final class RetagSection implements Section {
  private static final int WARD_POSTS = 325;
  private static final int MANY_POSTS = 1_000_000;
  private static final int QUICK_MANY_POSTS = 10_000;
  private static final int READINGS_PER_SECOND = 500;
  private static final int HEAP_MEBIBYTES = 6_144;
  private static final Duration LONGEST_WALK = Duration.ofMinutes(15);

  @Override
  public String name() {
    return "retag";
  }

  @Override
  public void run(Bench bench) throws Exception {
    bench.needDisk(1 + 10 * bench.scale());
    int many = bench.scaled(bench.quick() ? QUICK_MANY_POSTS : MANY_POSTS);
    for (int posts : List.of(WARD_POSTS, many)) {
      try (Broker broker = Filling.of(Workload.titled(bench.seed(), posts), bench)) {
        Order order =
            Order.shipped(
                    VariantName.VIEWLEDGER_HEAP,
                    broker.access(),
                    broker.topics(),
                    HEAP_MEBIBYTES,
                    bench.work())
                .withLargeEngine();
        try (RunningVariant running = RunningVariant.start(order)) {
          running.awaitBooked(false);
          measure(bench, broker, running, posts);
        }
      }
    }
  }

  private void measure(Bench bench, Broker broker, RunningVariant running, int posts)
      throws IOException, InterruptedException {
    Clock clock = Clock.systemUTC();
    AtomicLong published = new AtomicLong();
    Freshness freshness = new Freshness(broker, clock);
    Freshness.Figures undisturbed =
        freshness.measure(
            running.warehouse(),
            READINGS_PER_SECOND,
            Duration.ofSeconds(bench.quick() ? 10 : 30),
            () -> {});
    Freshness.Figures figures =
        freshness.measure(
            running.warehouse(),
            READINGS_PER_SECOND,
            Duration.ofSeconds(bench.quick() ? 10 : 60),
            () -> {
              Instant now = clock.instant();
              broker.append(DefaultTaxonomy.of(VariantJob.UNIT, now));
              published.set(now.toEpochMilli());
            });
    double seconds = walk(running, posts, published.get());
    long pause = Math.max(0, figures.most() - undisturbed.most());
    bench.say(
        String.format(
            Locale.ROOT,
            "%,d posts moved in %.1f s; readings meanwhile: p50 %,d ms, p99 %,d ms, longest %,d ms,"
                + " %,d ms more than before",
            posts,
            seconds,
            figures.p50(),
            figures.p99(),
            figures.most(),
            pause));
    bench
        .results()
        .add(
            Results.line(name(), String.format(Locale.ROOT, "%,d posts", posts))
                .put("posts", posts)
                .put("walkSeconds", seconds)
                .put("perSecond", figures.perSecond())
                .put("p50Ms", figures.p50())
                .put("p99Ms", figures.p99())
                .put("mostMs", figures.most())
                .put("undisturbedMostMs", undisturbed.most())
                .put("pauseMs", pause));
  }

  /** Seconds until the cut with which no post was left without a topic. */
  private static double walk(RunningVariant running, int posts, long published)
      throws IOException, InterruptedException {
    String database = WarehouseSchema.DATABASE;
    String question =
        "SELECT countIf(topic != 'unclassified') AS moved, (SELECT toUnixTimestamp64Milli(max(at))"
            + " FROM "
            + database
            + ".cut WHERE state = 'done' AND cut = (SELECT max(cut) FROM "
            + database
            + ".classification)) AS done FROM "
            + database
            + ".post FINAL";
    long deadline = System.nanoTime() + LONGEST_WALK.toNanos();
    try (Warehouse warehouse = new Warehouse(running.warehouse())) {
      while (System.nanoTime() < deadline) {
        var row = warehouse.rows(question).get(0);
        if (row.path("moved").asInt() == posts && row.path("done").asLong() > 0) {
          return (row.path("done").asLong() - published) / 1e3;
        }
        TimeUnit.SECONDS.sleep(1);
      }
    }
    throw new IOException("not all posts have a topic after " + LONGEST_WALK);
  }
}
