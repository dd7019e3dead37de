package org.viewledger.ingest.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Requests over HTTP: bounded in time and size, never redirected (a token would go along), and only
 * over TLS unless the host is this machine.
 */
public final class HttpTransport implements Transport {
  /** The largest answer that is read, in bytes. */
  public static final int MAX_BODY = 8 << 20;

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private final HttpClient client;
  private final Duration timeout;

  /**
   * A transport.
   *
   * @param connectTimeout how long a connection may take
   * @param timeout how long it may take until the answer begins; its body may take as long again
   */
  public HttpTransport(Duration connectTimeout, Duration timeout) {
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(connectTimeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.timeout = timeout;
  }

  @Override
  public Reply send(Call call) throws RefusedException, InterruptedException {
    if (!isSafe(call.uri())) {
      throw new IllegalArgumentException("only https, or this machine: " + call);
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(call.uri()).timeout(timeout);
    call.headers().forEach((name, value) -> setHeader(request, call, name, value));
    byte[] body = call.body();
    request.method(
        call.method(),
        body.length == 0
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(body));
    try {
      HttpResponse<InputStream> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      Map<String, String> headers = new TreeMap<>();
      response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
      return new Reply(response.statusCode(), headers, read(call, response.body()));
    } catch (IOException e) {
      // Not its message: a client's may name the whole address.
      throw new RefusedException(
          Outcome.TRANSIENT, call + ": no whole answer (" + e.getClass().getSimpleName() + ')');
    }
  }

  private static void setHeader(HttpRequest.Builder request, Call call, String name, String value) {
    try {
      request.header(name, value);
    } catch (IllegalArgumentException e) {
      // Neither its message nor itself as a cause: it quotes the value, which may be a token.
      throw new IllegalArgumentException(call + ": the header " + name + " cannot be sent");
    }
  }

  private byte[] read(Call call, InputStream body) throws IOException, RefusedException {
    try (InputStream in = new TimedBody(body, timeout)) {
      byte[] bytes = in.readNBytes(MAX_BODY + 1);
      if (bytes.length > MAX_BODY) {
        throw new RefusedException(
            Outcome.TOO_MUCH, call + ": the answer is larger than " + MAX_BODY + " bytes");
      }
      return bytes;
    }
  }

  /** Whether a token may be sent there. */
  public static boolean isSafe(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost();
    return host != null
        && (scheme.equals("https") || (scheme.equals("http") && LOOPBACK.contains(host)));
  }
}
