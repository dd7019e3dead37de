package org.viewledger.dashboard.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.query.Figure;

final class TopicTableTest {
  @Test
  void putsTheSevenMostSeenFirstThenTheOthersThenTheUnclassified() {
    Review october = WordingCase.october();
    assertThat(october.topics().lines())
        .extracting(TopicLine::topic)
        .containsExactly(
            "xay-dung-dang",
            "cai-cach",
            "quoc-phong",
            "van-hoa",
            "an-sinh",
            "mat-tran",
            "do-thi",
            TopicTable.OTHERS,
            "unclassified");
    TopicLine others = october.topics().lines().get(7);
    assertThat(others.views().value()).contains(BigInteger.valueOf(8_150));
    assertThat(others.posts()).isEqualTo(1);
    assertThat(october.topics().total().posts()).isEqualTo(27);
  }

  @Test
  void sharesAreThoseOfThePaper() {
    ReviewWords words = WordingCase.words(WordingCase.october());
    assertThat(words.review().topics().lines().stream().map(words::share))
        .containsExactly(
            "22,8%", "20,6%", "18,9%", "13,4%", "10,7%", "5,7%", "4,9%", "2,6%", "0,4%");
    assertThat(words.change(words.review().topics().total())).isEqualTo("+8,4%");
  }

  @Test
  void aSingleFurtherTopicKeepsItsName() {
    Map<String, Figure> eight = new HashMap<>();
    for (int i = 0; i < 8; i++) {
      eight.put("t" + i, WordingCase.exact(10 + i));
    }
    Stretch now =
        WordingCase.stretch(
            WordingCase.days("2026-10"), WordingCase.exact(108), Published.NOTHING, eight);
    TopicTable table =
        WordingCase.review("2026-10", now, Optional.empty(), now, Map.of(), List.of()).topics();
    assertThat(table.lines()).hasSize(9).extracting(TopicLine::topic).doesNotContain("others");
  }

  @Test
  void saysNoSharesWhereATopicLostViews() {
    Map<String, Figure> topics =
        Map.of("a", WordingCase.exact(100), "b", WordingCase.between(-5, -5, -5));
    Stretch now =
        WordingCase.stretch(
            WordingCase.days("2026-10"), WordingCase.exact(95), Published.NOTHING, topics);
    Review review = WordingCase.review("2026-10", now, Optional.empty(), now, Map.of(), List.of());
    assertThat(review.topics().hasShares()).isFalse();
    assertThat(WordingCase.words(review).share(review.topics().lines().get(0))).isEmpty();
  }
}
