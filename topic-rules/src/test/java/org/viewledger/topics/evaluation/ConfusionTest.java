package org.viewledger.topics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.Taxonomy;
import org.viewledger.topics.PostText;
import org.viewledger.topics.TopicMatcher;

class ConfusionTest {
  private static final TopicMatcher MATCHER =
      TopicMatcher.of(
          new Taxonomy(
              "u",
              1,
              Instant.parse("2026-01-01T00:00:00Z"),
              List.of(topic("a", "chợ"), topic("b", "trường")),
              List.of(),
              List.of()));

  private static Taxonomy.Topic topic(String id, String phrase) {
    return new Taxonomy.Topic(id, id, null, null, 1, List.of(new Taxonomy.Rule(phrase, null, 5)));
  }

  private static LabelledPost post(String topic, String text) {
    return new LabelledPost("x-1", topic, new PostText(null, text, List.of()));
  }

  @Test
  void countsByHand() {
    Confusion confusion =
        Confusion.of(
            MATCHER,
            List.of(
                post("a", "ra chợ"),
                post("a", "chợ đông"),
                post("a", "đến trường"),
                post("a", "ờ"),
                post("b", "trường"),
                post("unclassified", "à, ra chợ")));

    assertThat(confusion.accuracy()).isCloseTo(3 / 6.0, within(1e-9));
    assertThat(confusion.precision("a")).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(confusion.recall("a")).isCloseTo(2 / 4.0, within(1e-9));
    // 2 · 2/3 · 1/2 / (2/3 + 1/2)
    assertThat(confusion.f1("a")).isCloseTo(4 / 7.0, within(1e-9));
    assertThat(confusion.precision("b")).isCloseTo(1 / 2.0, within(1e-9));
    assertThat(confusion.leftUnclassified()).isCloseTo(1 / 5.0, within(1e-9));
    assertThat(confusion.count("a", "unclassified")).isEqualTo(1);
    assertThat(confusion.misses()).hasSize(3);
    assertThat(confusion.meanF1()).isCloseTo((4 / 7.0 + 2 / 3.0 + 0) / 3, within(1e-9));
  }
}
