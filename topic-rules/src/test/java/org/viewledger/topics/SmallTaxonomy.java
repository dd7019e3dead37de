package org.viewledger.topics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.viewledger.contract.Taxonomy;

/** A taxonomy of a few rules, for one test. */
final class SmallTaxonomy {
  private final List<Taxonomy.Topic> topics = new ArrayList<>();
  private final List<String> shield = new ArrayList<>();

  SmallTaxonomy topic(String id, int priority, int weight, String... words) {
    List<Taxonomy.Rule> rules = new ArrayList<>();
    for (String each : words) {
      boolean hashtag = each.startsWith("#");
      rules.add(new Taxonomy.Rule(hashtag ? null : each, hashtag ? each : null, weight));
    }
    topics.add(new Taxonomy.Topic(id, id, null, null, priority, rules));
    return this;
  }

  SmallTaxonomy shield(String... phrases) {
    shield.addAll(List.of(phrases));
    return this;
  }

  TopicMatcher matcher() {
    return TopicMatcher.of(
        new Taxonomy("u", 1, Instant.parse("2026-01-01T00:00:00Z"), topics, shield, List.of()));
  }

  /** Whether this phrase at weight 5 is found in this text. */
  static boolean finds(String phrase, String text) {
    return !new SmallTaxonomy()
        .topic("t", 1, 5, phrase)
        .matcher()
        .match(new PostText(null, text, List.of()))
        .isUnclassified();
  }
}
