package org.viewledger.ingest.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A server that stands in for a platform: over a real socket, with every request kept and answers
 * that can be replaced by faults. What it answers is each platform's own affair.
 */
public final class FakePlatform implements AutoCloseable {
  /** One request as it came. */
  public record Asked(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      String body) {}

  /** What is answered. */
  public record Answer(int status, Map<String, String> headers, String body) {
    public static Answer json(int status, String body) {
      return new Answer(status, Map.of("Content-Type", "application/json; charset=UTF-8"), body);
    }
  }

  /** The platform itself. */
  public interface Platform {
    Answer answer(Asked asked);
  }

  private record Fault(Predicate<Asked> when, Answer answer) {}

  private final HttpServer server;
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private final Deque<Fault> faults = new ArrayDeque<>();

  public FakePlatform(Platform platform) {
    // Else each answer waits 40 ms for the acknowledgement of its own headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", exchange -> handle(exchange, platform));
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next request of this kind is answered so. */
  public void fault(Predicate<Asked> when, Answer answer) {
    synchronized (faults) {
      faults.add(new Fault(when, answer));
    }
  }

  /** All requests so far. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void handle(HttpExchange exchange, Platform platform) throws IOException {
    try (exchange) {
      Asked each = read(exchange);
      asked.add(each);
      Answer answer = fault(each);
      answer = answer == null ? platform.answer(each) : answer;
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private @Nullable Answer fault(Asked each) {
    synchronized (faults) {
      for (Fault fault : faults) {
        if (fault.when.test(each)) {
          faults.remove(fault);
          return fault.answer;
        }
      }
      return null;
    }
  }

  private static Asked read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    URI uri = exchange.getRequestURI();
    return new Asked(
        exchange.getRequestMethod(), uri.getPath(), form(uri.getRawQuery()), headers, body);
  }

  /** The values of a query or a form. */
  public static Map<String, String> form(@Nullable String text) {
    Map<String, String> values = new TreeMap<>();
    if (text != null && !text.isEmpty()) {
      for (String pair : text.split("&", -1)) {
        int equals = pair.indexOf('=');
        values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return values;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
