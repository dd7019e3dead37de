package org.viewledger.ingest.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpiryWatchTest {
  private static final Instant ENDS = Instant.parse("2027-02-20T00:00:00Z");

  @Test
  void warnsAtThirtySevenAndOneDaysOnceEach() {
    ExpiryWatch watch = new ExpiryWatch();
    List<String> warnings = new ArrayList<>();
    for (long hours = 24 * 40; hours >= -24; hours--) {
      Instant now = ENDS.minus(Duration.ofHours(hours));
      long left = hours;
      watch.look(ENDS, now).ifPresent(days -> warnings.add(days + " at " + left));
    }

    assertThat(warnings).containsExactly("30 at 720", "7 at 168", "1 at 24");
  }

  @Test
  void aProcessThatStartsLateWarnsOnce() {
    ExpiryWatch watch = new ExpiryWatch();
    assertThat(watch.look(ENDS, ENDS.minus(Duration.ofHours(3)))).contains(1);
    assertThat(watch.look(ENDS, ENDS.minus(Duration.ofHours(2)))).isEmpty();
  }

  @Test
  void afterARenewalItWarnsAgain() {
    ExpiryWatch watch = new ExpiryWatch();
    assertThat(watch.look(ENDS, ENDS.minus(Duration.ofDays(20)))).contains(30);
    assertThat(watch.look(ENDS.plus(Duration.ofDays(90)), ENDS)).isEmpty();
    assertThat(watch.look(ENDS.plus(Duration.ofDays(90)), ENDS.plus(Duration.ofDays(70))))
        .contains(30);
  }

  @Test
  void ofAnUnknownEndNothingIsSaid() {
    assertThat(new ExpiryWatch().look(null, ENDS)).isEmpty();
  }
}
