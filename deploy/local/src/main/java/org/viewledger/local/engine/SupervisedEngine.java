package org.viewledger.local.engine;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viewledger.clickhouse.EmbeddedClickHouse;
import org.viewledger.clickhouse.EngineSettings;
import org.viewledger.local.parts.Part;

/**
 * The engine's process, started anew whenever it ends by itself: at the same port with the same
 * key, so that the job and the API wait and ask again.
 */
public final class SupervisedEngine implements Part {
  private static final Logger LOG = LoggerFactory.getLogger(SupervisedEngine.class);

  /** Between two tries: long enough not to spin on an engine that cannot start. */
  private static final long PAUSE_MILLIS = 500;

  private final EngineSettings settings;
  private @Nullable EmbeddedClickHouse engine;
  private final CountDownLatch stopping = new CountDownLatch(1);

  public SupervisedEngine(EngineSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "ClickHouse engine";
  }

  @Override
  public void start() throws IOException, InterruptedException {
    if (adopt(EmbeddedClickHouse.start(settings))) {
      Thread watch = new Thread(this::watch, "engine-watch");
      watch.setDaemon(true);
      watch.start();
    }
  }

  /** The engine that runs now; its address and key are those of every one before and after it. */
  public synchronized EmbeddedClickHouse engine() {
    if (engine == null) {
      throw new IllegalStateException("the engine has not started");
    }
    return engine;
  }

  private void watch() {
    try {
      while (!isStopping()) {
        EmbeddedClickHouse watched = engine();
        int code = watched.onExit().get();
        if (!isStopping()) {
          LOG.error("{} ended with {}; another one is started", watched, code);
          replace(watched);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the engine's process cannot be watched", e);
    }
  }

  private void replace(EmbeddedClickHouse ended) throws InterruptedException {
    while (!isStopping()) {
      try {
        EmbeddedClickHouse next = ended.startAgain();
        if (adopt(next)) {
          LOG.info("{} answers in its place", next);
        }
        return;
      } catch (IOException e) {
        LOG.error("the engine does not start; trying again: {}", e.getMessage());
        if (stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    }
  }

  /** Keeps a started engine, or closes it where the system has begun to stop meanwhile. */
  private synchronized boolean adopt(EmbeddedClickHouse started) {
    if (isStopping()) {
      started.close();
      return false;
    }
    engine = started;
    return true;
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  @Override
  public void stop() {
    EmbeddedClickHouse last;
    synchronized (this) {
      stopping.countDown();
      last = engine;
    }
    if (last != null) {
      last.close();
    }
  }
}
