package org.viewledger.stream.cut;

import java.util.Map;

/**
 * What Kafka holds, by {@code topic:partition}.
 *
 * @param begin the first offset
 * @param end the offset that the next record will get
 * @param agreed up to where it is known to be what was counted: the end, or where a log that was
 *     cut short and has grown again parts from the raw rows
 */
public record LogFacts(Map<String, Long> begin, Map<String, Long> end, Map<String, Long> agreed) {
  public LogFacts {
    begin = Map.copyOf(begin);
    end = Map.copyOf(end);
    agreed = Map.copyOf(agreed);
  }

  /** A log that nothing contradicts. */
  public LogFacts(Map<String, Long> begin, Map<String, Long> end) {
    this(begin, end, end);
  }
}
