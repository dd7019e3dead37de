package org.viewledger.topics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Taxonomy;

/**
 * What the rules say about one post, and why.
 *
 * @param topic id of the topic, or {@link Taxonomy#UNCLASSIFIED}
 * @param score its points; 0 where unclassified
 * @param close whether the second topic had as many points, so that priority decided ("sát nhau")
 * @param second id of the topic with the next most points, null where no other had any. Where the
 *     post is unclassified it is the topic that came nearest.
 * @param secondScore its points
 * @param evidence what spoke for {@code topic}, most points first, then what spoke for {@code
 *     second}
 */
public record Verdict(
    String topic,
    int score,
    boolean close,
    @Nullable String second,
    int secondScore,
    List<Evidence> evidence) {
  public Verdict {
    evidence = List.copyOf(evidence);
  }

  /** Nothing in the post speaks for any topic. */
  static Verdict silent() {
    return new Verdict(Taxonomy.UNCLASSIFIED, 0, false, null, 0, List.of());
  }

  public boolean isUnclassified() {
    return topic.equals(Taxonomy.UNCLASSIFIED);
  }
}
