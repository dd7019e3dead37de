package org.viewledger.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a unit's topics, labels and rules. Units below inherit it. The largest version of
 * a unit is in force; of two alike the later {@code recordedAt}, then the later offset.
 *
 * @param unit the unit it belongs to
 * @param version 1 or more
 * @param shield phrases that carry no topic, such as titles of office
 */
public record Taxonomy(
    String unit,
    int version,
    Instant recordedAt,
    List<Topic> topics,
    List<String> shield,
    List<Label> labels)
    implements Event {
  /** The primary topic of a post until something says otherwise; no topic may bear this id. */
  public static final String UNCLASSIFIED = "unclassified";

  /** Largest number of topics, of rules in all, of shield phrases and of labels. */
  public static final int MAX_TOPICS = 200;

  public static final int MAX_RULES = 20_000;

  public static final int MAX_LABELS = 2_000;

  /**
   * A primary topic.
   *
   * @param nameEn the name in English, null where nobody gave one
   * @param about what belongs here, for people
   * @param priority the larger wins a tie
   */
  public record Topic(
      String id,
      String name,
      @Nullable String nameEn,
      @Nullable String about,
      int priority,
      List<Rule> rules) {
    public Topic {
      rules = List.copyOf(rules);
    }
  }

  /**
   * What speaks for a topic: a phrase, in which {@code …} stands for up to five syllables, or a
   * hashtag. Exactly one of the two is there.
   *
   * @param weight 1 to 100
   */
  public record Rule(@Nullable String phrase, @Nullable String hashtag, int weight) {
    public Rule {
      if ((phrase == null) == (hashtag == null)) {
        throw new IllegalArgumentException("a rule is a phrase or a hashtag");
      }
    }
  }

  /** A secondary label; one with days is a campaign. */
  public record Label(String id, String name, @Nullable LocalDate from, @Nullable LocalDate to) {}

  public Taxonomy {
    topics = List.copyOf(topics);
    shield = List.copyOf(shield);
    labels = List.copyOf(labels);
  }

  @Override
  public String key() {
    return unit;
  }

  @Override
  public String topic() {
    return Topics.TAXONOMY;
  }
}
