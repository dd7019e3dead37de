package org.viewledger.bench.section;

import java.util.Locale;
import org.viewledger.bench.load.Workload;
import org.viewledger.bench.run.Broker;

/** Fills the topics and says so. */
final class Filling {
  private Filling() {}

  static Broker of(Workload workload, Bench bench) throws Exception {
    bench.say(
        String.format(
            Locale.ROOT,
            "filling 4 partitions with %,d readings of %,d posts, seed %d",
            workload.readings(),
            workload.posts(),
            workload.seed()));
    long start = System.nanoTime();
    Broker broker = Broker.filledWith(workload, bench.work());
    bench.say(
        String.format(
            Locale.ROOT,
            "filled in %.0f s: %,d bytes of JSON, %,d records, last readings %s",
            (System.nanoTime() - start) / 1e9,
            broker.topics().bytes(),
            workload.records(),
            broker.topics().totals()));
    return broker;
  }
}
