package org.viewledger.stream.io;

import com.clickhouse.client.api.ClickHouseException;
import com.clickhouse.client.api.ServerException;
import java.io.Serializable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries until ClickHouse takes it. Waiting here is the job's back-pressure: a checkpoint's rows are
 * neither dropped nor overtaken, and the job goes on by itself when ClickHouse is back.
 *
 * <p>An error that another try cannot cure (a row that ClickHouse refuses) is tried again all the
 * same, more rarely and with an error in the log each time. Failing the job would only come back to
 * the same rows after a restart, and dropping them would make figures wrong in silence; a person
 * can cure it from outside (a missing column, a full disk, a right), and then nothing needs a
 * restart. Meanwhile the cut stays {@code open}, so readers know that it is incomplete.
 */
public final class Patience {
  private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration REFUSED_PAUSE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_WARNINGS = Duration.ofSeconds(30);

  private final InstantSource clock;
  private final Sleeper sleeper;

  /** How time passes between tries. */
  @FunctionalInterface
  interface Sleeper extends Serializable {
    void sleep(Duration pause) throws InterruptedException;
  }

  Patience(InstantSource clock, Sleeper sleeper) {
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** By the system's clock. */
  public static Patience system() {
    return new Patience(InstantSource.system(), pause -> Thread.sleep(pause.toMillis()));
  }

  /**
   * Runs {@code step} until it succeeds.
   *
   * @param what names the step in the log
   * @throws InterruptedException when the job is cancelled meanwhile
   */
  public <T> T until(String what, Supplier<T> step) throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    long nextWarning = Long.MIN_VALUE;
    long since = clock.millis();
    while (true) {
      try {
        T result = step.get();
        if (nextWarning != Long.MIN_VALUE) {
          LOG.info("ClickHouse took {} after {} ms", what, clock.millis() - since);
        }
        return result;
      } catch (ClickHouseException e) {
        if (Thread.interrupted()) {
          throw interrupted(e);
        }
        boolean refused = e instanceof ServerException && !e.isRetryable();
        if (refused) {
          LOG.error(
              "ClickHouse refuses {}; nothing more is committed until this is cured, next try in"
                  + " {} s: {}",
              what,
              REFUSED_PAUSE.toSeconds(),
              e.getMessage());
          nextWarning = clock.millis();
        } else if (clock.millis() >= nextWarning) {
          LOG.warn(
              "ClickHouse is away, {} waits ({} ms so far): {}",
              what,
              clock.millis() - since,
              e.toString());
          nextWarning = clock.millis() + BETWEEN_WARNINGS.toMillis();
        }
        sleeper.sleep(refused ? REFUSED_PAUSE : pause);
        pause = longer(pause);
      }
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  private static InterruptedException interrupted(Exception cause) {
    InterruptedException interrupted = new InterruptedException("cancelled while waiting");
    interrupted.initCause(cause);
    return interrupted;
  }
}
