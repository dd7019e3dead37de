package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser as far as signing in needs one: it keeps cookies, sends them where they belong, and
 * repeats the token of the page it saw last.
 */
final class PersonsBrowser {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]{64})\"");
  private static final Pattern PATH = Pattern.compile("Path=([^;]*)");

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final RunningApi api;
  private final Map<String, String> cookies = new TreeMap<>();
  private final Map<String, String> paths = new TreeMap<>();
  private final Map<String, String> headers = new TreeMap<>();
  private String csrf = "";

  PersonsBrowser(RunningApi api) {
    this.api = api;
  }

  /** Sends a header with every request from now on. */
  PersonsBrowser with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(path, HttpRequest.newBuilder().GET());
  }

  /** A page that must be there. */
  String page(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
    return response.body();
  }

  /** What a form sends: names and values in turn, with the page's token. */
  HttpResponse<String> post(String path, String... fields) throws Exception {
    return postWith(csrf, path, fields);
  }

  HttpResponse<String> postWith(String token, String path, String... fields) throws Exception {
    StringBuilder form = new StringBuilder("csrf=").append(token);
    for (int i = 0; i < fields.length; i += 2) {
      form.append('&').append(fields[i]).append('=').append(RunningApi.encoded(fields[i + 1]));
    }
    return send(
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
  }

  /** A form that is taken: where it leads. */
  String sent(String path, String... fields) throws Exception {
    return location(post(path, fields));
  }

  static String location(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
    return response.headers().firstValue("Location").orElseThrow();
  }

  String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  void keep(String name, String value, String path) {
    cookies.put(name, value);
    paths.put(name, path);
  }

  private HttpResponse<String> send(String path, HttpRequest.Builder request) throws Exception {
    request
        .uri(api.uri(path))
        .timeout(Duration.ofSeconds(60))
        .header("Accept", "text/html,application/xhtml+xml");
    headers.forEach(request::header);
    StringBuilder sent = new StringBuilder();
    String folder = path.replaceAll("[?].*", "");
    cookies.forEach(
        (name, value) -> {
          if (folder.startsWith(paths.get(name))) {
            sent.append(sent.length() == 0 ? "" : "; ").append(name).append('=').append(value);
          }
        });
    if (sent.length() > 0) {
      request.header("Cookie", sent.toString());
    }
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    response.headers().allValues("Set-Cookie").forEach(this::keep);
    Matcher token = CSRF.matcher(response.body());
    if (token.find()) {
      csrf = token.group(1);
    }
    return response;
  }

  private void keep(String header) {
    String name = header.substring(0, header.indexOf('='));
    String value = header.substring(header.indexOf('=') + 1).replaceAll(";.*", "");
    Matcher path = PATH.matcher(header);
    if (header.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      keep(name, value, path.find() ? path.group(1) : "/");
    }
  }
}
