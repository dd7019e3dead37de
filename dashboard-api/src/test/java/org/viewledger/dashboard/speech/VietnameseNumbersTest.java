package org.viewledger.dashboard.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseNumbersTest {
  private final NumberWords numbers = new VietnameseNumbers();

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "999, 999",
    "1000, 1.000",
    "312450, 312.450",
    "3612345, 3.612.345",
    "-342, -342",
    "-1000, -1.000",
    "340282366920938463463374607431768211455, 340.282.366.920.938.463.463.374.607.431.768.211.455"
  })
  void groupsDigitsByThreesWithPoints(String value, String words) {
    assertThat(numbers.whole(new BigInteger(value))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.125; 12,5%",
        "0.228; 22,8%",
        "1; 100%",
        "0; 0%",
        "0.0004; 0%",
        "0.0005; 0,1%",
        "2.0183; 201,8%",
        "-0.004; -0,4%",
        "-0.084; -8,4%",
        "12.5; 1.250%"
      })
  void percentagesHaveOneDecimalAfterACommaUnlessWhole(String share, String words) {
    assertThat(numbers.percent(new BigDecimal(share))).isEqualTo(words);
  }
}
