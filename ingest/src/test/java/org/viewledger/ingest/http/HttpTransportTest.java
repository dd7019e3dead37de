package org.viewledger.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpTransportTest {
  private final HttpTransport transport =
      new HttpTransport(Duration.ofSeconds(5), Duration.ofSeconds(5));

  @SuppressWarnings("NullAway.Init")
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Test
  void givesStatusHeadersAndBodyWhateverTheStatus() throws Exception {
    server.createContext(
        "/x",
        exchange -> {
          exchange.getResponseHeaders().set("X-App-Usage", "{}");
          String got = exchange.getRequestHeaders().getFirst("Authorization");
          answer(exchange, 400, ("token " + got).getBytes(StandardCharsets.UTF_8));
        });

    Reply reply = transport.send(Call.get(at("/x"), Map.of("Authorization", "Bearer t")));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("x-app-usage")).contains("{}");
    assertThat(reply.text()).isEqualTo("token Bearer t");
  }

  @Test
  void sendsABody() throws Exception {
    server.createContext(
        "/x", exchange -> answer(exchange, 200, exchange.getRequestBody().readAllBytes()));

    Reply reply = transport.send(Call.post(at("/x"), Map.of(), new byte[] {'a', '=', '1'}));

    assertThat(reply.text()).isEqualTo("a=1");
  }

  @Test
  void aHeaderThatCannotBeSentIsNotQuoted() {
    Call call = Call.get(at("/x"), Map.of("Authorization", "Bearer very-secret\nsecond line"));

    assertThatThrownBy(() -> transport.send(call))
        .hasMessageContaining("Authorization")
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }

  @Test
  void followsNoRedirect() throws Exception {
    server.createContext(
        "/x",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/y");
          answer(exchange, 302, new byte[0]);
        });

    assertThat(transport.send(Call.get(at("/x"), Map.of())).status()).isEqualTo(302);
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    server.createContext(
        "/x", exchange -> answer(exchange, 200, new byte[HttpTransport.MAX_BODY + 1]));

    assertThatThrownBy(() -> transport.send(Call.get(at("/x"), Map.of())))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.TOO_MUCH));
  }

  @Test
  void aBodyThatBreaksOffIsTransient() throws Exception {
    assertTransient("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", true);
  }

  @Test
  void aBodyThatNeverEndsIsTransient() throws Exception {
    assertTransient("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", false);
  }

  @Test
  void anAnswerThatNeverBeginsIsTransient() throws Exception {
    assertTransient("", false);
  }

  /** A server that sends this and then hangs up, or only hangs. */
  private static void assertTransient(String sent, boolean hangUp) throws Exception {
    HttpTransport impatient = new HttpTransport(Duration.ofSeconds(5), Duration.ofMillis(300));
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread server =
          new Thread(
              () -> {
                try (Socket socket = listener.accept();
                    InputStream in = socket.getInputStream()) {
                  in.read();
                  socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
                  socket.getOutputStream().flush();
                  if (!hangUp) {
                    in.transferTo(java.io.OutputStream.nullOutputStream()); // until the client goes
                  }
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      server.setDaemon(true);
      server.start();
      URI uri = URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/?access_token=s3cret");

      assertThatThrownBy(() -> impatient.send(Call.get(uri, Map.of())))
          .isInstanceOfSatisfying(
              RefusedException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.TRANSIENT))
          .hasMessageNotContaining("s3cret");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://graph.facebook.com/v25.0, true",
    "http://127.0.0.1:80/x, true",
    "http://localhost/x, true",
    "http://[::1]/x, true",
    "http://graph.facebook.com/, false",
    "http://127.0.0.1.example.org/, false",
    "ftp://127.0.0.1/, false"
  })
  void aTokenGoesOverTlsOrStaysOnThisMachine(URI uri, boolean safe) {
    assertThat(HttpTransport.isSafe(uri)).isEqualTo(safe);
    if (!safe) {
      assertThatThrownBy(() -> transport.send(Call.get(uri, Map.of())))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
