package org.viewledger.dashboard.http;

import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Ledger;

/**
 * Waits for cuts on behalf of many callers with one look at the ledger at a time, and none while
 * nobody waits.
 */
public final class ProgressWatch implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final Ledger ledger;
  private final ScheduledExecutorService looker =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "progress-watch");
            thread.setDaemon(true);
            return thread;
          });
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

  public ProgressWatch(Ledger ledger) {
    this.ledger = ledger;
    ScheduledFuture<?> unused =
        looker.scheduleWithFixedDelay(
            this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The first cut that covers the records, or the latest when the time is up. */
  CompletableFuture<Cut> await(Map<String, Long> records, Duration longest) {
    Waiting wait = new Waiting(records, new CompletableFuture<>());
    waiting.add(wait);
    ScheduledFuture<?> unused =
        looker.schedule(() -> wait.giveUp(ledger), longest.toMillis(), TimeUnit.MILLISECONDS);
    return wait.answer();
  }

  private void look() {
    if (waiting.isEmpty()) {
      return;
    }
    try {
      Cut cut = ledger.latestCut();
      for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
        Waiting wait = all.next();
        if (wait.answer().isDone()) {
          all.remove();
        } else if (cut.covers(wait.records())) {
          all.remove();
          wait.answer().complete(cut);
        }
      }
    } catch (RuntimeException e) {
      // Whoever waits is told; the next look is another chance for those who come later.
      waiting.removeIf(wait -> wait.answer().completeExceptionally(e));
    }
  }

  @Override
  public void close() {
    looker.shutdownNow();
  }

  private record Waiting(Map<String, Long> records, CompletableFuture<Cut> answer) {
    void giveUp(Ledger ledger) {
      if (answer.isDone()) {
        return;
      }
      try {
        answer.complete(ledger.latestCut());
      } catch (RuntimeException e) {
        answer.completeExceptionally(e);
      }
    }
  }
}
