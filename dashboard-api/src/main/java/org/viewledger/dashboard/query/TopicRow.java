package org.viewledger.dashboard.query;

/** A primary topic and how many posts have it. */
public record TopicRow(String topic, long posts) {
  /** The topic of a post that nothing else was said of. */
  public static final String UNCLASSIFIED = "unclassified";
}
