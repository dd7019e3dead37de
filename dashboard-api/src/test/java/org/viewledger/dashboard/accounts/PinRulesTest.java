package org.viewledger.dashboard.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viewledger.dashboard.accounts.AccountRefusedException.Reason;

final class PinRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "000000", "777777", "123456", "012345", "456789", "567890", "890123", "654321", "987654",
        "109876", "121212", "909090", "123123", "007007"
      })
  void refusesWhatIsTriedFirst(String pin) {
    assertThat(PinRules.fault(pin)).contains(Reason.PIN_GUESSABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"198512", "121965", "112233", "123457", "013579", "246813", "100000"})
  void takesOthersAndDatesOfBirth(String pin) {
    assertThat(PinRules.fault(pin)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "1234567", "12345a", " 12345", "12 345", "١٢٣٤٥٦"})
  void refusesWhatIsNotSixDigits(String pin) {
    assertThat(PinRules.fault(pin)).contains(Reason.PIN_FORM);
  }

  @Test
  void refusesFewEnoughThatSixDigitsStaySixDigits() {
    int refused = 0;
    for (int pin = 0; pin < 1_000_000; pin++) {
      if (PinRules.fault(String.format("%06d", pin)).isPresent()) {
        refused++;
      }
    }
    // Runs: 10 starts upwards, 10 downwards. Repeats: 100 of a pair, 1000 of three, 10 in both.
    assertThat(refused).isEqualTo(20 + 100 + 1000 - 10);
  }
}
