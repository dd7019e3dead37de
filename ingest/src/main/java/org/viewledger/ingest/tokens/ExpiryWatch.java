package org.viewledger.ingest.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Warns once each time that the end of a consent has come nearer than 30, 7 and 1 days. */
public final class ExpiryWatch {
  private static final List<Integer> DAYS = List.of(1, 7, 30);

  private int warnedAt = Integer.MAX_VALUE;

  /**
   * Looks at how long is left.
   *
   * @param ends null where nobody knows
   * @return the days, 30, 7 or 1, below which it has fallen since the last look; empty where that
   *     was said before
   */
  public Optional<Integer> look(@Nullable Instant ends, Instant now) {
    Optional<Integer> near = ends == null ? Optional.empty() : near(ends, now);
    int days = near.orElse(Integer.MAX_VALUE);
    boolean nearer = days < warnedAt;
    warnedAt = days; // further away again after a renewal
    return nearer ? near : Optional.empty();
  }

  /** The least of 30, 7 and 1 days that is more than what is left. */
  public static Optional<Integer> near(Instant ends, Instant now) {
    Duration left = Duration.between(now, ends);
    return DAYS.stream().filter(days -> left.compareTo(Duration.ofDays(days)) <= 0).findFirst();
  }
}
