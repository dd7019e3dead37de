package org.viewledger.dashboard.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has figures compared after every start, once they have caught up, and then once a day. */
public final class Schedule implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private final Runs runs;
  private final BooleanSupplier caughtUp;
  private final LocalTime at;
  private final ZoneId zone;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "reconcile-schedule");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param caughtUp whether the tables hold what was recorded when the program started
   * @param at a quiet hour of the zone
   */
  public Schedule(Runs runs, BooleanSupplier caughtUp, LocalTime at, ZoneId zone, Clock clock) {
    this.runs = runs;
    this.caughtUp = caughtUp;
    this.at = at;
    this.zone = zone;
    this.clock = clock;
  }

  public void start() {
    later(LOOK_AGAIN, this::firstOnce);
  }

  private void firstOnce() {
    if (caughtUp.getAsBoolean()) {
      compare();
    } else {
      later(LOOK_AGAIN, this::firstOnce);
    }
  }

  private void compare() {
    if (runs.begin(Optional.empty()).isEmpty()) {
      LOG.info("too many comparisons wait already: the scheduled one is left out");
    }
    Instant now = clock.instant();
    later(Duration.between(now, next(now, at, zone)), this::compare);
  }

  /** The next instant at which the zone's clocks show a time; one that is skipped comes later. */
  static Instant next(Instant now, LocalTime at, ZoneId zone) {
    ZonedDateTime today = now.atZone(zone).toLocalDate().atTime(at).atZone(zone);
    return today.toInstant().isAfter(now)
        ? today.toInstant()
        : today.toLocalDate().plusDays(1).atTime(at).atZone(zone).toInstant();
  }

  private void later(Duration delay, Runnable task) {
    ScheduledFuture<?> unused =
        timer.schedule(() -> attempt(task), delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A fault must not end the schedule. */
  private void attempt(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("the scheduled comparison did not begin", e);
      later(LOOK_AGAIN.multipliedBy(60), task);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
