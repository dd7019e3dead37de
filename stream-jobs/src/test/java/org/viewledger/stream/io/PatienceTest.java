package org.viewledger.stream.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickhouse.client.api.ConnectionInitiationException;
import com.clickhouse.client.api.ServerException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final List<Duration> pauses = new ArrayList<>();
  private final Patience patience =
      new Patience(InstantSource.fixed(java.time.Instant.EPOCH), pauses::add);

  @Test
  void waitsEverLongerForAbsentServerUpToBound() throws InterruptedException {
    Deque<RuntimeException> failures = new ArrayDeque<>();
    for (int i = 0; i < 9; i++) {
      failures.add(new ConnectionInitiationException("refused"));
    }
    assertThat(patience.until("a test", () -> succeedAfter(failures))).isEqualTo("taken");
    assertThat(pauses)
        .extracting(Duration::toMillis)
        .containsExactly(100L, 200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L, 5000L);
  }

  @Test
  void triesAgainRarelyWhereServerRefuses() throws InterruptedException {
    Deque<RuntimeException> failures = new ArrayDeque<>();
    failures.add(new ServerException(33, "CANNOT_READ_ALL_DATA", 400, "q"));
    failures.add(new ServerException(33, "CANNOT_READ_ALL_DATA", 400, "q"));
    assertThat(patience.until("a test", () -> succeedAfter(failures))).isEqualTo("taken");
    assertThat(pauses).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(30));
  }

  @Test
  void waitsForServerThatIsTooBusy() throws InterruptedException {
    Deque<RuntimeException> failures = new ArrayDeque<>();
    failures.add(new ServerException(252, "TOO_MANY_PARTS", 500, "q"));
    assertThat(patience.until("a test", () -> succeedAfter(failures))).isEqualTo("taken");
    assertThat(pauses).containsExactly(Duration.ofMillis(100));
  }

  @Test
  void mistakeOfOursIsNotWaitedFor() {
    assertThatThrownBy(
            () ->
                patience.until(
                    "a test",
                    () -> {
                      throw new IllegalStateException("a bug");
                    }))
        .hasMessage("a bug");
  }

  @Test
  void cancellationEndsTheWait() {
    Patience cancelled =
        new Patience(
            InstantSource.fixed(java.time.Instant.EPOCH),
            pause -> {
              throw new InterruptedException();
            });
    assertThatThrownBy(
            () ->
                cancelled.until(
                    "a test",
                    () -> {
                      throw new ConnectionInitiationException("refused");
                    }))
        .isInstanceOf(InterruptedException.class);
  }

  private static String succeedAfter(Deque<RuntimeException> failures) {
    RuntimeException failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
    return "taken";
  }
}
