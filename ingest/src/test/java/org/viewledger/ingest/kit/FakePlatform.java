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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.http.Call;
import org.viewledger.ingest.http.Reply;
import org.viewledger.ingest.http.Transport;

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
      @Nullable String rawQuery,
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

  /** How an answer gets to the one who asked. */
  public enum Delivery {
    WHOLE,
    /** Half of the body, then the connection ends. */
    CUT,
    /** A byte of the body, then nothing. */
    SLOW,
    /** The connection ends without an answer. */
    NONE
  }

  static {
    // Else every answer waits 40 ms for the acknowledgement of its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private record Fault(Predicate<Asked> when, Answer answer, Delivery delivery) {}

  private final HttpServer server;
  private final Platform platform;
  private final ExecutorService threads = Executors.newCachedThreadPool(FakePlatform::daemon);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private final Deque<Fault> faults = new ArrayDeque<>();
  private volatile Consumer<Asked> before = each -> {};
  private volatile UnaryOperator<Answer> after = answer -> answer;
  private volatile Predicate<Asked> broken = each -> false;
  private volatile Platform instead;

  public FakePlatform(Platform platform) {
    this.platform = platform;
    this.instead = platform;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "fake-platform");
    thread.setDaemon(true);
    return thread;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next request of this kind is answered so. */
  public void fault(Predicate<Asked> when, Answer answer) {
    fault(when, answer, Delivery.WHOLE);
  }

  /** The next request of this kind is answered so, as far as it gets. */
  public void fault(Predicate<Asked> when, Answer answer, Delivery delivery) {
    synchronized (faults) {
      faults.add(new Fault(when, answer, delivery));
    }
  }

  /** From now on all requests of this kind are answered so, until {@link #mend}. */
  public void breaks(Predicate<Asked> when, Platform how) {
    instead = how;
    broken = when;
  }

  /** Ends {@link #breaks}, and forgets faults that nothing has met. */
  public void mend() {
    broken = each -> false;
    synchronized (faults) {
      faults.clear();
    }
  }

  /** Called with each request before it is answered, after those that were given before. */
  public void before(Consumer<Asked> action) {
    before = before.andThen(action);
  }

  /** Changes each answer on its way out. */
  public void after(UnaryOperator<Answer> change) {
    after = change;
  }

  /** All requests so far. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public int requests() {
    return asked.size();
  }

  /** The same platform without a socket, for long simulations; its requests are not kept. */
  public Transport withoutSocket() {
    return call -> {
      Asked each = read(call);
      Answer answer = after.apply(answer(each).answer());
      return new Reply(
          answer.status(), answer.headers(), answer.body().getBytes(StandardCharsets.UTF_8));
    };
  }

  private static Asked read(Call call) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(call.headers());
    String body = new String(call.body(), StandardCharsets.UTF_8);
    URI uri = call.uri();
    return new Asked(
        call.method(), uri.getPath(), form(uri.getRawQuery()), headers, uri.getRawQuery(), body);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Asked each = read(exchange);
      asked.add(each);
      Fault fate = answer(each);
      Answer answer = after.apply(fate.answer());
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      if (fate.delivery() == Delivery.NONE) {
        return;
      }
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      switch (fate.delivery()) {
        case CUT -> exchange.getResponseBody().write(body, 0, body.length / 2);
        case SLOW -> {
          exchange.getResponseBody().write(body, 0, 1);
          exchange.getResponseBody().flush();
          closed.await();
        }
        default -> exchange.getResponseBody().write(body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Fault answer(Asked each) {
    before.accept(each);
    Fault fault = fault(each);
    if (fault != null) {
      return fault;
    }
    Answer answer = broken.test(each) ? instead.answer(each) : platform.answer(each);
    return new Fault(broken, answer, Delivery.WHOLE);
  }

  private @Nullable Fault fault(Asked each) {
    synchronized (faults) {
      for (Fault fault : faults) {
        if (fault.when.test(each)) {
          faults.remove(fault);
          return fault;
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
        exchange.getRequestMethod(),
        uri.getPath(),
        form(uri.getRawQuery()),
        headers,
        uri.getRawQuery(),
        body);
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
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
