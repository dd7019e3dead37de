package org.viewledger.stream.io;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.viewledger.stream.records.ConsumedRecord;

/**
 * Whether a reader is catching up: with what lay in the log when the job started, or later, after
 * an outage, with records that were appended a while ago.
 *
 * <p>Not for several threads; asked once a record, so that nothing is computed then.
 */
final class Pace {
  /** Fewer records than these are read before rarer cuts would make a difference. */
  static final long MANY = 50_000;

  /** Who reads what was appended so long ago is not following the log as it grows. */
  static final Duration LATE = Duration.ofMinutes(1);

  /** In so many cuts at least is a log read: ClickHouse takes one while the next is computed. */
  private static final int CUTS = 8;

  private static final int RECORDS_BETWEEN_LOOKS = 1_024;

  private final Map<String, Long> ends;
  private final long most;
  private final InstantSource clock;
  private final Map<String, Partition> partitions = new HashMap<>();
  private long left;
  private long begun;
  private long read;
  private long beyond;
  private long appendedAt;
  private boolean catchingUp;

  /**
   * @param ends the ends of the log when the job started, by the name of a split
   * @param most so many records between two checkpoints are enough for this reader's memory
   */
  Pace(Map<String, Long> ends, long most, InstantSource clock) {
    this.ends = ends;
    this.most = most;
    this.clock = clock;
  }

  /** How far one partition was read. */
  final class Partition {
    private final long end;
    private long next;

    private Partition(long end, long next) {
      this.end = end;
      this.next = next;
    }

    void read(ConsumedRecord record) {
      long now = record.offset() + 1;
      if (next < end) {
        left -= Math.min(now, end) - next;
        catchingUp &= left > 0;
      } else {
        beyond++;
      }
      next = now;
      appendedAt = record.appendedAt();
      read++;
      if (catchingUp && left == 0 && read % RECORDS_BETWEEN_LOOKS == 0) {
        catchingUp = isLate();
      }
    }
  }

  /**
   * A partition is read from now on.
   *
   * @param from the first offset, negative for the log's beginning
   */
  void follow(String split, long from) {
    Partition partition = new Partition(ends.getOrDefault(split, 0L), Math.max(0, from));
    partitions.put(split, partition);
    left += Math.max(0, partition.end - partition.next);
    begun = left;
    catchingUp |= left >= MANY;
  }

  /** A partition that is read. */
  Partition of(String split) {
    Partition partition = partitions.get(split);
    if (partition == null) {
      throw new IllegalStateException("a record of a partition that was never given: " + split);
    }
    return partition;
  }

  boolean isCatchingUp() {
    return catchingUp;
  }

  /** Whether enough was read for a cut, however long ago the last one is. */
  boolean isEnough() {
    return read >= Math.min(most, Math.max(MANY, begun / CUTS));
  }

  /** Whether so much was read that nothing more fits before a checkpoint. */
  boolean isTooMuch() {
    return read >= 2 * most;
  }

  /** A checkpoint's barrier is sent on. */
  void atCheckpoint() {
    catchingUp = left >= MANY || (beyond >= MANY && isLate());
    read = 0;
    beyond = 0;
  }

  private boolean isLate() {
    return clock.millis() - appendedAt > LATE.toMillis();
  }
}
