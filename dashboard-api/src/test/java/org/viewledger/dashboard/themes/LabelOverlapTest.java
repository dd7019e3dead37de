package org.viewledger.dashboard.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Labels overlap, topics add up: counted post by post, apart from the matrix. */
final class LabelOverlapTest {
  private static LabelOverlap.Pair pair(String label, String topic, long posts, long views) {
    return new LabelOverlap.Pair(
        label, topic, new LabelOverlap.Cell(posts, BigInteger.valueOf(views)));
  }

  @Test
  void cellsStandUnderTheirTopicsLargestFirst() {
    LabelOverlap overlap =
        LabelOverlap.of(
            List.of(
                pair("tet", "van-hoa", 4, 400),
                pair("tet", "dang", 1, 10),
                pair("bau-cu", "dang", 2, 90)),
            6);

    assertThat(overlap.topics()).containsExactly("van-hoa", "dang");
    assertThat(overlap.rows()).extracting(LabelOverlap.Row::label).containsExactly("tet", "bau-cu");
    assertThat(overlap.rows().get(1).cells())
        .containsExactly(LabelOverlap.Cell.NONE, new LabelOverlap.Cell(2, BigInteger.valueOf(90)));
    assertThat(overlap.counted()).isEqualTo(7);
    assertThat(overlap.twice()).isEqualTo(1);
  }

  @Test
  void aLabelsCellsAddUpToItAndLabelsCountAPostOnceEach() {
    long seed = 5_233L;
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      Map<String, Long> posts = new HashMap<>();
      List<LabelOverlap.Pair> pairs = new ArrayList<>();
      long labelled = 0;
      long times = 0;
      for (int post = random.nextInt(30); post > 0; post--) {
        String topic = "t" + random.nextInt(4);
        Set<String> labels = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          labels.add("l" + random.nextInt(5));
        }
        labelled += labels.isEmpty() ? 0 : 1;
        times += labels.size();
        for (String label : labels) {
          posts.merge(label, 1L, Long::sum);
          pairs.add(pair(label, topic, 1, 7));
        }
      }
      LabelOverlap overlap = LabelOverlap.of(pairs, labelled);
      assertThat(overlap.counted()).as("seed %s round %s", seed, round).isEqualTo(times);
      assertThat(overlap.twice()).as("seed %s round %s", seed, round).isEqualTo(times - labelled);
      for (LabelOverlap.Row row : overlap.rows()) {
        long sum = row.cells().stream().mapToLong(LabelOverlap.Cell::posts).sum();
        assertThat(sum).isEqualTo(row.total().posts()).isEqualTo(posts.get(row.label()));
        assertThat(row.total().views()).isEqualTo(BigInteger.valueOf(7 * sum));
      }
    }
  }
}
