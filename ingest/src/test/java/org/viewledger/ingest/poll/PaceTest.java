package org.viewledger.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Pace pace = new Pace(SECOND);

  @Test
  void keepsTheIntervalBelowThreeQuarters() {
    pace.asked(NOW, new Usage(74.9, null));

    assertThat(pace.earliest()).isEqualTo(NOW.plus(SECOND));
  }

  @Test
  void slowsDownFromThreeQuartersOn() {
    pace.asked(NOW, new Usage(75, null));
    Instant at75 = pace.earliest();
    pace.asked(NOW, new Usage(82.5, null));
    Instant at82 = pace.earliest();
    pace.asked(NOW, new Usage(89.9, null));

    assertThat(at82).isAfter(at75).isEqualTo(NOW.plusMillis(5_500));
    assertThat(pace.earliest()).isAfter(at82);
    assertThat(pace.isStopped(NOW)).isFalse();
  }

  @Test
  void stopsAtNineTenthsUntilThePlatformSays() {
    Instant regain = NOW.plus(Duration.ofMinutes(10));

    pace.asked(NOW, new Usage(90, regain));

    assertThat(pace.isStopped(NOW)).isTrue();
    assertThat(pace.earliest()).isEqualTo(regain);
    assertThat(pace.isStopped(regain)).isFalse();
  }

  @Test
  void triesAgainLaterWhereNobodySaysWhen() {
    pace.asked(NOW, new Usage(140, null));

    assertThat(pace.earliest()).isEqualTo(NOW.plus(Pace.BLIND_PAUSE));
  }

  @Test
  void aPauseInThePastIsNone() {
    pace.pauseUntil(NOW, NOW.minusSeconds(1));

    assertThat(pace.earliest()).isEqualTo(NOW.plus(Pace.BLIND_PAUSE));
  }

  @Test
  void goesOnWhenAnAnswerSaysThatThereIsRoom() {
    pace.pauseUntil(NOW, NOW.plusSeconds(60));

    pace.asked(NOW.plusSeconds(60), Usage.NONE);

    assertThat(pace.isStopped(NOW.plusSeconds(60))).isFalse();
    assertThat(pace.earliest()).isEqualTo(NOW.plusSeconds(61));
  }
}
