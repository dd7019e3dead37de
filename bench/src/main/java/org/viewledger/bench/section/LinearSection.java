package org.viewledger.bench.section;

import java.util.List;
import java.util.Locale;
import org.viewledger.bench.load.Workload;
import org.viewledger.bench.run.Broker;
import org.viewledger.bench.run.Order;
import org.viewledger.bench.run.RunningVariant;
import org.viewledger.bench.run.VariantRun;
import org.viewledger.bench.variant.VariantName;

/** State, checkpoint and tables of one, two, four and eight times as many posts. */
public final class LinearSection implements Section {
  public static final String NAME = "linear";

  private static final int POSTS = 12_500;
  private static final int QUICK_POSTS = 250;
  private static final List<Integer> TIMES = List.of(1, 2, 4, 8);
  private static final int HEAP_MEBIBYTES = 2_048;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(Bench bench) throws Exception {
    int posts = bench.scaled(bench.quick() ? QUICK_POSTS : POSTS);
    bench.needDisk(1 + posts * 8 * 80 / 1e6);
    for (int times : TIMES) {
      try (Broker broker = Filling.of(Workload.ofPosts(bench.seed(), posts * times), bench)) {
        // The loop's state is the books alone; the job's is a whole checkpoint.
        for (VariantName name : List.of(VariantName.PLAIN_LOOP, VariantName.VIEWLEDGER_HEAP)) {
          Order order =
              Order.shipped(name, broker.access(), broker.topics(), HEAP_MEBIBYTES, bench.work())
                  .withLargeEngine();
          try (RunningVariant running = RunningVariant.start(order)) {
            VariantRun run = running.awaitBooked(false);
            bench.say(
                String.format(
                    Locale.ROOT,
                    "%,d posts, %s: state %,d bytes, tables %,d bytes",
                    run.posts(),
                    name.text(),
                    run.stateBytes(),
                    run.storeBytes()));
            bench.results().add(SpeedSection.line(NAME, run));
          }
        }
      }
    }
  }
}
