package org.viewledger.dashboard.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A token bucket for each of many names: it fills at an even rate and holds what a minute fills.
 * Names that were not used for longest are forgotten first, when there are too many; a bucket that
 * is forgotten was full again long before.
 */
final class Buckets {
  private static final int MOST_NAMES = 10_000;
  private static final double MINUTE = TimeUnit.MINUTES.toNanos(1);

  private final int perMinute;
  private final LongSupplier nanos;

  /** Least recently used first; guarded by this. */
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_NAMES;
        }
      };

  private record Bucket(double tokens, long at) {}

  /**
   * @param perMinute what a bucket holds, and what it is filled with in a minute; above 0
   * @param nanos a clock that only runs on
   */
  Buckets(int perMinute, LongSupplier nanos) {
    this.perMinute = perMinute;
    this.nanos = nanos;
  }

  /**
   * Takes one token.
   *
   * @return 0 where there was one, else after how many seconds there will be
   */
  synchronized long take(String name) {
    long now = nanos.getAsLong();
    Bucket before = buckets.getOrDefault(name, new Bucket(perMinute, now));
    double tokens = Math.min(perMinute, before.tokens() + (now - before.at()) / MINUTE * perMinute);
    if (tokens < 1) {
      buckets.put(name, new Bucket(tokens, now));
      return (long) Math.ceil((1 - tokens) * MINUTE / perMinute / TimeUnit.SECONDS.toNanos(1));
    }
    buckets.put(name, new Bucket(tokens - 1, now));
    return 0;
  }
}
