package org.viewledger.dashboard.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.dashboard.speech.Language;

/**
 * Every case that the paper on wording lists in its section 4, and one for each row of its table.
 */
final class RoundedWordsTest {

  private static Measured measured(long value, long low, long high) {
    return new Measured(
        BigInteger.valueOf(value), BigInteger.valueOf(low), BigInteger.valueOf(high));
  }

  private static Claim claim(String text) {
    return Claim.parse(text, Language.VI).orElseThrow(() -> new AssertionError(text));
  }

  private static List<String> texts(List<Claim> claims) {
    return claims.stream().map(claim -> claim.text(Language.VI)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3612345 | 3612345 | 3612345 | hơn 3,6 triệu      |
          3600000 | 3600000 | 3600000 | hơn 3,6 triệu      | MORE_NOT_ABOVE
          3600000 | 3600000 | 3600000 | 3,6 triệu          |
          3612345 | 3598000 | 3620000 | hơn 3,6 triệu      | MORE_NOT_ABOVE
          3612345 | 3598000 | 3620000 | khoảng 3,6 triệu   |
          3694000 | 3694000 | 3694000 | hơn 3,6 triệu      |
          3694000 | 3694000 | 3694000 | gần 3,7 triệu      |
          3612345 | 3612345 | 3612345 | gần 3,7 triệu      | NEARLY_TOO_FAR
          325     | 325     | 325     | gần 325            | NEARLY_NOT_BELOW
          325     | 325     | 325     | 325                |
          323     | 323     | 323     | gần 325            |
          323     | 323     | 323     | hơn 320            |
          321     | 321     | 321     | gần 325            | NEARLY_TOO_FAR
          3660000 | 3660000 | 3660000 | khoảng 3,6 triệu   | ABOUT_TOO_FAR
          312450  | 312450  | 312450  | trên 312 nghìn     |
          312450  | 312450  | 312450  | hơn 300 nghìn      |
          3612345 | 3612345 | 3612345 | 3.600.000          | ROUNDED_WITHOUT_WORD
          3612345 | 3612345 | 3612345 | đạt 3.600.000      | ROUNDED_WITHOUT_WORD
          3612345 | 3612345 | 3612345 | đạt 3.612.345      |
          3612345 | 3612344 | 3612345 | 3.612.345          | RANGE_WITHOUT_WORD
          3700000 | 3700000 | 3700000 | hơn 3,6 triệu      | MORE_TOO_FAR
          3612345 | 3612345 | 3712345 | hơn 3,6 triệu      | MORE_TOO_FAR
          3650000 | 3650000 | 3650000 | xấp xỉ 3,6 triệu   |
          3610000 | 3500000 | 3650000 | khoảng 3,6 triệu   | ABOUT_TOO_FAR
          3610000 | 3500001 | 3699999 | khoảng 3,6 triệu   |
          3610000 | 3600001 | 3700000 | khoảng 3,6 triệu   | ABOUT_TOO_FAR
          299     | 290     | 299     | dưới 300           |
          299     | 290     | 300     | dưới 300           | UNDER_NOT_BELOW
          310     | 300     | 320     | từ 300 đến 320     |
          310     | 299     | 320     | từ 300 đến 320     | BETWEEN_TOO_NARROW
          310     | 300     | 320     | từ 320 đến 300     | BETWEEN_REVERSED
          """)
  void eachCaseOfThePaperIsJudgedAsItSays(
      long value, long low, long high, String claim, String refused) {
    assertThat(Guard.check(measured(value, low, high), claim(claim)).refused().map(Reason::name))
        .isEqualTo(java.util.Optional.ofNullable(refused));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3,6 triệu  | 3600000   | 100000
          3,0 triệu  | 3000000   | 100000
          3 triệu    | 3000000   | 1000000
          325        | 325       | 5
          320        | 320       | 10
          312 nghìn  | 312000    | 1000
          300 nghìn  | 300000    | 100000
          500        | 500       | 500
          1.250      | 1250      | 50
          3.612.345  | 3612345   | 5
          1,25 tỷ    | 1250000000 | 10000000
          06         | 6         | 1
          0          | 0         | 1
          """)
  void stepIsTheLastDecimalOrTheLargestRoundNumberThatDivides(
      String printed, BigInteger value, BigInteger step) {
    Printed read = Printed.parse(printed, Language.VI).orElseThrow();
    assertThat(read.value()).isEqualTo(value);
    assertThat(read.step()).isEqualTo(step);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3.6 triệu",
        "1,2K",
        "1.23",
        "12.34.567",
        "3,6",
        "-5",
        "3,6 tr",
        "1,2345 nghìn",
        "x"
      })
  void whatIsNoNumberOfOursIsNotRead(String text) {
    assertThat(Printed.parse(text, Language.VI)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3612345 | hơn 3,6 triệu; khoảng 3,6 triệu; 3.612.345
          323     | gần 325; hơn 320; khoảng 325; 323
          325     | 325; khoảng 325
          312450  | hơn 312 nghìn; khoảng 312 nghìn; 312.450
          3694000 | gần 3,7 triệu; hơn 3,6 triệu; khoảng 3,7 triệu; 3.694.000
          3600000 | 3,6 triệu; khoảng 3,6 triệu; 3.600.000
          6       | 06
          27      | 27; hơn 25; gần 30; khoảng 25
          """)
  void bestWordingComesFirst(long value, String offers) {
    assertThat(texts(Guard.offers(Measured.exact(value)))).isEqualTo(List.of(offers.split("; ")));
  }

  @Test
  void onlyAboutAndARangeAreOfferedWhereTheRangeStraddlesTheRoundNumber() {
    assertThat(texts(Guard.offers(measured(3_612_345, 3_598_000, 3_620_000))))
        .containsExactly("khoảng 3,6 triệu", "từ 3,5 triệu đến 3,7 triệu");
  }

  @Test
  void whatIsFarAboveARoundNumberIsOfferedAsNearlyTheNext() {
    assertThat(texts(Guard.check(Measured.exact(3_694_000), claim("hơn 3,6 triệu")).offers()))
        .containsExactly("gần 3,7 triệu");
    assertThat(Guard.check(Measured.exact(3_612_345), claim("hơn 3,6 triệu")).offers()).isEmpty();
  }

  @Test
  void aRefusedWordIsPutRightWithItsOwnWordFirst() {
    assertThat(texts(Guard.check(Measured.exact(3_660_000), claim("khoảng 3,6 triệu")).offers()))
        .startsWith("khoảng 3,7 triệu");
    assertThat(texts(Guard.check(Measured.exact(325), claim("gần 325")).offers())).contains("325");
  }

  @Test
  void nothingIsOfferedForLessThanNothing() {
    assertThat(Guard.offers(Measured.exact(-342))).isEmpty();
  }
}
