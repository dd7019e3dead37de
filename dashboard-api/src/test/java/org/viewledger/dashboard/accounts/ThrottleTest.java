package org.viewledger.dashboard.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.SetClock;

final class ThrottleTest {
  private final SetClock clock = new SetClock("2026-01-13T02:00:00Z");
  private final Throttle throttle =
      new Throttle(
          new Throttle.Rule(3, Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofHours(1)),
          clock);

  @Test
  void waitsDoubleUpToTheLongest() {
    for (int i = 0; i < 3; i++) {
      throttle.admit("a");
    }
    for (long seconds : new long[] {10, 20, 40, 60, 60}) {
      clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
      assertThatThrownBy(() -> throttle.admit("a"))
          .as("just before " + seconds)
          .isInstanceOfSatisfying(
              TooManyAttemptsException.class, e -> assertThat(e.retryAfterSeconds()).isEqualTo(1));
      clock.advance(Duration.ofMillis(1));
      throttle.admit("a");
    }
  }

  @Test
  void whoWaitsForNothingIsNotHeldUpByOthers() {
    for (int i = 0; i < 3; i++) {
      throttle.admit("guesser");
    }
    assertThatThrownBy(() -> throttle.admit("guesser"))
        .isInstanceOf(TooManyAttemptsException.class);
    assertThatCode(() -> throttle.admit("owner")).doesNotThrowAnyException();
  }

  @Test
  void aRefusedAttemptMakesNobodyWaitLonger() {
    for (int i = 0; i < 3; i++) {
      throttle.admit("a");
    }
    for (int i = 0; i < 50; i++) {
      assertThatThrownBy(() -> throttle.admit("a")).isInstanceOf(TooManyAttemptsException.class);
    }
    clock.advance(Duration.ofSeconds(10));
    throttle.admit("a");
  }

  @Test
  void rightAttemptForgetsAndForgivenOnesCountLess() {
    for (int i = 0; i < 3; i++) {
      throttle.admit("a");
    }
    throttle.clear("a");
    for (int i = 0; i < 10; i++) {
      throttle.admit("a");
      throttle.forgive("a");
    }
    for (int i = 0; i < 3; i++) {
      throttle.admit("a");
    }
    assertThatThrownBy(() -> throttle.admit("a")).isInstanceOf(TooManyAttemptsException.class);
  }

  @Test
  void whatIsLongAgoIsForgotten() {
    for (int i = 0; i < 3; i++) {
      throttle.admit("a");
    }
    clock.advance(Duration.ofHours(1));
    for (int i = 0; i < 3; i++) {
      throttle.admit("a");
    }
  }

  @Test
  void neighboursOfAnIpv6NetworkAreOne() {
    assertThat(Source.of("2001:db8:1:2::1")).isEqualTo(Source.of("2001:db8:1:2:ffff::9"));
    assertThat(Source.of("2001:db8:1:2::1")).isNotEqualTo(Source.of("2001:db8:1:3::1"));
    assertThat(Source.of("192.0.2.1")).isNotEqualTo(Source.of("192.0.2.2"));
    assertThat(Source.of("not:an:address")).isEqualTo("unreadable");
  }
}
