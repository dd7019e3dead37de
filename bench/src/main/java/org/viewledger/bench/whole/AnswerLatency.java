package org.viewledger.bench.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.TreeMap;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Instants;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PostKey;

/**
 * How long a reading takes from Kafka to an answer: sends one reading at a time to a running
 * instance and asks for its post until the value shows.
 */
public final class AnswerLatency {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PostKey POST = new PostKey("youtube", "BENCH-LATENCY", "v1");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;
  private final String token;
  private final Clock clock;

  public AnswerLatency(URI base, String token, Clock clock) {
    this.base = base;
    this.token = token;
    this.clock = clock;
  }

  /**
   * What was measured, in milliseconds from the acknowledged write to the answer that holds the
   * value.
   */
  public record Figures(long median, long p99) {}

  public Figures measure(int readings) throws IOException, InterruptedException {
    long start = clock.millis();
    long[] millis = new long[readings];
    for (int i = 0; i < readings; i++) {
      millis[i] = once(start + i);
    }
    Arrays.sort(millis);
    return new Figures(millis[readings / 2], millis[(int) Math.ceil(readings * 0.99) - 1]);
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
