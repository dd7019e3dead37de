package org.viewledger.dashboard.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Averages a post by hand: 10 posts each unless said. */
final class CommonLevelTest {
  private static CommonLevel.Topic topic(String id, long value, long posts) {
    return new CommonLevel.Topic(id, BigInteger.valueOf(value), posts);
  }

  @Test
  void upToSixTopicsTheMeanIsTheLevel() {
    CommonLevel.Topic high = topic("a", 1_680, 10);
    // Averages 168, 100, 182: the mean is 150, so 168 is 12 % above it and 100 a third below.
    CommonLevel level = CommonLevel.of(List.of(high, topic("b", 1_000, 10), topic("c", 1_820, 10)));

    assertThat(level.above(high).orElseThrow()).isEqualByComparingTo("0.12");
    assertThat(level.above(topic("b", 1_000, 10)).orElseThrow())
        .isBetween(new BigDecimal("-0.3334"), new BigDecimal("-0.3333"));
  }

  @Test
  void fromSevenTopicsTheMedianIsWhichOneLargeTopicDoesNotPull() {
    List<CommonLevel.Topic> topics = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      topics.add(topic("t" + i, i * 1_000L, 10));
    }
    topics.add(topic("huge", 9_000_000, 10));
    // Averages 100, 200, 300, 400, 500, 600, 900.000: the median is 400.
    assertThat(CommonLevel.of(topics).above(topics.get(4)).orElseThrow())
        .isEqualByComparingTo("0.25");

    topics.add(topic("eighth", 5_000, 10));
    // 100, 200, 300, 400, 500, 500, 600, 900.000: the median is 450.
    assertThat(CommonLevel.of(topics).above(topics.get(8 - 1)).orElseThrow())
        .isBetween(new BigDecimal("0.1111"), new BigDecimal("0.1112"));
  }

  @Test
  void topicsOfFewPostsAreNeitherComparedNorCounted() {
    CommonLevel.Topic few = topic("few", 100_000, 2);
    CommonLevel level = CommonLevel.of(List.of(few, topic("a", 300, 3), topic("b", 500, 5)));

    assertThat(level.above(few)).isEmpty();
    assertThat(level.above(topic("a", 300, 3)).orElseThrow()).isEqualByComparingTo("0");
    assertThat(CommonLevel.of(List.of(topic("a", 300, 3), few)).above(topic("a", 300, 3)))
        .isEmpty();
    assertThat(CommonLevel.of(List.of(topic("a", 0, 3), topic("b", 0, 4))).above(topic("a", 0, 3)))
        .isEmpty();
  }
}
