package org.viewledger.dashboard.tagging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viewledger.contract.Taxonomy;

/**
 * A taxonomy taken apart into what two people can change without touching each other.
 *
 * @param topics without their rules
 */
record TaxonomyParts(
    Map<Part, Taxonomy.Topic> topics,
    Map<Part, Taxonomy.Rule> rules,
    Map<Part, String> shields,
    Map<Part, Taxonomy.Label> labels) {

  /** Of what kind a part is. */
  public enum Kind {
    TOPIC,
    RULE,
    SHIELD,
    LABEL
  }

  static TaxonomyParts of(
      List<Taxonomy.Topic> topics, List<String> shield, List<Taxonomy.Label> labels) {
    TaxonomyParts parts =
        new TaxonomyParts(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    for (Taxonomy.Topic topic : topics) {
      parts.topics.put(new Part(Kind.TOPIC, topic.id(), ""), with(topic, List.of()));
      for (Taxonomy.Rule rule : topic.rules()) {
        String key = RuleWords.key(RuleWords.of(rule));
        parts.rules.put(new Part(Kind.RULE, topic.id(), key), rule);
      }
    }
    shield.forEach(
        phrase -> parts.shields.put(new Part(Kind.SHIELD, "", RuleWords.key(phrase)), phrase));
    labels.forEach(label -> parts.labels.put(new Part(Kind.LABEL, label.id(), ""), label));
    return parts;
  }

  /** A part by which it is found again in another version. */
  record Part(Kind kind, String id, String words) {}

  /** Put together again; rules of a topic that is not there are left out. */
  TaxonomyDraft draft(String unit, int base) {
    Map<String, List<Taxonomy.Rule>> byTopic = new LinkedHashMap<>();
    rules.forEach(
        (part, rule) -> byTopic.computeIfAbsent(part.id(), id -> new ArrayList<>()).add(rule));
    return new TaxonomyDraft(
        unit,
        base,
        topics.values().stream()
            .map(topic -> with(topic, byTopic.getOrDefault(topic.id(), List.of())))
            .toList(),
        List.copyOf(shields.values()),
        List.copyOf(labels.values()));
  }

  private static Taxonomy.Topic with(Taxonomy.Topic topic, List<Taxonomy.Rule> rules) {
    return new Taxonomy.Topic(
        topic.id(), topic.name(), topic.nameEn(), topic.about(), topic.priority(), rules);
  }
}
