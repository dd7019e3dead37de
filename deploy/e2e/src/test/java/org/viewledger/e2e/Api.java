package org.viewledger.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.viewledger.contract.PostKey;

/** What the tests ask of a running instance. */
record Api(URI address, String token) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private static final int TRIES = 60;

  /**
   * Asks until there is an answer: one that falls between two cuts, or while the engine is being
   * replaced, is asked again, as the contract tells clients.
   */
  JsonNode get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(request(path).GET().build());
    for (int i = 1; i < TRIES && answer.statusCode() == 503; i++) {
      answer = send(request("/api/v1/progress?after=").GET().build());
      answer = send(request(path).GET().build());
    }
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  JsonNode days(PostKey post, String metric) throws IOException, InterruptedException {
    return get(
        "/api/v1/posts/"
            + part(post.platform())
            + '/'
            + part(post.pageId())
            + '/'
            + part(post.postId())
            + "/days?metric="
            + part(metric));
  }

  /** Sends records and returns when Kafka has them: the offsets to wait for. */
  String replay(String ndjson) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send(
            request("/api/v1/replay")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(ndjson))
                .build());
    if (answer.statusCode() != 202) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body()).path("offsets").asText();
  }

  /** Returns when the records show in answers. */
  void await(String after) throws IOException, InterruptedException {
    String path = "/api/v1/progress?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
    for (int i = 0; i < TRIES; i++) {
      HttpResponse<String> answer = send(request(path).GET().build());
      if (answer.statusCode() == 200 && JSON.readTree(answer.body()).path("covered").asBoolean()) {
        return;
      }
    }
    throw new AssertionError("never shown: " + after);
  }

  int status(String path) throws IOException, InterruptedException {
    HttpRequest bare = HttpRequest.newBuilder(address.resolve(path)).GET().build();
    return send(bare).statusCode();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
