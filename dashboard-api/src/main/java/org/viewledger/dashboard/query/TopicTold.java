package org.viewledger.dashboard.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.Taxonomy;

/**
 * Why a post has its topic.
 *
 * @param person what a person said last, unless it was withdrawn
 * @param rules what the rules make of the words that decide; empty where no taxonomy was in force
 */
public record TopicTold(Optional<ByPerson> person, Optional<ByRules> rules) {
  /** Nobody and nothing said anything. */
  public static final TopicTold NOTHING = new TopicTold(Optional.empty(), Optional.empty());

  /** Where the primary topic comes from. */
  public enum Source {
    PERSON,
    RULES,
    NONE
  }

  /**
   * A standing assignment.
   *
   * @param primaryTopic empty where it set labels only
   */
  public record ByPerson(
      Optional<String> primaryTopic,
      List<String> labels,
      String by,
      Optional<String> reason,
      Instant recordedAt) {
    public ByPerson {
      labels = List.copyOf(labels);
    }
  }

  /**
   * A verdict of the rules.
   *
   * @param close whether the second topic had as many points, so that priority decided
   * @param second the topic with the next most points
   */
  public record ByRules(
      String topic,
      long score,
      boolean close,
      Optional<String> second,
      long secondScore,
      String unit,
      int taxonomyVersion,
      List<Because> evidence) {
    public ByRules {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Words that spoke for a topic.
   *
   * @param rule the phrase or hashtag as the taxonomy has it
   * @param found the words as they stand in the post
   * @param place where, such as {@code title}
   */
  public record Because(String topic, String rule, String found, String place, long points) {}

  /** A person beats the rules; rules that found nothing decide nothing. */
  public Source source() {
    if (person.flatMap(ByPerson::primaryTopic).isPresent()) {
      return Source.PERSON;
    }
    return rules
            .map(ByRules::topic)
            .filter(topic -> !topic.equals(Taxonomy.UNCLASSIFIED))
            .isPresent()
        ? Source.RULES
        : Source.NONE;
  }
}
