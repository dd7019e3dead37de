package org.viewledger.stream.cut;

/**
 * A cut's number: {@code generation << 40 | checkpoint}.
 *
 * <p>It is the version of every row that the cut wrote, so it has to grow over restarts. Flink's
 * checkpoint numbers begin again at 1 when a job starts without state; the generation, raised at
 * every start, is what keeps the number growing. 40 bits of checkpoints, one a second, last 34,000
 * years; 23 bits of generations allow 8 million starts.
 *
 * @param generation 1 to 2^23 - 1: which start of the job
 * @param checkpoint 0 to 2^40 - 1: Flink's number; 0 stands for the start itself
 */
public record Cut(long generation, long checkpoint) implements Comparable<Cut> {
  private static final int CHECKPOINT_BITS = 40;
  private static final long MAX_CHECKPOINT = (1L << CHECKPOINT_BITS) - 1;
  private static final long MAX_GENERATION = (1L << (Long.SIZE - 1 - CHECKPOINT_BITS)) - 1;

  public Cut {
    if (generation < 1 || generation > MAX_GENERATION) {
      throw new IllegalArgumentException("generation out of range: " + generation);
    }
    if (checkpoint < 0 || checkpoint > MAX_CHECKPOINT) {
      throw new IllegalArgumentException("checkpoint out of range: " + checkpoint);
    }
  }

  public static Cut of(long number) {
    return new Cut(number >>> CHECKPOINT_BITS, number & MAX_CHECKPOINT);
  }

  /** The number under which the generation's start itself is written. */
  public static Cut start(long generation) {
    return new Cut(generation, 0);
  }

  public long number() {
    return generation << CHECKPOINT_BITS | checkpoint;
  }

  @Override
  public int compareTo(Cut other) {
    return Long.compare(number(), other.number());
  }

  @Override
  public String toString() {
    return generation + "/" + checkpoint;
  }
}
