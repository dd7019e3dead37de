package org.viewledger.ingest.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** How platforms count: so many requests within a window that slides. */
public final class SlidingLimit {
  private final Duration window;
  private final int most;
  private final InstantSource clock;
  private final Deque<Instant> asked = new ArrayDeque<>();
  private int beyond;

  public SlidingLimit(Duration window, int most, InstantSource clock) {
    this.window = window;
    this.most = most;
    this.clock = clock;
  }

  /** Everything is allowed. */
  public static SlidingLimit none() {
    return new SlidingLimit(Duration.ZERO, Integer.MAX_VALUE, () -> Instant.EPOCH);
  }

  /** Counts so many requests made now; whether they lie within what is allowed. */
  public boolean allows(int requests) {
    Instant now = clock.instant();
    for (int i = 0; i < requests; i++) {
      asked.add(now);
    }
    while (!asked.isEmpty() && asked.element().isBefore(now.minus(window))) {
      asked.remove();
    }
    if (asked.size() > most) {
      beyond++;
      return false;
    }
    return true;
  }

  /** Requests within the window, as of the last. */
  public int used() {
    return asked.size();
  }

  /** How long until no more than so many are left in the window. */
  public Duration until(int left) {
    return asked.stream()
        .skip(Math.max(0, asked.size() - left - 1L))
        .findFirst()
        .filter(oldest -> asked.size() > left)
        .map(oldest -> Duration.between(clock.instant(), oldest.plus(window)))
        .orElse(Duration.ZERO);
  }

  /** How often more was asked than is allowed. */
  public int beyond() {
    return beyond;
  }
}
