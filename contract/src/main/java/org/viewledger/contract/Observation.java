package org.viewledger.contract;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A reading: what a platform or a file said about one post at one instant.
 *
 * @param observedAt the instant the counters are of
 * @param recordedAt the instant we learnt them
 * @param source who said it: {@code youtube-data/v3}, {@code import/SHA}, {@code manual/ID}
 * @param fields the platform's field behind a metric, where several could be
 * @param metrics cumulative counters since publication, 0 to 2^53 - 1; an absent metric is not zero
 */
public record Observation(
    PostKey post,
    Instant observedAt,
    Instant recordedAt,
    String source,
    SortedMap<String, String> fields,
    SortedMap<String, Long> metrics)
    implements Event {
  /** The largest counter, exact in a double too: 2^53 - 1. */
  public static final long MAX_COUNTER = (1L << 53) - 1;

  public Observation {
    fields = sorted(fields);
    metrics = sorted(metrics);
    for (Map.Entry<String, Long> metric : metrics.entrySet()) {
      if (metric.getValue() < 0 || metric.getValue() > MAX_COUNTER) {
        throw new IllegalArgumentException(
            metric.getKey() + " must be 0 to 2^53 - 1: " + metric.getValue());
      }
    }
  }

  private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  @Override
  public String key() {
    return post.text();
  }

  @Override
  public String topic() {
    return Topics.OBSERVATIONS;
  }
}
