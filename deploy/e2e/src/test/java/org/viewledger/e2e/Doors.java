package org.viewledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.apache.kafka.clients.admin.Admin;

/** Every port that an instance's processes listen on, tried by somebody without the secret. */
record Doors(Installation installation) {
  private static final String LISTEN = "0A";
  private static final Set<String> LOOPBACK =
      Set.of(
          "0100007F", // 127.0.0.1
          "0000000000000000FFFF00000100007F", // the same, mapped
          "00000000000000000000000001000000"); // ::1

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  void areClosed() throws IOException, InterruptedException {
    Set<Integer> ports = ports();
    int dashboard = installation.api().address().getPort();
    System.out.println("listening on " + ports + ", the dashboard on " + dashboard);
    assertThat(ports).contains(dashboard).hasSizeGreaterThan(3);
    assertThat(installation.api().status("/api/v1/pages")).isEqualTo(401);
    assertThat(installation.api().status("/metrics")).isNotEqualTo(200);
    ports.remove(dashboard);
    for (int port : ports) {
      for (String scheme : List.of("http", "https")) {
        for (String path : List.of("/", "/?query=SELECT%201", "/jobs/overview", "/connectors")) {
          refuses(URI.create(scheme + "://127.0.0.1:" + port + path));
        }
      }
      refusesKafka(port, Map.of());
      refusesKafka(
          port,
          Map.of(
              "security.protocol",
              "SASL_PLAINTEXT",
              "sasl.mechanism",
              "PLAIN",
              "sasl.jaas.config",
              "org.apache.kafka.common.security.plain.PlainLoginModule required"
                  + " username=\"viewledger\" password=\"guess\";"));
    }
  }

  private static void refuses(URI address) throws InterruptedException {
    HttpRequest question =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofString("SELECT 1"))
            .build();
    HttpResponse<String> answer;
    try {
      answer = curious().send(question, BodyHandlers.ofString());
    } catch (IOException e) {
      return; // it does not even speak to us
    }
    // Flink sends a plain caller on to its locked side; everybody else refuses.
    assertThat(answer.statusCode()).as("%s: %s", address, answer.body()).isBetween(300, 499);
  }

  private static void refusesKafka(int port, Map<String, Object> login)
      throws InterruptedException {
    Map<String, Object> properties = new HashMap<>(login);
    properties.put("bootstrap.servers", "127.0.0.1:" + port);
    properties.put("request.timeout.ms", 1000);
    properties.put("default.api.timeout.ms", 1500);
    try (Admin admin = Admin.create(properties)) {
      Set<String> topics = admin.listTopics().names().get();
      throw new AssertionError("port " + port + " let us in: " + topics);
    } catch (ExecutionException e) {
      assertThat(e).hasCauseInstanceOf(org.apache.kafka.common.KafkaException.class);
    }
  }

  /** A client that trusts every server and has no certificate to show. */
  private static HttpClient curious() {
    TrustManager all =
        new X509TrustManager() {
          @Override
          public void checkClientTrusted(X509Certificate[] chain, String type) {}

          @Override
          public void checkServerTrusted(X509Certificate[] chain, String type) {}

          @Override
          public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
          }
        };
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {all}, new SecureRandom());
      return HttpClient.newBuilder().sslContext(context).connectTimeout(PATIENCE).build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }

  /** From the kernel's tables: the listening sockets among the files the processes hold. */
  private Set<Integer> ports() throws IOException {
    Set<String> held = new HashSet<>();
    for (ProcessHandle process :
        Stream.concat(
                Stream.of(installation.process().toHandle()), installation.process().descendants())
            .toList()) {
      held.addAll(sockets(process));
    }
    Set<Integer> ports = new HashSet<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      for (String line : Files.readAllLines(Path.of(table))) {
        String[] columns = line.strip().split("\\s+", -1);
        if (columns[3].equals(LISTEN) && held.contains("socket:[" + columns[9] + "]")) {
          String[] local = columns[1].split(":", -1);
          assertThat(LOOPBACK).as(line).contains(local[0]);
          ports.add(Integer.parseInt(local[1], 16));
        }
      }
    }
    return ports;
  }

  private static Set<String> sockets(ProcessHandle process) throws IOException {
    Set<String> sockets = new HashSet<>();
    try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
      for (Path file : files.toList()) {
        sockets.add(pointedAt(file));
      }
    }
    return sockets;
  }

  private static String pointedAt(Path file) throws IOException {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (NoSuchFileException e) {
      return ""; // closed since it was listed: nothing that listens
    }
  }
}
