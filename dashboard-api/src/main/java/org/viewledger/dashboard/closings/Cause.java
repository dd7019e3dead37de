package org.viewledger.dashboard.closings;

import java.util.Arrays;

/**
 * Why a closed figure changed. A figure that several causes moved on one day names the one that
 * moved most, in absolute views (or reactions, …); between equals the first of this list.
 */
public enum Cause {
  /**
   * A person brought readings or facts of the post in, or took them back, since the closing was
   * last looked at: records from {@code import/*} or {@code manual/*}, withdrawals.
   */
  MANUAL("manual"),
  /**
   * The platform took back what it had said: a reading that came since lies below an earlier one of
   * the same post and metric, and the post's figure fell. Zeros of a metric that never returns to
   * zero are no such reading.
   */
  PLATFORM_CORRECTION("platform-correction"),
  /** The post has another topic now, by a person's word or by rules; only figures of topics. */
  RE_TAGGING("re-tagging"),
  /**
   * Everything else that came to be known: a reading after the period's end that moves the balance
   * at its last midnight, a reading or a post that arrived late.
   */
  LATE_DATA("late-data");

  private final String id;

  Cause(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  static Cause of(String id) {
    return Arrays.stream(values()).filter(cause -> cause.id.equals(id)).findFirst().orElseThrow();
  }
}
