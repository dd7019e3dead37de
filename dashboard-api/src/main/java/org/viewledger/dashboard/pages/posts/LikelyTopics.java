package org.viewledger.dashboard.pages.posts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.query.TopicTold;

/** In which order topics are offered to somebody who corrects a post's. */
final class LikelyTopics {
  /** So many are offered as buttons; the others are a tap away. */
  static final int BUTTONS = 4;

  private LikelyTopics() {}

  /**
   * What the rules found first and second, then the topics with most posts; never the present one.
   *
   * @param present the post's topic now
   * @param topics those that may be given
   * @param posts how many posts have each
   */
  static List<String> of(
      TopicTold told, String present, List<Taxonomy.Topic> topics, Map<String, Long> posts) {
    Set<String> known = new LinkedHashSet<>();
    topics.stream()
        .map(Taxonomy.Topic::id)
        .sorted(Comparator.comparingLong((String id) -> posts.getOrDefault(id, 0L)).reversed())
        .forEach(known::add);
    Set<String> likely = new LinkedHashSet<>();
    told.rules().map(TopicTold.ByRules::topic).ifPresent(likely::add);
    told.rules().flatMap(TopicTold.ByRules::second).ifPresent(likely::add);
    likely.retainAll(known);
    likely.addAll(known);
    likely.remove(present);
    return new ArrayList<>(likely);
  }

  /** The topics that may be given to a post of these units. */
  static List<Taxonomy.Topic> givable(Optional<Taxonomy> nearest) {
    return nearest.map(Taxonomy::topics).orElse(List.of());
  }
}
