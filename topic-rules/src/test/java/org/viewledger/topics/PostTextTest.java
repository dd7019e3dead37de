package org.viewledger.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostTextTest {
  @Test
  void digestIsThatOfThePartsJoinedByUnitSeparators() {
    // printf 'a\x1f\x1fb\x1fc' | sha256sum
    assertThat(new PostText("a", null, List.of("b", "c")).digest())
        .isEqualTo("4d047566f08c14bbb44b7889155ee5e2e23d34de820506f6ac3e53eb81ceefb1");
    // printf 'Đảng\x1fủy\x1f' | sha256sum
    assertThat(new PostText("Đảng", "ủy", List.of()).digest())
        .isEqualTo("d2060010ad76426a5d8f97d0b4082abc852b5e8d62ed1e069c337a15fc73d0e9");
  }

  @Test
  void anAbsentPartIsAsGoodAsAnEmptyOne() {
    assertThat(new PostText(null, null, List.of()).digest())
        .isEqualTo(new PostText("", "", List.of()).digest());
    assertThat(new PostText(null, "", List.of()).isEmpty()).isTrue();
    assertThat(new PostText(null, " ", List.of()).isEmpty()).isFalse();
    assertThat(new PostText(null, null, List.of("x")).isEmpty()).isFalse();
  }
}
