package org.viewledger.topics.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.viewledger.contract.Taxonomy;
import org.viewledger.topics.TopicMatcher;
import org.viewledger.topics.Verdict;

/**
 * How often posts of one topic were given another. Precision of a topic: of the posts it was given
 * to, the share that are its own. Recall: of its own posts, the share it was given to. F1: their
 * harmonic mean. Each is NaN where it would divide by nothing.
 */
public final class Confusion {
  /** A post that was not given the topic a person would choose. */
  public record Miss(LabelledPost post, Verdict verdict) {}

  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
  private final List<Miss> misses = new ArrayList<>();
  private int posts;

  private Confusion() {}

  /** Judges every post and counts. */
  public static Confusion of(TopicMatcher matcher, List<LabelledPost> posts) {
    Confusion confusion = new Confusion();
    for (LabelledPost post : posts) {
      Verdict verdict = matcher.match(post.post());
      confusion
          .counts
          .computeIfAbsent(post.topic(), key -> new TreeMap<>())
          .merge(verdict.topic(), 1, Integer::sum);
      confusion.posts++;
      if (!verdict.topic().equals(post.topic())) {
        confusion.misses.add(new Miss(post, verdict));
      }
    }
    return confusion;
  }

  public int posts() {
    return posts;
  }

  public List<Miss> misses() {
    return List.copyOf(misses);
  }

  /** Share of all posts that were given their own topic. */
  public double accuracy() {
    return (double) (posts - misses.size()) / posts;
  }

  /** Share of the posts that have a topic which were given none. */
  public double leftUnclassified() {
    int withTopic = posts - actual(Taxonomy.UNCLASSIFIED);
    int left = given(Taxonomy.UNCLASSIFIED) - count(Taxonomy.UNCLASSIFIED, Taxonomy.UNCLASSIFIED);
    return (double) left / withTopic;
  }

  /** Every topic that a post has or was given. */
  public SortedSet<String> topics() {
    SortedSet<String> topics = new TreeSet<>(counts.keySet());
    counts.values().forEach(row -> topics.addAll(row.keySet()));
    return topics;
  }

  /** Posts of one topic that were given another. */
  public int count(String actual, String given) {
    return counts.getOrDefault(actual, Map.of()).getOrDefault(given, 0);
  }

  public int actual(String topic) {
    return counts.getOrDefault(topic, Map.of()).values().stream().mapToInt(i -> i).sum();
  }

  public int given(String topic) {
    return counts.keySet().stream().mapToInt(actual -> count(actual, topic)).sum();
  }

  public double precision(String topic) {
    return (double) count(topic, topic) / given(topic);
  }

  public double recall(String topic) {
    return (double) count(topic, topic) / actual(topic);
  }

  public double f1(String topic) {
    return 2.0 * count(topic, topic) / (given(topic) + actual(topic));
  }

  /** Mean of F1 over the topics that posts have. */
  public double meanF1() {
    return counts.keySet().stream().mapToDouble(this::f1).average().orElse(Double.NaN);
  }
}
