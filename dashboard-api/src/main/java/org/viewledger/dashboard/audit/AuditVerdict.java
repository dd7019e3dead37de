package org.viewledger.dashboard.audit;

import java.util.Optional;

/**
 * Whether the list stands as it was written.
 *
 * @param entries looked at
 * @param lastHash of the last of them: whoever writes it down on paper can tell later whether the
 *     end was cut off
 * @param broken the first place where it does not; empty where all is well
 */
public record AuditVerdict(long entries, String lastHash, Optional<Broken> broken) {
  /**
   * The first broken link.
   *
   * @param place of the entry that is not there, or not as it was written
   */
  public record Broken(long place, Kind kind) {}

  /** What is wrong with it. */
  public enum Kind {
    /** Its digest does not belong to what it says. */
    CHANGED,
    /** It does not follow from the entry before it. */
    UNLINKED,
    /** It is not there. */
    MISSING
  }
}
