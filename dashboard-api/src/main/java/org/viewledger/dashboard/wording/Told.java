package org.viewledger.dashboard.wording;

/**
 * A figure that a sentence may speak of.
 *
 * @param oldPosts whether posts of before the period count in it, as on the in-period basis
 */
public record Told(Counted counted, Measured measured, boolean oldPosts) {
  /** Of the period's own posts, or their number. */
  public static Told of(Counted counted, Measured measured) {
    return new Told(counted, measured, false);
  }
}
