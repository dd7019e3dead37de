package org.viewledger.dashboard.pages.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.query.TopicTold;

/** Which topics are offered first to somebody who corrects a post's. */
final class LikelyTopicsTest {
  private static final List<Taxonomy.Topic> TOPICS =
      List.of(topic("dang"), topic("van-hoa"), topic("an-sinh"), topic("do-thi"));

  private static Taxonomy.Topic topic(String id) {
    return new Taxonomy.Topic(id, id, null, null, 1, List.of());
  }

  private static TopicTold rules(String topic, String second) {
    return new TopicTold(
        Optional.empty(),
        Optional.of(
            new TopicTold.ByRules(topic, 5, false, Optional.of(second), 4, "all", 1, List.of())));
  }

  @Test
  void whatTheRulesFoundFirstAndSecondThenTheCommonest() {
    assertThat(
            LikelyTopics.of(
                rules("van-hoa", "do-thi"), "dang", TOPICS, Map.of("an-sinh", 9L, "dang", 90L)))
        .containsExactly("van-hoa", "do-thi", "an-sinh");
  }

  @Test
  void thePresentTopicAndThoseThatAreNoMoreAreNotOffered() {
    assertThat(LikelyTopics.of(rules("van-hoa", "old"), "van-hoa", TOPICS, Map.of()))
        .containsExactly("dang", "an-sinh", "do-thi");
    assertThat(
            LikelyTopics.of(
                rules(Taxonomy.UNCLASSIFIED, "do-thi"), Taxonomy.UNCLASSIFIED, TOPICS, Map.of()))
        .containsExactly("do-thi", "dang", "van-hoa", "an-sinh");
    assertThat(LikelyTopics.of(TopicTold.NOTHING, "dang", List.of(), Map.of())).isEmpty();
  }
}
