package org.viewledger.bench.whole;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between the dashboard and the engine and keeps what is asked, so that the same statements
 * can be sent to the engine alone.
 */
public final class EngineTap implements AutoCloseable {
  /** What belongs to a connection and not to a statement. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "host", "content-length", "transfer-encoding", "upgrade", "expect");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final URI engine;
  private final List<Statement> kept = new ArrayList<>();

  /**
   * A statement as it was sent.
   *
   * @param body its bytes, a character each: it may be compressed
   */
  private record Statement(String target, Map<String, List<String>> headers, String body) {}

  public EngineTap(URI engine) throws IOException {
    // Without it every small answer on a kept connection waits for a delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    this.engine = engine;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::pass);
    server.setExecutor(threads);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      Statement statement =
          new Statement(
              exchange.getRequestURI().toString(),
              Map.copyOf(exchange.getRequestHeaders()),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
      synchronized (kept) {
        kept.add(statement);
      }
      HttpResponse<byte[]> answer = send(statement);
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      exchange.sendResponseHeaders(
          answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  private HttpResponse<byte[]> send(Statement statement) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(engine.resolve(statement.target()))
            .POST(
                HttpRequest.BodyPublishers.ofString(statement.body(), StandardCharsets.ISO_8859_1));
    statement
        .headers()
        .forEach(
            (name, values) -> {
              if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the engine answered", e);
    }
  }

  /** What was asked since the last time, to be asked again of the engine alone. */
  public Asked taken() {
    synchronized (kept) {
      Asked asked = new Asked(List.copyOf(kept));
      kept.clear();
      return asked;
    }
  }

  /** The statements of one answer, in their order. */
  public final class Asked {
    private final List<Statement> statements;

    private Asked(List<Statement> statements) {
      this.statements = statements;
    }

    public int count() {
      return statements.size();
    }

    /** Sends all of them to the engine, one after the other as the dashboard does. */
    public void again() {
      for (Statement statement : statements) {
        try {
          HttpResponse<byte[]> answer = send(statement);
          if (answer.statusCode() != 200) {
            throw new IOException("the engine answered " + answer.statusCode());
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
