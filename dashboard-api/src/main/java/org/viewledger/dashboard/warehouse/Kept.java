package org.viewledger.dashboard.warehouse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viewledger.dashboard.query.LedgerUnavailableException;

/**
 * Answers that take long, kept: whoever asks first waits; whoever asks later has the last answer at
 * once, and one that has grown old is made anew meanwhile, one at a time.
 */
final class Kept<K, V> implements AutoCloseable {
  /** An answer older than this is made anew when somebody asks. */
  static final Duration FRESH = Duration.ofMinutes(1);

  private static final int MAX_KEYS = 32;
  private static final Logger LOG = LoggerFactory.getLogger(Kept.class);

  private final Function<K, V> maker;
  private final Clock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "quality");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);

  Kept(Function<K, V> maker, Clock clock) {
    this.maker = maker;
    this.clock = clock;
  }

  /** What is known of one key; guarded by the map. */
  private static final class Entry<V> {
    private final CompletableFuture<V> first = new CompletableFuture<>();
    private @Nullable V last;
    private Instant begun = Instant.MIN;
    private boolean underWay;
  }

  V get(K key) {
    Entry<V> entry;
    synchronized (entries) {
      entry = entries.computeIfAbsent(key, unused -> new Entry<>());
      if (entries.size() > MAX_KEYS) {
        entries.remove(entries.keySet().iterator().next());
      }
      Instant now = clock.instant();
      if (!entry.underWay && entry.begun.isBefore(now.minus(FRESH))) {
        entry.underWay = true;
        entry.begun = now;
        worker.execute(() -> make(key, entry));
      }
      if (entry.last != null) {
        return entry.last;
      }
    }
    try {
      return entry.first.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void make(K key, Entry<V> entry) {
    try {
      V made = maker.apply(key);
      synchronized (entries) {
        entry.last = made;
        entry.underWay = false;
      }
      entry.first.complete(made);
    } catch (RuntimeException e) {
      synchronized (entries) {
        entry.underWay = false;
        if (entry.last == null) {
          // Whoever asks next tries again.
          entries.remove(key, entry);
        } else {
          LOG.warn("an answer could not be made anew; the last one stays: {}", e.getMessage());
        }
      }
      entry.first.completeExceptionally(e);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
    synchronized (entries) {
      entries
          .values()
          .forEach(
              entry ->
                  entry.first.completeExceptionally(
                      new LedgerUnavailableException(
                          "stopped", new IllegalStateException("the server is closing"))));
    }
  }
}
