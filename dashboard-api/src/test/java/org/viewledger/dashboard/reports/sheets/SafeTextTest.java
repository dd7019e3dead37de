package org.viewledger.dashboard.reports.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SafeTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Đại hội Đảng bộ phường",
        "a=b",
        "10 - 12 tháng 10",
        "Tin; ảnh; clip",
        "liên hệ: a@b.vn",
        "",
        "'đã có'"
      })
  void ordinaryTextStaysAsItIs(String text) {
    assertThat(SafeText.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "=1+1|'=1+1",
        "+84 913|'+84 913",
        "-5|'-5",
        "@SUM(A1)|'@SUM(A1)",
        "~ =1+1~|~' =1+1~",
        "\u00a0=1+1|'\u00a0=1+1",
        "\"=1+1|'\"=1+1",
        "＝1+1|'＝1+1",
        "x;=cmd()|x;'=cmd()",
        "x; -1|x;' -1",
        "x;\"=cmd()|x;'\"=cmd()",
        "=a;=b|'=a;'=b"
      })
  void whatWouldRunGetsAnApostrophe(String text, String safe) {
    assertThat(SafeText.of(text)).isEqualTo(safe);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t=1", "\r=1", "\n=1", "\tx"})
  void controlSignsAtTheStartAreMarkedToo(String text) {
    assertThat(SafeText.of(text)).startsWith("'");
  }
}
