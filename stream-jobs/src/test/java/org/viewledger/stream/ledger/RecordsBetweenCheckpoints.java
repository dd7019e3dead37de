package org.viewledger.stream.ledger;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.CheckpointListener;
import org.viewledger.stream.records.ConsumedRecord;

/**
 * Gives its records in portions and waits after each until a checkpoint that began later is
 * complete, so that a job takes several over few records.
 */
@SuppressWarnings("deprecation") // the new kind of source cannot wait for a checkpoint so simply
final class RecordsBetweenCheckpoints
    implements org.apache.flink.streaming.api.functions.source.legacy.SourceFunction<
            ConsumedRecord>,
        CheckpointListener {
  private static final long serialVersionUID = 1L;

  private final ArrayList<Kept> records = new ArrayList<>();
  private final int portion;
  private int completed;
  private volatile boolean cancelled;

  RecordsBetweenCheckpoints(List<ConsumedRecord> records, int portion) {
    records.forEach(each -> this.records.add(Kept.of(each)));
    this.portion = portion;
  }

  /** Sources travel to where they run by Java's own serialisation. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(String topic, int partition, long offset, long appendedAt, byte[] value)
      implements Serializable {
    static Kept of(ConsumedRecord each) {
      return new Kept(
          each.topic(), each.partition(), each.offset(), each.appendedAt(), each.value());
    }

    ConsumedRecord record() {
      return new ConsumedRecord(topic, partition, offset, appendedAt, value);
    }
  }

  @Override
  public void run(SourceContext<ConsumedRecord> context) throws InterruptedException {
    for (int from = 0; from < records.size() && !cancelled; from += portion) {
      for (Kept each : records.subList(from, Math.min(from + portion, records.size() - 1))) {
        context.collect(each.record());
      }
      awaitTwoCompletions();
    }
    context.collect(
        records.get(records.size() - 1).record()); // what no checkpoint but the last one covers
  }

  /** The first may be of a checkpoint that began before the portion; the second is not. */
  private synchronized void awaitTwoCompletions() throws InterruptedException {
    int enough = completed + 2;
    while (completed < enough && !cancelled) {
      wait();
    }
  }

  @Override
  public synchronized void notifyCheckpointComplete(long checkpointId) {
    completed++;
    notifyAll();
  }

  @Override
  public synchronized void cancel() {
    cancelled = true;
    notifyAll();
  }
}
