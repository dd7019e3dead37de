package org.viewledger.dashboard.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a member of staff said of a post's topic, also if it was taken back later.
 *
 * @param primaryTopic empty where it set labels only, or took back
 * @param withdrawn whether it gave the post back to the rules
 */
public record Assigned(
    Optional<String> primaryTopic,
    List<String> labels,
    String by,
    Optional<String> reason,
    Instant recordedAt,
    boolean withdrawn) {
  public Assigned {
    labels = List.copyOf(labels);
  }
}
