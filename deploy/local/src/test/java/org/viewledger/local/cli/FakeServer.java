package org.viewledger.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A server on a real socket that answers what a test tells it and remembers what it was asked. */
final class FakeServer implements AutoCloseable {
  static final String TOKEN = "secret-of-this-test";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Queue<Reply>> replies = new ConcurrentHashMap<>();
  private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();

  /** An answer; one with a negative status is a connection that breaks. */
  record Reply(int status, String type, String body) {
    static Reply json(int status, String body) {
      return new Reply(status, "application/json", body);
    }
  }

  /** A request as it came. */
  record Asked(String method, String target, String body, String type) {}

  FakeServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers a method and path so; the last of several replies holds for ever. */
  FakeServer on(String methodAndPath, Reply reply) {
    replies.computeIfAbsent(methodAndPath, key -> new ConcurrentLinkedQueue<>()).add(reply);
    return this;
  }

  FakeServer on(String methodAndPath, String json) {
    return on(methodAndPath, Reply.json(200, json));
  }

  /** The next request, in the order in which they came. */
  Asked next() {
    Asked next = asked.poll();
    if (next == null) {
      throw new AssertionError("nothing more was asked");
    }
    return next;
  }

  int askedSoFar() {
    return asked.size();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      String key = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      Reply reply = reply(key);
      if (reply.status() < 0) {
        return;
      }
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      asked.add(
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              body,
              type == null ? "" : type));
      if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        reply = Reply.json(401, "{\"title\":\"Unauthorized\"}");
      }
      byte[] bytes = reply.body().getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", reply.type());
      exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Reply reply(String key) {
    Queue<Reply> queue = replies.get(key);
    if (queue == null) {
      return Reply.json(404, "{\"title\":\"Not found\",\"detail\":\"Không có " + key + "\"}");
    }
    Reply first = queue.peek();
    if (first == null) {
      throw new IllegalStateException("a queue of replies is never emptied");
    }
    if (queue.size() > 1) {
      queue.remove();
    }
    return first;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
