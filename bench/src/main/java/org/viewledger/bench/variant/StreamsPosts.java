package org.viewledger.bench.variant;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.stream.ledger.accounts.Decoder;
import org.viewledger.stream.ledger.accounts.KeyedLedger;
import org.viewledger.stream.ledger.accounts.PostFact;
import org.viewledger.stream.ledger.accounts.PostLedger;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.ledger.tables.TopicChanges;
import org.viewledger.stream.records.ConsumedRecord;

/** Decoder and post ledger of one partition. */
final class StreamsPosts implements StreamsTask.Work<byte[]> {
  private final Decoder decoder;
  private final Books<PostFact> posts;
  private final CutRows rows;
  private final StreamsProgress progress;
  private final TopicChanges changes = new TopicChanges();
  private long taken;

  StreamsPosts(Books.States states, CutRows rows, StreamsProgress progress) {
    Days days = new Days(VariantJob.ZONE);
    MetricCatalogue catalogue = MetricCatalogue.standard();
    decoder = new Decoder(days, catalogue);
    posts = new Books<>(new PostLedger(days, catalogue), states);
    this.rows = rows;
    this.progress = progress;
  }

  @Override
  public void take(Record<String, byte[]> record, ProcessorContext<String, long[]> context) {
    RecordMetadata at =
        context
            .recordMetadata()
            .orElseThrow(() -> new IllegalStateException("a record without a position"));
    Decoder.Decoded decoded =
        decoder.decode(
            new ConsumedRecord(
                at.topic(), at.partition(), at.offset(), record.timestamp(), record.value()));
    rows.add(decoded.row());
    decoded.facts().forEach(fact -> posts.add(fact.key(), fact));
    taken++;
  }

  @Override
  public void settle(ProcessorContext<String, long[]> context) {
    posts.settle(new KeyedLedger.Out(rows::add, changes, PlainLoop::refuse));
    long now = context.currentSystemTimeMs();
    changes.drainTo(
        change -> {
          progress.sent(1);
          context.forward(new Record<>(change.key(), change.words(), now));
        });
  }

  @Override
  public void written() {
    progress.booked(taken);
    taken = 0;
  }
}
