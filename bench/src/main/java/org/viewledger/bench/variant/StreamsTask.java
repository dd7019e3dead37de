package org.viewledger.bench.variant;

import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.io.CutStore;

/**
 * A task of Kafka Streams. Like the job's operator it gathers what comes within an interval and
 * settles it at once: rows to ClickHouse first, then the commit of the offsets, so that a crash
 * between the two books the interval again. Kafka Streams commits when told to, never by itself.
 */
final class StreamsTask<V> implements Processor<String, V, String, long[]> {
  private final VariantJob job;
  private final String storeName;
  private final StreamsProgress progress;
  private final Work.Maker<V> maker;
  private @Nullable Running<V> running;

  /** What a task makes of its records. */
  interface Work<V> {
    void take(Record<String, V> record, ProcessorContext<String, long[]> context);

    /** Adds the rows, sends the sums on. */
    void settle(ProcessorContext<String, long[]> context);

    /** The rows are in ClickHouse. */
    void written();

    /** Makes it over the task's store and rows. */
    interface Maker<V> {
      Work<V> make(Books.States states, CutRows rows);
    }
  }

  private record Running<V>(
      ProcessorContext<String, long[]> context, CutStore store, CutRows rows, Work<V> work) {}

  StreamsTask(VariantJob job, String storeName, StreamsProgress progress, Work.Maker<V> maker) {
    this.job = job;
    this.storeName = storeName;
    this.progress = progress;
    this.maker = maker;
  }

  @Override
  public void init(ProcessorContext<String, long[]> context) {
    KeyValueStore<String, byte[]> states = context.getStateStore(storeName);
    CutStore store = job.sink();
    CutRows rows = new CutRows(store);
    running = new Running<>(context, store, rows, maker.make(over(states), rows));
    context.schedule(job.interval(), PunctuationType.WALL_CLOCK_TIME, now -> settle());
  }

  private static Books.States over(KeyValueStore<String, byte[]> store) {
    return new Books.States() {
      @Override
      public byte @Nullable [] get(String key) {
        return store.get(key);
      }

      @Override
      public void put(String key, byte @Nullable [] state) {
        store.put(key, state);
      }
    };
  }

  @Override
  public void process(Record<String, V> record) {
    Running<V> task = running();
    task.work().take(record, task.context());
  }

  private void settle() {
    Running<V> task = running();
    task.work().settle(task.context());
    if (!task.rows().isEmpty()) {
      write(task.rows());
      task.work().written();
      task.context().commit();
    }
  }

  private void write(CutRows rows) {
    try {
      rows.write(new Cut(1, progress.nextCut()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while ClickHouse was writing", e);
    }
  }

  private Running<V> running() {
    if (running == null) {
      throw new IllegalStateException("the task is not open");
    }
    return running;
  }

  @Override
  public void close() {
    if (running != null) {
      running.store().close();
    }
  }
}
