package org.viewledger.bench.whole;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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

  /** What browsers keep: the tag of an answer by who asked for what. */
  private final Map<Request, String> tags = new ConcurrentHashMap<>();

  public AnswerLoad(URI base) {
    this.base = base;
  }

  /**
   * A request.
   *
   * @param token of whoever asks
   */
  public record Request(String path, String token) {}

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

  /** Asks for what may not be kept anywhere yet; its answer must be 200. */
  public Question fresh(IntFunction<Request> request) {
    return number -> {
      Request asked = request.apply(number);
      HttpResponse<byte[]> answer = send(asked, "");
      require(answer, 200);
      answer.headers().firstValue("ETag").ifPresent(tag -> tags.put(asked, tag));
    };
  }

  /** Asks as a browser does that has the last answer: 304 where it came with a tag, else 200. */
  public Question again(IntFunction<Request> request) {
    return number -> {
      Request asked = request.apply(number);
      String tag = tags.getOrDefault(asked, "");
      require(send(asked, tag), tag.isEmpty() ? 200 : 304);
    };
  }

  /** One answer as it is sent. */
  public byte[] body(Request request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = send(request, "");
    require(answer, 200);
    return answer.body();
  }

  private HttpResponse<byte[]> send(Request asked, String tag)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(asked.path()))
            .header("Authorization", "Bearer " + asked.token());
    if (!tag.isEmpty()) {
      request.header("If-None-Match", tag);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static void require(HttpResponse<byte[]> answer, int status) throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException(
          answer.uri()
              + " answered "
              + answer.statusCode()
              + " in place of "
              + status
              + ": "
              + new String(answer.body(), StandardCharsets.UTF_8).lines().limit(3).toList());
    }
  }

  /**
   * Asks the questions 0, 1, … of which each client takes the next.
   *
   * @param longest after which no further question is begun
   */
  public static Figures measure(Question question, int clients, int requests, Duration longest)
      throws IOException, InterruptedException {
    AtomicInteger next = new AtomicInteger();
    Queue<Long> nanos = new ConcurrentLinkedQueue<>();
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
                nanos.add(System.nanoTime() - start);
                if (System.nanoTime() - began > longest.toNanos()) {
                  return null;
                }
              }
              return null;
            };
        all.add(threads.submit(asking));
      }
      for (Future<Void> each : all) {
        each.get();
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
      return new Figures(
          clients,
          sorted.length,
          sorted.length / seconds,
          sorted[sorted.length / 2] / 1000,
          sorted[(int) Math.ceil(sorted.length * MOST) - 1] / 1000);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
