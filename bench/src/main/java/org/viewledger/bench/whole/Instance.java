package org.viewledger.bench.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running instance in processes of its own, on a folder of its own. */
public final class Instance implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final URI base;
  private final String token;
  private final long readyMillis;

  /** How long the records took: until Kafka had them, until answers showed them. */
  public record Replay(long sentMillis, long shownMillis) {}

  private Instance(Process process, URI base, String token, long readyMillis) {
    this.process = process;
    this.base = base;
    this.token = token;
    this.readyMillis = readyMillis;
  }

  public static Instance start(Path home, Path data) throws IOException {
    Files.createDirectories(data);
    Files.writeString(data.resolve("viewledger.yaml"), "allowReplay: true\n");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                home.resolve("viewledger").toString(),
                "up",
                "--data",
                data.toString(),
                "--port",
                "0")
            .redirectErrorStream(true)
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains("is ready")) {
        return new Instance(
            process,
            URI.create(Files.readString(data.resolve("address")).strip()),
            Files.readString(data.resolve("api-token")).strip(),
            millisSince(start));
      }
      System.err.println(line);
    }
    throw new IOException("the instance did not start");
  }

  public URI base() {
    return base;
  }

  public String token() {
    return token;
  }

  public long readyMillis() {
    return readyMillis;
  }

  public Replay replay(Path file) throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpRequest send =
        request("/api/v1/replay")
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofFile(file))
            .build();
    String offsets = ask(send).path("offsets").asText();
    long sent = millisSince(start);
    while (!ask(request("/api/v1/progress?after=" + offsets).build()).path("covered").asBoolean()) {
      System.err.println("…");
    }
    return new Replay(sent, millisSince(start));
  }

  /** The views of all posts, as the API adds them up. */
  public long views() throws IOException, InterruptedException {
    JsonNode answer =
        ask(request("/api/v1/cohorts?metric=views&from=2024-01-01&to=2027-12-31").build());
    return answer.at("/rows/0/value").asLong();
  }

  /** Resident memory of the instance and all processes under it, shared pages counted once each. */
  public long residentMebibytes() throws IOException {
    long kibibytes = 0;
    for (ProcessHandle each :
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList()) {
      Path status = Path.of("/proc", Long.toString(each.pid()), "status");
      for (String line : Files.readAllLines(status, StandardCharsets.UTF_8)) {
        if (line.startsWith("VmRSS:")) {
          kibibytes += Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    }
    return kibibytes / 1024;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private JsonNode ask(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(request.uri() + " answered " + answer.statusCode() + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
