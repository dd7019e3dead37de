package org.viewledger.dashboard.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.people.PeopleForTests;
import org.viewledger.dashboard.people.PeopleStore;

final class RunsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-10-31T18:00:00Z"), ZoneOffset.UTC);

  /** The store is closed right after: nothing may reach for it then. */
  @Test
  void stopEndsWhatIsUnderWayBeforeItReturnsAndTheNextStartWritesItDown() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean left = new AtomicBoolean();
    try (PeopleStore store = PeopleForTests.open("runs-" + UUID.randomUUID())) {
      Verdicts verdicts = new Verdicts(store);
      Runs runs = new Runs(asked -> interrupted(begun, left), verdicts, CLOCK);
      long id = runs.begin(Optional.empty()).orElseThrow();
      begun.await();
      runs.close();
      assertThat(left).isTrue();
      assertThat(verdicts.find(id).orElseThrow().verdict()).as("no verdict of a stop").isEmpty();
      Function<Optional<Instant>, Verdict> never =
          asked -> {
            throw new IllegalStateException("nothing was asked");
          };
      new Runs(never, verdicts, CLOCK).close();
      assertThat(verdicts.find(id).orElseThrow().verdict().orElseThrow().outcome())
          .isEqualTo(Verdict.Outcome.FAILED);
    }
  }

  private static Verdict interrupted(CountDownLatch begun, AtomicBoolean left) {
    begun.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      left.set(true);
    }
    throw new IllegalStateException("the warehouse's connection is gone");
  }
}
