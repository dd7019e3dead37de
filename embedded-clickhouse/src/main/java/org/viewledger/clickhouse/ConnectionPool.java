package org.viewledger.clickhouse;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The engine's connections, one statement each. A connection beside the pool stays open as long as
 * the process: the engine must not be closed and booted again.
 */
final class ConnectionPool {

  private static final int WAIT_SECONDS = 60;

  private final List<String> arguments;
  private final int size;
  private final BlockingQueue<EngineConnection> idle;
  private final EngineConnection anchor;

  ConnectionPool(List<String> arguments, int size) {
    this.arguments = List.copyOf(arguments);
    this.size = size;
    this.idle = new ArrayBlockingQueue<>(size);
    this.anchor = EngineConnection.open(arguments);
    for (int i = 0; i < size; i++) {
      idle.add(EngineConnection.open(arguments));
    }
  }

  /** A connection for one request; give it back by closing the lease. */
  Lease take() throws EngineException {
    EngineConnection connection;
    try {
      connection = idle.poll(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      connection = null;
    }
    if (connection == null) {
      throw EngineException.of(
          EngineException.TOO_MANY_QUERIES,
          "TOO_MANY_SIMULTANEOUS_QUERIES",
          "Too many simultaneous queries. Maximum: " + size);
    }
    return new Lease(connection);
  }

  int idleCount() {
    return idle.size();
  }

  /** Waits for running statements within the given time, then closes the engine. */
  boolean close(long seconds) throws InterruptedException {
    for (int i = 0; i < size; i++) {
      EngineConnection connection = idle.poll(seconds, TimeUnit.SECONDS);
      if (connection == null) {
        return false;
      }
      connection.close();
    }
    anchor.close();
    return true;
  }

  /** A connection lent to one request. */
  final class Lease implements AutoCloseable {

    private @Nullable EngineConnection connection;
    private boolean spoilt;

    private Lease(EngineConnection connection) {
      this.connection = connection;
    }

    EngineConnection connection() {
      if (connection == null) {
        throw new IllegalStateException("the lease has ended");
      }
      return connection;
    }

    /** The request changed the session: the next one gets a fresh connection. */
    void spoil() {
      spoilt = true;
    }

    @Override
    public void close() {
      EngineConnection returned = connection();
      connection = null;
      if (spoilt) {
        returned.close();
        returned = EngineConnection.open(arguments);
      }
      idle.add(returned);
    }
  }
}
