package org.viewledger.clickhouse;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The loopback port. The JDK's own server is enough: it streams both ways, keeps connections alive
 * and, when a handler throws, cuts the connection, which is how a broken answer must end.
 */
final class HttpFront implements AutoCloseable {

  private static final int THREADS = 48;

  /** The engine parses on the calling thread; deep expressions need its usual stack. */
  private static final long STACK_BYTES = 8L << 20;

  private final HttpServer server;
  private final ExecutorService threads;

  private HttpFront(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /** Listens on {@code port} of loopback, 0 for any free one. */
  static HttpFront open(ConnectionPool pool, AccessKey key, String version, int port)
      throws IOException {
    // Without it every small answer on a kept connection waits for a delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // Above the 10 seconds that answers announce, so that a client always closes first.
    System.setProperty("sun.net.httpserver.idleInterval", "60");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> new Thread(null, task, "http-" + number.incrementAndGet(), STACK_BYTES));
    threads.allowCoreThreadTimeOut(true);
    server.setExecutor(threads);
    server.createContext("/", new QueryHandler(pool, key, version));
    server.start();
    return new HttpFront(server, threads);
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
