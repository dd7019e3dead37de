package org.viewledger.stream.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CutTest {
  @Test
  void numberIsGenerationThenCheckpoint() {
    assertThat(new Cut(1, 1).number()).isEqualTo(1_099_511_627_777L);
    assertThat(Cut.of(1_099_511_627_777L)).isEqualTo(new Cut(1, 1));
    assertThat(Cut.start(2).number()).isEqualTo(2_199_023_255_552L);
  }

  @Test
  void laterGenerationIsNewerThanAnyCheckpointOfEarlierOne() {
    assertThat(Cut.start(2)).isGreaterThan(new Cut(1, (1L << 40) - 1));
  }

  @Test
  void numbersBeyondTheirBitsAreRefused() {
    assertThatThrownBy(() -> new Cut(1, 1L << 40)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Cut(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Cut(1L << 23, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Cut((1L << 23) - 1, (1L << 40) - 1).number()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void coversWhatLiesBeforeEveryPartitionsOffset() {
    Map<String, Long> covered = Map.of("a:0", 5L);
    assertThat(Offsets.cover(covered, Map.of("a:0", 5L))).isTrue();
    assertThat(Offsets.cover(covered, Map.of("a:0", 6L))).isFalse();
    assertThat(Offsets.cover(covered, Map.of("a:1", 1L))).isFalse();
    assertThat(Offsets.cover(covered, Map.of("a:1", 0L))).as("an empty partition").isTrue();
  }

  @Test
  void mergesOffsetsByTheLarger() {
    assertThat(Offsets.max(Map.of("a:0", 5L, "a:1", 2L), Map.of("a:0", 3L, "b:0", 1L)))
        .isEqualTo(Map.of("a:0", 5L, "a:1", 2L, "b:0", 1L));
  }
}
