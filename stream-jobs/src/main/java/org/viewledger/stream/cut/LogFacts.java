package org.viewledger.stream.cut;

import java.util.Map;

/**
 * What Kafka holds, by {@code topic:partition}.
 *
 * @param begin the first offset
 * @param end the offset that the next record will get
 */
public record LogFacts(Map<String, Long> begin, Map<String, Long> end) {
  public LogFacts {
    begin = Map.copyOf(begin);
    end = Map.copyOf(end);
  }
}
