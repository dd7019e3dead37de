package org.viewledger.dashboard.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignInNameTest {
  @Test
  void keyboardsMarksAndCapitalsMakeNoDifference() {
    assertThat(SignInName.fold(" Đặng.Lân ")).isEqualTo("dang.lan");
    assertThat(SignInName.fold("nguyễn")).isEqualTo("nguyen");
    assertThat(SignInName.fold("NGUYE\u0302\u0303N")).isEqualTo("nguyen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lan", "lan.nguyen", "to-1", "a1", "x_y"})
  void plainNamesAreAllowed(String name) {
    assertThat(SignInName.isAllowed(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        ".lan",
        "-lan",
        "lan nguyen",
        "lan/nguyen",
        "Lan",
        "lân",
        "administrator",
        "token",
        "me",
        "new",
        "shares",
        "tokens",
        "a\nb",
        "12345678901234567890123456789012345678901"
      })
  void othersAreNot(String name) {
    assertThat(SignInName.isAllowed(name)).isFalse();
  }

  @Test
  void codeOnPaperIsReadHoweverItIsTyped() {
    String code = SlipCode.draw();
    assertThat(code).matches("([0-9a-hjkmnp-tv-z]{5}-){5}[0-9a-hjkmnp-tv-z]");
    assertThat(SlipCode.hash(code.toUpperCase(java.util.Locale.ROOT).replace("-", " ")))
        .isEqualTo(SlipCode.hash(code));
    assertThat(SlipCode.hash(code.replace('0', 'O').replace('1', 'l')))
        .isEqualTo(SlipCode.hash(code));
    assertThat(SlipCode.hash(SlipCode.draw())).isNotEqualTo(SlipCode.hash(code));
  }
}
