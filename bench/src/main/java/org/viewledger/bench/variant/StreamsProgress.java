package org.viewledger.bench.variant;

import java.util.concurrent.atomic.AtomicLong;

/** How far the tasks of the Kafka Streams variant have come, all of them together. */
final class StreamsProgress {
  private final AtomicLong cuts = new AtomicLong();
  private final AtomicLong records = new AtomicLong();
  private final AtomicLong changesSent = new AtomicLong();
  private final AtomicLong changesBooked = new AtomicLong();

  /** A number that is larger than every one before, for the rows' versions. */
  long nextCut() {
    return cuts.incrementAndGet();
  }

  /** Sums were sent on: said before the records that they come from are said to be booked. */
  void sent(long changes) {
    changesSent.addAndGet(changes);
  }

  void booked(long more) {
    records.addAndGet(more);
  }

  void bookedChanges(long more) {
    changesBooked.addAndGet(more);
  }

  /** Whether so many records and all sums that come of them are in the tables. */
  boolean isDone(long wanted) {
    return records.get() == wanted && changesBooked.get() == changesSent.get();
  }
}
