package org.viewledger.bench.variant;

import java.util.HashMap;
import java.util.Map;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.io.CutStore;
import org.viewledger.stream.ledger.accounts.BookTransfer;
import org.viewledger.stream.ledger.accounts.Decoder;
import org.viewledger.stream.ledger.accounts.KeyedLedger;
import org.viewledger.stream.ledger.accounts.PostFact;
import org.viewledger.stream.ledger.accounts.PostLedger;
import org.viewledger.stream.ledger.accounts.TopicLedger;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.ledger.tables.TopicChange;
import org.viewledger.stream.ledger.tables.TopicChanges;
import org.viewledger.stream.records.ConsumedRecord;

/**
 * Decoder and rules in one thread over hash maps; positions are committed after the rows are
 * written. A crash would lose the maps: nothing here is paid for but the work itself.
 */
final class PlainLoop implements Variant {
  private final VariantJob job;
  private final Map<String, byte[]> postStates = new HashMap<>();
  private final Map<String, byte[]> topicStates = new HashMap<>();
  private final Decoder decoder;
  private final Books<PostFact> posts;
  private final Books<TopicChange> topics;
  private final CutStore store;
  private final CutRows rows;
  private final TopicChanges changes = new TopicChanges();

  PlainLoop(VariantJob job) {
    this.job = job;
    Days days = new Days(VariantJob.ZONE);
    MetricCatalogue catalogue = MetricCatalogue.standard();
    decoder = new Decoder(days, catalogue);
    posts = new Books<>(new PostLedger(days, catalogue), Books.States.in(postStates));
    topics = new Books<>(new TopicLedger(), Books.States.in(topicStates));
    store = job.sink();
    rows = new CutRows(store);
  }

  @Override
  public void book() throws InterruptedException {
    try (LogReader log = new LogReader(job)) {
      long interval = job.interval().toNanos();
      long cut = 1;
      long due = System.nanoTime() + interval;
      while (!log.atEnd()) {
        log.poll(this::take);
        if (log.atEnd() || System.nanoTime() >= due) {
          settle();
          rows.commit(new Cut(1, cut++), log.position());
          log.commit();
          due = System.nanoTime() + interval;
        }
      }
    }
  }

  private void take(ConsumedRecord record) {
    Decoder.Decoded decoded = decoder.decode(record);
    rows.add(decoded.row());
    decoded.facts().forEach(fact -> posts.add(fact.key(), fact));
  }

  private void settle() {
    KeyedLedger.Out out = new KeyedLedger.Out(rows::add, changes, PlainLoop::refuse);
    posts.settle(out);
    changes.drainTo(change -> topics.add(change.key(), change));
    topics.settle(out);
  }

  @SuppressWarnings("DoNotCallSuggester") // a consumer that is never to be called
  static void refuse(BookTransfer transfer) {
    throw new IllegalStateException("every post of this bench has one id: " + transfer.key());
  }

  @Override
  public long stateBytes() {
    return bytes(postStates) + bytes(topicStates);
  }

  private static long bytes(Map<String, byte[]> states) {
    return states.entrySet().stream()
        .mapToLong(each -> each.getKey().length() + each.getValue().length)
        .sum();
  }

  @Override
  public void close() {
    store.close();
  }
}
