package org.viewledger.dashboard.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibilityTest {
  @ParameterizedTest
  @CsvSource({
    ", 5, LIKELY",
    "100, 100, LIKELY",
    "100, 99, LOWER",
    "100, 101, LIKELY",
    "100, 999, LIKELY",
    "100, 1000, TEN_TIMES_HIGHER",
    "100, 12000, TEN_TIMES_HIGHER",
    "0, 500, LIKELY",
    "9007199254740991, 9007199254740991, LIKELY",
    "1, 0, LOWER"
  })
  void aTotalThatFellOrGainedADigitIsAskedAbout(Long before, long typed, Plausibility expected) {
    assertThat(Plausibility.of(Optional.ofNullable(before), typed)).isEqualTo(expected);
  }
}
