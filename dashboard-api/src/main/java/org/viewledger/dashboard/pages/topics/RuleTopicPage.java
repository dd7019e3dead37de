package org.viewledger.dashboard.pages.topics;

import java.util.List;

/**
 * One topic's rules.
 *
 * @param id empty for a topic that is not there yet
 * @param rules in the order of the taxonomy
 */
public record RuleTopicPage(
    String unit,
    String id,
    String name,
    String nameEn,
    String about,
    int priority,
    List<Rule> rules,
    boolean may,
    String done) {
  public RuleTopicPage {
    rules = List.copyOf(rules);
  }

  /** A phrase or hashtag. */
  public record Rule(String words, int weight) {}
}
