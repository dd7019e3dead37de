package org.viewledger.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a page waits after it was refused: twice as long each time, up to a quarter hour. */
final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 10;

  private int failures;
  private Instant until = Instant.MIN;
  private @Nullable Problem problem;

  void failed(Instant now, Problem why) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    until = now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    failures++;
    problem = why;
  }

  void succeeded() {
    failures = 0;
    until = Instant.MIN;
    problem = null;
  }

  Instant until() {
    return until;
  }

  /** Why it waits, or was refused last; null where the last request went well. */
  @Nullable Problem problem() {
    return problem;
  }
}
