package org.viewledger.dashboard.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing slow. Every attempt counts as failed until it turns out right; after the free ones
 * each further attempt must wait, twice as long as the one before. Nobody is locked out: who waits
 * may try, and who comes by another key waits for nothing.
 */
final class Throttle {
  /** More keys than these are not remembered; the longest untouched goes first. */
  private static final int MOST_KEYS = 20_000;

  /** 2 to the power of this many seconds is longer than any wait. */
  private static final int MOST_DOUBLINGS = 30;

  private final Rule rule;
  private final Clock clock;
  private final Map<String, Failures> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_KEYS;
        }
      };

  Throttle(Rule rule, Clock clock) {
    this.rule = rule;
    this.clock = clock;
  }

  /**
   * How slow.
   *
   * @param free attempts without a wait
   * @param first the wait after them
   * @param longest no wait is longer
   * @param forgotten when so long no attempt was made, all is forgotten
   */
  record Rule(int free, Duration first, Duration longest, Duration forgotten) {
    /** The wait after so many failures. */
    Duration after(int failures) {
      if (failures < free) {
        return Duration.ZERO;
      }
      Duration wait = first.multipliedBy(1L << Math.min(failures - free, MOST_DOUBLINGS));
      return wait.compareTo(longest) > 0 ? longest : wait;
    }
  }

  private record Failures(int count, Instant last) {}

  /**
   * Admits an attempt, which counts as failed until {@link #clear} or {@link #forgive}.
   *
   * @throws TooManyAttemptsException where it comes too early
   */
  synchronized void admit(String key) {
    Instant now = clock.instant();
    Failures before = kept.get(key);
    int count = 0;
    if (before != null && now.isBefore(before.last().plus(rule.forgotten()))) {
      count = before.count();
      Instant open = before.last().plus(rule.after(count));
      if (now.isBefore(open)) {
        throw new TooManyAttemptsException(Duration.between(now, open).toSeconds() + 1);
      }
    }
    kept.put(key, new Failures(count + 1, now));
  }

  /** The attempt was right: what failed before is forgotten. */
  synchronized void clear(String key) {
    kept.remove(key);
  }

  /** The attempt was right, but those of others under this key still count. */
  synchronized void forgive(String key) {
    kept.computeIfPresent(
        key, (same, failures) -> new Failures(Math.max(0, failures.count() - 1), failures.last()));
  }
}
