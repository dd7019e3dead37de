package org.viewledger.ingest.poll;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of its allowance an account, or a page of it, has used, as the platform says or as we
 * count.
 *
 * @param percent 0 or more; some platforms go past 100
 * @param regainAt when it may go on, null where nobody says
 * @param pageOnly whether the allowance is the page's own, so that the account's other pages go on
 */
public record Usage(double percent, @Nullable Instant regainAt, boolean pageOnly) {
  public static final Usage NONE = new Usage(0, null);

  public Usage {
    if (!(percent >= 0)) {
      throw new IllegalArgumentException("no share of an allowance: " + percent);
    }
  }

  /** The account's. */
  public Usage(double percent, @Nullable Instant regainAt) {
    this(percent, regainAt, false);
  }

  /** The one that leaves less. */
  public Usage and(Usage other) {
    return other.percent > percent ? other : this;
  }
}
