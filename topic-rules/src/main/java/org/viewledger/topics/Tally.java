package org.viewledger.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.viewledger.contract.Taxonomy;

/** Adds up what was found in one post, every rule once, and decides. */
final class Tally {
  /** Below this a post stays unclassified: a guess that nobody can explain is worse than none. */
  static final int MIN_SCORE = 3;

  /** A lead of less lets priority decide. */
  static final int MIN_LEAD = 1;

  private final List<Taxonomy.Topic> topics;

  /** By the number of the rule; the place where it counts most, of several the first. */
  private final Map<Integer, Evidence> best = new HashMap<>();

  private final List<Integer> order = new ArrayList<>();

  Tally(List<Taxonomy.Topic> topics) {
    this.topics = topics;
  }

  void add(int rule, Evidence evidence) {
    Evidence known = best.get(rule);
    if (known == null) {
      order.add(rule);
    }
    if (known == null || known.points() < evidence.points()) {
      best.put(rule, evidence);
    }
  }

  Verdict verdict() {
    Map<String, Integer> scores = new HashMap<>();
    for (Evidence each : best.values()) {
      scores.merge(each.topic(), each.points(), Integer::sum);
    }
    if (scores.isEmpty()) {
      return Verdict.silent();
    }
    List<Taxonomy.Topic> ranked =
        topics.stream()
            .filter(topic -> scores.containsKey(topic.id()))
            .sorted(
                Comparator.comparingInt(
                        (Taxonomy.Topic topic) -> -scores.getOrDefault(topic.id(), 0))
                    .thenComparingInt(topic -> -topic.priority())
                    .thenComparing(Taxonomy.Topic::id))
            .toList();
    String first = ranked.get(0).id();
    int score = scores.getOrDefault(first, 0);
    if (score < MIN_SCORE) {
      return new Verdict(Taxonomy.UNCLASSIFIED, 0, false, first, score, evidence(List.of(first)));
    }
    if (ranked.size() == 1) {
      return new Verdict(first, score, false, null, 0, evidence(List.of(first)));
    }
    String second = ranked.get(1).id();
    int secondScore = scores.getOrDefault(second, 0);
    boolean close = score - secondScore < MIN_LEAD;
    return new Verdict(first, score, close, second, secondScore, evidence(List.of(first, second)));
  }

  private List<Evidence> evidence(List<String> ids) {
    List<Evidence> evidence = new ArrayList<>();
    for (String id : ids) {
      order.stream()
          .map(best::get)
          .filter(each -> each.topic().equals(id))
          .sorted(Comparator.comparingInt(each -> -each.points()))
          .forEach(evidence::add);
    }
    return evidence;
  }
}
