package org.viewledger.dashboard.closings;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends closings that were cut short, then looks at closings and citations again, a few at a time
 * and with a pause between: whoever asks for figures comes first.
 */
public final class ClosingWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClosingWatch.class);

  /** Closings and citations looked at in one round. */
  private static final int AT_ONCE = 20;

  private final Closings closings;
  private final Restatements restatements;
  private final Citations citations;
  private final ScheduledThreadPoolExecutor looker =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "closing-watch");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param pause between two rounds
   */
  public ClosingWatch(
      Closings closings, Restatements restatements, Citations citations, Duration pause) {
    this.closings = closings;
    this.restatements = restatements;
    this.citations = citations;
    ScheduledFuture<?> unused =
        looker.scheduleWithFixedDelay(this::look, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      closings.finish();
      restatements.examine(AT_ONCE);
      citations.examine(AT_ONCE);
    } catch (RuntimeException e) {
      // The warehouse may be away or being counted anew: the next round is another chance.
      LOG.warn("closings could not be looked at: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    looker.shutdownNow();
    try {
      if (!looker.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("the look at closings did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
