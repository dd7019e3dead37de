package org.viewledger.ingest.poll;

/** How much is asked for at a time: half where that was too much, and twice as much again. */
public final class Portion {
  private final int most;
  private int size;

  /**
   * All that the platform allows, to begin with.
   *
   * @param most 1 or more
   */
  public Portion(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a portion of nothing: " + most);
    }
    this.most = most;
    this.size = most;
  }

  /** From 1 to the most. */
  public int size() {
    return size;
  }

  /**
   * Half as much from now on.
   *
   * @return false where it cannot be less
   */
  public boolean less() {
    boolean less = size > 1;
    size = Math.max(1, size / 2);
    return less;
  }

  /** Twice as much from now on, up to the most. */
  public void more() {
    size = (int) Math.min(most, 2L * size);
  }
}
