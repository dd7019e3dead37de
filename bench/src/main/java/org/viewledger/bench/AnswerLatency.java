package org.viewledger.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Instants;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PostKey;

/**
 * How long a reading takes from Kafka to an answer: sends one reading at a time to a running
 * instance and asks for its post until the value shows.
 *
 * <p>Usage: {@code AnswerLatency URL TOKEN-FILE [READINGS]}; the instance must allow {@code
 * replay}. Prints median, 99th percentile and maximum in milliseconds, from the acknowledged write
 * to the answer that holds the value.
 */
public final class AnswerLatency {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PostKey POST = new PostKey("youtube", "BENCH-LATENCY", "v1");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;
  private final String token;
  private final Clock clock;

  private AnswerLatency(URI base, String token, Clock clock) {
    this.base = base;
    this.token = token;
    this.clock = clock;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length < 2) {
      throw new IllegalArgumentException("usage: AnswerLatency URL TOKEN-FILE [READINGS]");
    }
    AnswerLatency probe =
        new AnswerLatency(
            URI.create(args[0]), Files.readString(Path.of(args[1])).strip(), Clock.systemUTC());
    int readings = args.length > 2 ? Integer.parseInt(args[2]) : 200;
    long start = probe.clock.millis();
    long[] millis = new long[readings];
    for (int i = 0; i < readings; i++) {
      // The value grows with the clock, so that a second run against the same data folder works
      // too.
      millis[i] = probe.once(start + i);
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "from Kafka to an answer, %d readings: median %d ms, p99 %d ms, maximum %d ms%n",
        readings,
        millis[readings / 2],
        millis[(int) Math.ceil(readings * 0.99) - 1],
        millis[readings - 1]);
  }

  private long once(long views) throws IOException, InterruptedException {
    var at = Instants.toMillis(clock.instant());
    TreeMap<String, Long> metrics = new TreeMap<>();
    metrics.put("views", views);
    byte[] value =
        EventJson.encode(new Observation(POST, at, at, "bench/v1", new TreeMap<>(), metrics));
    String line =
        "{\"topic\":\"observations\",\"value\":"
            + new String(value, StandardCharsets.UTF_8)
            + "}\n";
    send(
        request("/api/v1/replay")
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(line))
            .build(),
        202);
    long acknowledged = System.nanoTime();
    String post = "/api/v1/posts/" + POST.platform() + '/' + POST.pageId() + '/' + POST.postId();
    while (true) {
      HttpResponse<String> answer =
          client.send(request(post).build(), HttpResponse.BodyHandlers.ofString());
      JsonNode shown = JSON.readTree(answer.body()).at("/metrics/views");
      if (answer.statusCode() == 200 && shown.asLong(-1) == views) {
        return (System.nanoTime() - acknowledged) / 1_000_000;
      }
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private void send(HttpRequest request, int expected) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != expected) {
      throw new IOException(request.uri() + " answered " + answer.statusCode() + answer.body());
    }
  }
}
