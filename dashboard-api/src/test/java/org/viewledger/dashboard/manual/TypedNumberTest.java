package org.viewledger.dashboard.manual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1200; 1200",
        "1.200; 1200",
        "1,200; 1200",
        "1 200; 1200",
        "12.345.678; 12345678",
        "0; 0",
        "007; 7",
        "9007199254740991; 9007199254740991"
      })
  void aFullNumberIsReadHoweverItIsGrouped(String typed, long value) {
    assertThat(TypedNumber.parse(typed)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1,2K",
        "1.2",
        "1.20",
        "12.34.567",
        "1.200,5",
        "1.200,500",
        "-5",
        "+5",
        "1e3",
        "nghìn",
        "9007199254740992",
        "99999999999999999",
        "١٢٣",
        "1..200"
      })
  void whatIsNoFullNumberIsRefused(String typed) {
    assertThat(TypedNumber.parse(typed)).isEmpty();
  }

  @Test
  void aMadeIdCanBeReadAndIsTheSameForTheSameDraw() {
    String drawn = "0f2c1a9e-4b7d-11ee-be56-0242ac120002";
    assertThat(MadeId.of("Loa tổ dân phố số 3 – Đông", drawn))
        .isEqualTo("loa-to-dan-pho-so-3-dong-0f2c1a9e");
    assertThat(MadeId.of("***", drawn)).isEqualTo("muc-0f2c1a9e");
    assertThat(MadeId.of("x".repeat(500), drawn)).hasSize(69);
    assertThat(MadeId.of("a|b", drawn)).doesNotContain("|");
  }
}
