package org.viewledger.stream.cut;

import java.util.Map;
import java.util.TreeMap;

/** Offsets next to read, by {@code topic:partition}. */
public final class Offsets {
  private Offsets() {}

  /** The name of a partition in a map of offsets. */
  public static String name(String topic, int partition) {
    return topic + ':' + partition;
  }

  /** The larger of both for every partition. */
  public static Map<String, Long> max(Map<String, Long> some, Map<String, Long> others) {
    Map<String, Long> max = new TreeMap<>(some);
    others.forEach((partition, offset) -> max.merge(partition, offset, Math::max));
    return max;
  }

  /** Whether everything before {@code target} is covered. */
  public static boolean cover(Map<String, Long> covered, Map<String, Long> target) {
    return target.entrySet().stream()
        .allMatch(
            entry ->
                entry.getValue() <= 0
                    || covered.getOrDefault(entry.getKey(), 0L) >= entry.getValue());
  }
}
