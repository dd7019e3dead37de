package org.viewledger.bench.variant;

import java.io.IOException;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.stream.access.Warehouse;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.io.CutStore;
import org.viewledger.stream.ledger.accounts.Decoder;
import org.viewledger.stream.ledger.rules.Days;

/** Raw rows as they come, and every figure by SQL once the last has come. */
final class RawThenSql implements Variant {
  private final VariantJob job;
  private final CutStore store;

  RawThenSql(VariantJob job) {
    this.job = job;
    this.store = job.sink();
  }

  @Override
  public void book() throws IOException, InterruptedException {
    Decoder decoder = new Decoder(new Days(VariantJob.ZONE), MetricCatalogue.standard());
    CutRows rows = new CutRows(store);
    long cut = 1;
    try (LogReader log = new LogReader(job)) {
      long interval = job.interval().toNanos();
      long due = System.nanoTime() + interval;
      while (!log.atEnd()) {
        log.poll(record -> rows.add(decoder.decode(record).row()));
        if (log.atEnd() || System.nanoTime() >= due) {
          rows.commit(new Cut(1, cut++), log.position());
          log.commit();
          due = System.nanoTime() + interval;
        }
      }
    }
    try (Warehouse warehouse = new Warehouse(job.warehouse())) {
      new FiguresBySql(PageRange.of(warehouse), new Cut(1, cut))
          .statements()
          .forEach(warehouse::execute);
    }
  }

  /** Nothing: every question is answered from the raw rows. */
  @Override
  public long stateBytes() {
    return 0;
  }

  @Override
  public void close() {
    store.close();
  }
}
