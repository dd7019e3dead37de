package org.viewledger.bench.whole;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Several clients who each ask one question after another. What they ask is numbered: the same
 * number is the same question.
 */
public final class AnswerLoad {
  private static final double MOST = 0.99;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;
  private final String token;

  /** What browsers keep: the tag of an answer by its address. */
  private final Map<String, String> tags = new ConcurrentHashMap<>();

  public AnswerLoad(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  /**
   * What was measured.
   *
   * @param p50 microseconds
   * @param p99 microseconds
   */
  public record Figures(int clients, int requests, double perSecond, long p50, long p99) {}

  /** One question; its time counts. */
  public interface Question {
    void ask(int number) throws Exception;
  }

  /** Asks a path; its answer must be 200. */
  public Question fresh(IntFunction<String> path) {
    return number -> {
      HttpResponse<String> answer = send(path.apply(number), "");
      tags.put(path.apply(number), answer.headers().firstValue("ETag").orElse(""));
      require(answer, 200);
    };
  }

  /** Asks a path with the tag of its last answer; the answer must be 304. */
  public Question again(IntFunction<String> path) {
    return number ->
        require(send(path.apply(number), tags.getOrDefault(path.apply(number), "")), 304);
  }

  private HttpResponse<String> send(String path, String tag)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
    if (!tag.isEmpty()) {
      request.header("If-None-Match", tag);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void require(HttpResponse<String> answer, int status) throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException(
          answer.uri() + " answered " + answer.statusCode() + " in place of " + status);
    }
  }

  /** Asks the questions 0, 1, … of which each client takes the next. */
  public static Figures measure(Question question, int clients, int requests)
      throws IOException, InterruptedException {
    AtomicInteger next = new AtomicInteger();
    long[] nanos = new long[requests];
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      long began = System.nanoTime();
      List<Future<Void>> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        Callable<Void> asking =
            () -> {
              for (int n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
                long start = System.nanoTime();
                question.ask(n);
                nanos[n] = System.nanoTime() - start;
              }
              return null;
            };
        all.add(threads.submit(asking));
      }
      for (Future<Void> each : all) {
        each.get();
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      Arrays.sort(nanos);
      return new Figures(
          clients,
          requests,
          requests / seconds,
          nanos[requests / 2] / 1000,
          nanos[(int) Math.ceil(requests * MOST) - 1] / 1000);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
