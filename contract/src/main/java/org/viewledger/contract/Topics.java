package org.viewledger.contract;

import java.util.List;
import java.util.Map;

/** Names and settings of the Kafka topics. */
public final class Topics {
  public static final String OBSERVATIONS = "observations";
  public static final String WITHDRAWALS = "withdrawals";
  public static final String POSTS = "posts";
  public static final String PAGES = "pages";
  public static final String PAGE_READINGS = "page-readings";
  public static final String TOPIC_ASSIGNMENTS = "topic-assignments";
  public static final String TAXONOMY = "taxonomy";
  public static final String TOKENS = "tokens";
  public static final String DEAD_LETTERS = "dead-letters";

  /** What the ledger job reads. */
  public static final List<String> LEDGER_INPUTS =
      List.of(OBSERVATIONS, WITHDRAWALS, POSTS, PAGES, PAGE_READINGS, TOPIC_ASSIGNMENTS, TAXONOMY);

  /** Every topic, in the order in which they are created. */
  public static final List<String> ALL =
      List.of(
          OBSERVATIONS,
          WITHDRAWALS,
          POSTS,
          PAGES,
          PAGE_READINGS,
          TOPIC_ASSIGNMENTS,
          TAXONOMY,
          TOKENS,
          DEAD_LETTERS);

  private static final String NINETY_DAYS_MS = "7776000000";

  private Topics() {}

  /**
   * The settings a topic is created with: kept for ever and stamped by the broker, but for {@code
   * tokens} (compacted) and {@code dead-letters} (90 days).
   */
  public static Map<String, String> settings(String topic) {
    return Map.of(
        "cleanup.policy", topic.equals(TOKENS) ? "compact" : "delete",
        "retention.ms", topic.equals(DEAD_LETTERS) ? NINETY_DAYS_MS : "-1",
        "retention.bytes", "-1",
        "compression.type", "lz4",
        "message.timestamp.type", "LogAppendTime");
  }
}
