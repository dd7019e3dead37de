package org.viewledger.clickhouse;

import com.clickhouse.client.api.Client;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The server under test: a real one when CLICKHOUSE_URL names it, or an embedded engine. */
final class Warehouse implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;
  private final String user;
  private final String password;
  private final @Nullable EmbeddedClickHouse engine;

  private Warehouse(URI url, String user, String password, @Nullable EmbeddedClickHouse engine) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.engine = engine;
  }

  static Warehouse embedded(Path folder) throws IOException, InterruptedException {
    EmbeddedClickHouse engine = EmbeddedClickHouse.start(EngineSettings.of(folder));
    return new Warehouse(engine.url(), engine.user(), engine.key(), engine);
  }

  static Warehouse givenOrEmbedded(Path folder) throws IOException, InterruptedException {
    String given = System.getenv("CLICKHOUSE_URL");
    if (given == null || given.isBlank()) {
      return embedded(folder);
    }
    return new Warehouse(
        URI.create(given),
        System.getenv().getOrDefault("CLICKHOUSE_USER", "default"),
        System.getenv().getOrDefault("CLICKHOUSE_PASSWORD", ""),
        null);
  }

  EmbeddedClickHouse engine() {
    if (engine == null) {
      throw new IllegalStateException("this test is for the embedded engine");
    }
    return engine;
  }

  URI url() {
    return url;
  }

  Client.Builder clientBuilder() {
    return new Client.Builder().addEndpoint(url.toString()).setUsername(user).setPassword(password);
  }

  Client client() {
    return clientBuilder().build();
  }

  Connection jdbc() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return DriverManager.getConnection(
        "jdbc:clickhouse://" + url.getHost() + ":" + url.getPort() + "/default", properties);
  }

  /** A request with right credentials; {@code url} is what follows the question mark. */
  HttpRequest.Builder request(String query) {
    return HttpRequest.newBuilder(URI.create(url + "?" + query))
        .header("X-ClickHouse-User", user)
        .header("X-ClickHouse-Key", password);
  }

  HttpResponse<String> post(String urlQuery, String body) throws IOException, InterruptedException {
    return send(request(urlQuery).POST(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  HttpResponse<String> post(String urlQuery, byte[] body) throws IOException, InterruptedException {
    return send(request(urlQuery).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  HttpClient http() {
    return http;
  }

  /**
   * Runs a statement that must succeed and gives its tab-separated answer without the last line
   * end.
   */
  String sql(String statement) throws IOException, InterruptedException {
    HttpResponse<String> answer = post("", statement);
    if (answer.statusCode() != 200) {
      throw new AssertionError(statement + ": " + answer.body());
    }
    return answer.body().stripTrailing();
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    if (engine != null) {
      engine.close();
    }
  }
}
