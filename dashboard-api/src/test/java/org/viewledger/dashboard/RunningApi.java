package org.viewledger.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.viewledger.dashboard.accounts.Secret;
import org.viewledger.dashboard.http.PageRoutes;
import org.viewledger.dashboard.people.PeopleForTests;
import org.viewledger.dashboard.records.RecordLog;
import org.viewledger.dashboard.site.Site;

/** The server on a free port of the loopback, as {@code deploy/local} starts it, and a caller. */
public final class RunningApi implements AutoCloseable {
  public static final String TOKEN = "0123456789abcdef0123456789abcdef";

  /** 13 Jan 2026, 09:00 in Vietnam. */
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-13T02:00:00Z"), ZoneOffset.UTC);

  private final Path folder;
  private final DashboardApp app;
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private RunningApi(Path folder, DashboardApp app) {
    this.folder = folder;
    this.app = app;
    this.port = app.start(0);
  }

  /** With a log that takes everything and knows nothing. */
  public static RunningApi start(
      LedgerTables tables, UnaryOperator<DashboardSettings.Builder> change) throws Exception {
    return start(tables, change, new EmptyLog(), CLOCK);
  }

  public static RunningApi start(
      LedgerTables tables,
      UnaryOperator<DashboardSettings.Builder> change,
      RecordLog log,
      Clock clock)
      throws Exception {
    return start(tables, change, log, clock, PageRoutes.NONE);
  }

  /** The same with pages for people. */
  static RunningApi start(
      LedgerTables tables,
      UnaryOperator<DashboardSettings.Builder> change,
      RecordLog log,
      Clock clock,
      PageRoutes pages)
      throws Exception {
    Path folder = Files.createTempDirectory("viewledger-app");
    DashboardSettings.Builder usual =
        DashboardSettings.of(tables.settings(), Map.of(), folder, Secret.of(TOKEN))
            .withReconcileAt(Optional.empty());
    PeopleForTests.place().ifPresent(usual::withPeople);
    DashboardSettings settings = change.apply(usual).build();
    return new RunningApi(folder, DashboardApp.create(settings, pages, clock, log));
  }

  /** The same with the pages for people, which the API's description does not describe. */
  static RunningApi withPages(
      LedgerTables tables, UnaryOperator<DashboardSettings.Builder> change, Clock clock)
      throws Exception {
    Path folder = Files.createTempDirectory("viewledger-app");
    DashboardSettings.Builder usual =
        DashboardSettings.of(tables.settings(), Map.of(), folder, Secret.of(TOKEN))
            .withReconcileAt(Optional.empty());
    PeopleForTests.place().ifPresent(usual::withPeople);
    DashboardSettings settings = change.apply(usual).build();
    return new RunningApi(
        folder, DashboardApp.create(settings, Site.pages(), clock, new EmptyLog()));
  }

  /** What a page answers. */
  HttpResponse<String> page(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  public HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(request(path, headers).GET().build());
  }

  CompletableFuture<HttpResponse<String>> later(String path) {
    return client.sendAsync(request(path).GET().build(), BodyHandlers.ofString());
  }

  /** A request with the token; a header named twice or {@code Authorization} given replaces it. */
  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + TOKEN);
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request;
  }

  /** A request without any credentials. */
  HttpRequest.Builder stranger(String path) {
    return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60));
  }

  HttpResponse<String> send(HttpRequest request) throws Exception {
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    OpenApiContract.check(response);
    return response;
  }

  /** A page for people; redirects are not followed. */
  HttpResponse<String> page(String path) throws Exception {
    return client.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  /** What a form sends, its fields as they stand in an address. */
  HttpResponse<String> form(String path, String fields) throws Exception {
    return client.send(
        request(path, "Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(fields))
            .build(),
        BodyHandlers.ofString());
  }

  /** Every call that the server answers, such as {@code GET /api/v1/gains}. */
  java.util.SortedSet<String> routes() {
    return app.routes();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  int port() {
    return port;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    app.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class EmptyLog implements RecordLog {
    @Override
    public Batch begin() {
      throw new IllegalStateException("this test sends no record");
    }

    @Override
    public Map<String, Long> ends() {
      return Map.of("observations:0", 7L);
    }

    @Override
    public void close() {}
  }
}
