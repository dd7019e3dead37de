package org.viewledger.dashboard.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries comparisons out one after another, apart from those who ask for them. */
public final class Runs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

  /** Under way or waiting for their turn. */
  private static final int MOST = 4;

  /** How long a stop waits for a comparison under way. */
  private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);

  private final Function<Optional<Instant>, Verdict> comparison;
  private final Verdicts verdicts;
  private final Clock clock;
  private final Semaphore free = new Semaphore(MOST);
  private final Map<Long, CountDownLatch> underWay = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "reconcile");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param comparison carries one out, as known at an instant or now
   */
  public Runs(Function<Optional<Instant>, Verdict> comparison, Verdicts verdicts, Clock clock) {
    this.comparison = comparison;
    this.verdicts = verdicts;
    this.clock = clock;
    verdicts.endAbandoned();
  }

  public Verdicts verdicts() {
    return verdicts;
  }

  /**
   * Begins a comparison, after those that were asked for before.
   *
   * @return its id; empty where too many wait already
   */
  public Optional<Long> begin(Optional<Instant> knownAt) {
    if (!free.tryAcquire()) {
      return Optional.empty();
    }
    boolean begun = false;
    try {
      Instant at = clock.instant();
      long id = verdicts.begin(at, knownAt);
      underWay.put(id, new CountDownLatch(1));
      worker.execute(() -> carryOut(id, at, knownAt));
      begun = true;
      return Optional.of(id);
    } finally {
      if (!begun) {
        free.release();
      }
    }
  }

  private void carryOut(long id, Instant at, Optional<Instant> knownAt) {
    try {
      Verdict verdict;
      try {
        verdict = comparison.apply(knownAt);
      } catch (RuntimeException e) {
        if (worker.isShutdown()) {
          // A stop, no fault; the next start writes down that it was left.
          LOG.info("comparison {} was left under way", id);
          return;
        }
        LOG.error("comparison {} of the figures with the raw record failed", id, e);
        verdict =
            new Verdict(
                at,
                0,
                knownAt,
                Verdict.Outcome.FAILED,
                new TreeMap<>(),
                0,
                List.of(),
                Duration.between(at, clock.instant()),
                Optional.of("a fault of this program; its log says more"));
      }
      verdicts.end(id, verdict);
      LOG.info(
          "figures compared with the raw record: {}, {} rows, {} differ, cut {}, {} ms",
          verdict.outcome().id(),
          verdict.allRows(),
          verdict.differing(),
          verdict.cut(),
          verdict.took().toMillis());
    } finally {
      free.release();
      ended(id);
    }
  }

  private void ended(long id) {
    CountDownLatch latch = underWay.remove(id);
    if (latch != null) {
      latch.countDown();
    }
  }

  /**
   * A comparison, when it has ended or a time is over; at once where it is not under way.
   *
   * @param patience the longest that this waits
   */
  public Optional<Run> find(long id, Duration patience) {
    CountDownLatch latch = underWay.get(id);
    try {
      if (latch != null && !latch.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("comparison {} is still under way", id);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return verdicts.find(id);
  }

  /**
   * Lets nothing new begin, and waits until what is under way has let go of the store; the question
   * that it may be asking is interrupted.
   */
  @Override
  public void close() {
    worker.shutdownNow();
    try {
      if (!worker.awaitTermination(LONGEST_FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("a comparison did not end with the server");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
