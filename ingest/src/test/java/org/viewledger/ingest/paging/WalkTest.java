package org.viewledger.ingest.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WalkTest {
  @Test
  void followsTheCursorsToTheEnd() throws Exception {
    Walk walk = new Walk(null, 10);
    assertThat(walk.cursor()).isNull();

    walk.received(new Slice<>(List.of(1, 2), "b"));
    assertThat(walk.cursor()).isEqualTo("b");

    walk.received(new Slice<>(List.of(), null));
    assertThat(walk.hasNext()).isFalse();
    assertThat(walk.pieces()).isEqualTo(2);
  }

  @Test
  void anEmptyPieceWithANextIsNotTheEnd() throws Exception {
    Walk walk = new Walk(null, 10);

    walk.received(new Slice<>(List.of(), "b"));

    assertThat(walk.hasNext()).isTrue();
  }

  @Test
  void aRepeatedCursorEndsIt() throws Exception {
    Walk walk = new Walk(null, 10);
    walk.received(new Slice<>(List.of(), "b"));
    walk.received(new Slice<>(List.of(), "c"));

    assertThatThrownBy(() -> walk.received(new Slice<>(List.of(), "b")))
        .isInstanceOf(EndlessListingException.class);
    assertThat(walk.hasNext()).isFalse();
  }

  @Test
  void theCursorItBeganWithCountsAsUsed() {
    Walk walk = new Walk("a", 10);

    assertThatThrownBy(() -> walk.received(new Slice<>(List.of(), "a")))
        .isInstanceOf(EndlessListingException.class);
  }

  @Test
  void theNumberOfPiecesIsBounded() throws Exception {
    Walk walk = new Walk(null, 2);
    walk.received(new Slice<>(List.of(), "b"));

    assertThatThrownBy(() -> walk.received(new Slice<>(List.of(), "c")))
        .isInstanceOf(EndlessListingException.class)
        .hasMessageContaining("2 pieces");
  }
}
