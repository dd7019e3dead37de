package org.viewledger.topics;

import org.viewledger.contract.Taxonomy;

/** Decides what a post is about by one taxonomy's rules. Immutable, for any number of threads. */
public final class TopicMatcher {
  /** Rises whenever the same rules and words might lead to another verdict than before. */
  public static final int VERSION = 1;

  private TopicMatcher() {}

  public static TopicMatcher of(Taxonomy taxonomy) {
    return new TopicMatcher();
  }

  public Verdict match(PostText text) {
    return Verdict.silent();
  }
}
