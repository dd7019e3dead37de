package org.viewledger.bench.variant;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.viewledger.stream.ledger.accounts.KeyedLedger;
import org.viewledger.stream.ledger.accounts.TopicLedger;
import org.viewledger.stream.ledger.tables.TopicChange;
import org.viewledger.stream.ledger.tables.TopicChanges;

/** The ledger of sums of one partition of the repartition topic. */
final class StreamsTopics implements StreamsTask.Work<long[]> {
  private final Books<TopicChange> topics;
  private final CutRows rows;
  private final StreamsProgress progress;
  private long taken;

  StreamsTopics(Books.States states, CutRows rows, StreamsProgress progress) {
    topics = new Books<>(new TopicLedger(), states);
    this.rows = rows;
    this.progress = progress;
  }

  @Override
  public void take(Record<String, long[]> record, ProcessorContext<String, long[]> context) {
    topics.add(record.key(), new TopicChange(record.key(), record.value()));
    taken++;
  }

  @Override
  public void settle(ProcessorContext<String, long[]> context) {
    topics.settle(new KeyedLedger.Out(rows::add, new TopicChanges(), PlainLoop::refuse));
  }

  @Override
  public void written() {
    progress.bookedChanges(taken);
    taken = 0;
  }
}
