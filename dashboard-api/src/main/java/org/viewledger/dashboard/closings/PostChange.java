package org.viewledger.dashboard.closings;

import java.util.Optional;
import org.viewledger.contract.PostKey;

/** A post's part in a closed period as it was last looked at and as it is now, of one metric. */
public record PostChange(PostKey post, String metric, Side before, Side after, Evidence evidence) {

  /**
   * One state.
   *
   * @param topic the primary topic
   * @param gain over the period's days; empty where the post has no day in it
   * @param balance at the end of the period, of a post published in it; else empty
   */
  public record Side(String topic, Optional<Long> gain, Optional<Long> balance) {
    /** The post has no part in the period. */
    public static final Side NONE = new Side("", Optional.empty(), Optional.empty());

    /** The value on a basis. */
    Optional<Long> value(Basis basis) {
      return basis == Basis.IN_PERIOD ? gain : balance;
    }
  }

  /**
   * What the raw record has had of the post since.
   *
   * @param manual a person brought records in or took them back
   * @param fell the platform told of a value below an earlier one, of this metric
   * @param broughtBy who took records back, empty where nobody or several did
   * @param taggedBy who assigned a topic, empty where nobody or several did
   */
  public record Evidence(
      boolean manual, boolean fell, Optional<String> broughtBy, Optional<String> taggedBy) {
    public static final Evidence NONE =
        new Evidence(false, false, Optional.empty(), Optional.empty());
  }
}
