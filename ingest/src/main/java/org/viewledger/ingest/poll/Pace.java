package org.viewledger.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fast an account may ask: at its ordinary interval below three quarters of the allowance,
 * slower up to nine tenths, not at all beyond, until the platform says or the allowance is renewed.
 */
public final class Pace {
  static final double SLOW_AT = 75;
  static final double STOP_AT = 90;

  /** Where nobody says when it may go on, it is tried again after this. */
  static final Duration BLIND_PAUSE = Duration.ofMinutes(15);

  private static final double SLOWEST = 10;

  private final Duration interval;
  private Instant next = Instant.MIN;
  private @Nullable Instant stoppedUntil;

  /**
   * A pace.
   *
   * @param interval between two requests of the account, such as a second for Zalo
   */
  public Pace(Duration interval) {
    this.interval = interval;
  }

  /** The earliest instant of the next request; not later than {@code now} where it may go out. */
  public Instant earliest() {
    return stoppedUntil == null || stoppedUntil.isBefore(next) ? next : stoppedUntil;
  }

  /** Whether the allowance keeps the account from asking at all. */
  public boolean isStopped(Instant now) {
    return stoppedUntil != null && stoppedUntil.isAfter(now);
  }

  /** Takes note of a request that was answered. */
  public void asked(Instant now, Usage usage) {
    stoppedUntil = null;
    double slower = 1;
    if (usage.percent() >= STOP_AT) {
      pauseUntil(now, usage.regainAt());
    } else if (usage.percent() >= SLOW_AT) {
      slower = 1 + (SLOWEST - 1) * (usage.percent() - SLOW_AT) / (STOP_AT - SLOW_AT);
    }
    next = now.plusMillis((long) (interval.toMillis() * slower));
  }

  /** Takes note that the platform refused to answer for now. */
  public void pauseUntil(Instant now, @Nullable Instant until) {
    stoppedUntil = until != null && until.isAfter(now) ? until : now.plus(BLIND_PAUSE);
  }
}
