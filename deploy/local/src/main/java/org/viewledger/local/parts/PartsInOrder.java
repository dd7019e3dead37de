package org.viewledger.local.parts;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts parts in stages and stops them in reverse. The parts of one stage do not need each other
 * and start side by side, which is most of what makes a start quick on two cores.
 */
public final class PartsInOrder {
  private static final Logger LOG = LoggerFactory.getLogger(PartsInOrder.class);

  /** Stopping is best effort: each part may take this long, then the next one is stopped. */
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private final Deque<Part> begun = new ArrayDeque<>();

  /**
   * Starts every part of the stage and waits for all of them.
   *
   * @throws StartRefusedException the first refusal; the other parts stay begun until {@link
   *     #stop()}
   */
  public void start(List<Part> stage) throws Exception {
    ExecutorService threads =
        Executors.newFixedThreadPool(stage.size(), starting -> new Thread(starting, "start"));
    try {
      List<Future<?>> starts = new ArrayList<>();
      for (Part part : stage) {
        begin(part);
        starts.add(threads.submit(() -> startTimed(part)));
      }
      for (Future<?> start : starts) {
        await(start);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private synchronized void begin(Part part) {
    begun.push(part);
  }

  private static Void startTimed(Part part) throws Exception {
    long from = System.nanoTime();
    part.start();
    LOG.info("{} started in {} ms", part.name(), (System.nanoTime() - from) / 1_000_000);
    return null;
  }

  private static void await(Future<?> start) throws Exception {
    try {
      start.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Stops what was begun, the latest first; safe to call again and while a start is under way. */
  public synchronized void stop() {
    ExecutorService thread =
        Executors.newCachedThreadPool(
            stopping -> {
              Thread daemon = new Thread(stopping, "stop");
              daemon.setDaemon(true);
              return daemon;
            });
    while (!begun.isEmpty()) {
      Part part = begun.pop();
      long from = System.nanoTime();
      Future<?> stopping =
          thread.submit(
              () -> {
                part.stop();
                return null;
              });
      try {
        stopping.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        LOG.info("{} stopped in {} ms", part.name(), (System.nanoTime() - from) / 1_000_000);
      } catch (ExecutionException e) {
        LOG.warn("{} did not stop cleanly", part.name(), e.getCause());
      } catch (TimeoutException e) {
        LOG.warn("{} did not stop within {}", part.name(), PATIENCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        LOG.warn("interrupted while stopping {}", part.name());
        break;
      }
    }
    thread.shutdownNow();
  }
}
