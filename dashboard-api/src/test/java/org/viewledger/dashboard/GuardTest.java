package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.dashboard.accounts.Secret;

/** Who gets in, and what a browser is told. */
@ExtendWith(LedgerTables.Shared.class)
final class GuardTest {
  private static final String PASSWORD = "mot-lan-thoi";

  private final MemoryLog log = new MemoryLog();
  private final LedgerTables tables;
  private final RunningApi api;

  GuardTest(LedgerTables tables) throws Exception {
    this.tables = tables;
    WardCase.write(tables);
    api =
        RunningApi.start(
            tables,
            settings -> settings.withOneTimePassword(Secret.of(PASSWORD)),
            log,
            RunningApi.CLOCK);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void strangerIsToldHowToGetIn() throws Exception {
    HttpResponse<String> response = api.send(api.stranger("/api/v1/pages").build());
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
    for (String path : new String[] {"/metrics", "/openapi", "/api/v1/metrics", "/nothing"}) {
      assertThat(api.send(api.stranger(path).build()).statusCode()).as(path).isEqualTo(401);
    }
    assertThat(api.get("/api/v1/pages", "Authorization", "Bearer wrong").statusCode())
        .isEqualTo(401);
    assertThat(api.get("/api/v1/pages", "Authorization", "Basic eA==").statusCode()).isEqualTo(401);
  }

  @Test
  void healthIsOpenAndSaysWhatIsNotReady() throws Exception {
    assertThat(api.send(api.stranger("/health/live").build()).statusCode()).isEqualTo(200);
    HttpResponse<String> ready = api.send(api.stranger("/health/ready").build());
    assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
    assertThat(ready.body()).contains("\"name\":\"ledger\",\"ready\":true");
  }

  @Test
  void serverIsNotReadyUntilTheFiguresHoldWhatWasInTheLog() throws Exception {
    // The ward's cut reads on from 7: of 9 records two are still to count.
    for (int i = 0; i < 9; i++) {
      log.begin().add("observations", null, new byte[0]);
    }
    HttpResponse<String> before = api.send(api.stranger("/health/ready").build());
    assertThat(before.statusCode()).isEqualTo(503);
    assertThat(before.body()).contains("\"why\":\"2 records still to count\"");
    WardCase.cut(tables, 4712, "2026-01-13 01:30:00.000", 9);
    assertThat(api.send(api.stranger("/health/ready").build()).statusCode()).isEqualTo(200);
    // What arrives later does not make it unready again.
    log.begin().add("observations", null, new byte[0]);
    assertThat(api.send(api.stranger("/health/ready").build()).statusCode()).isEqualTo(200);
  }

  @Test
  void personIsSentToTheSignInPage() throws Exception {
    HttpResponse<String> response =
        api.send(api.stranger("/posts?q=a%26b").header("Accept", "text/html,*/*").build());
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location"))
        .contains("/sign-in?next=%2Fposts%3Fq%3Da%2526b");
  }

  @Test
  void passwordWorksOnceAndTheCookieIsKeptFromScripts() throws Exception {
    HttpResponse<String> first = signIn(PASSWORD, "application/json", "");
    assertThat(first.statusCode()).isEqualTo(204);
    String cookie = first.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/");
    String session = cookie.substring(0, cookie.indexOf(';'));
    assertThat(
            api.send(api.stranger("/api/v1/pages").header("Cookie", session).build()).statusCode())
        .isEqualTo(200);
    assertThat(signIn(PASSWORD, "application/json", "").statusCode()).isEqualTo(401);
    assertThat(signIn(RunningApi.TOKEN, "application/json", "").statusCode()).isEqualTo(204);
    assertThat(
            api.send(
                    api.stranger("/api/v1/pages")
                        .header("Cookie", "viewledger_session=made-up")
                        .build())
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void formIsLedBackOrOnToAPathOfThisServer() throws Exception {
    assertThat(location(signIn("wrong", "text/html", ""))).isEqualTo("/sign-in?failed=wrong");
    assertThat(location(signIn(RunningApi.TOKEN, "text/html", "/posts"))).isEqualTo("/posts");
    assertThat(location(signIn(RunningApi.TOKEN, "text/html", "//evil.example")))
        .isEqualTo("/accounts/new");
    assertThat(location(signIn(RunningApi.TOKEN, "text/html", "https://evil.example")))
        .isEqualTo("/accounts/new");
  }

  @Test
  void passwordsCannotBeTriedWithoutEnd() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(signIn("guess-" + i, "application/json", "").statusCode()).isEqualTo(401);
    }
    HttpResponse<String> eleventh = signIn(PASSWORD, "application/json", "");
    assertThat(eleventh.statusCode()).isEqualTo(429);
    assertThat(eleventh.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void writeWithACookieMustRepeatThePagesToken() throws Exception {
    String session = session();
    String path = "/api/v1/imports/" + "0".repeat(64);
    assertThat(api.send(api.stranger(path).header("Cookie", session).DELETE().build()).statusCode())
        .isEqualTo(403);
    // The token is SHA-256 of "csrf:" and the session's id; only our pages know the id.
    String csrf =
        java.util.HexFormat.of()
            .formatHex(
                java.security.MessageDigest.getInstance("SHA-256")
                    .digest(
                        ("csrf:" + session.substring(session.indexOf('=') + 1))
                            .getBytes(StandardCharsets.UTF_8)));
    assertThat(
            api.send(
                    api.stranger(path)
                        .header("Cookie", session)
                        .header("X-CSRF-Token", csrf)
                        .DELETE()
                        .build())
                .statusCode())
        .isEqualTo(404);
    // Signing out ends the session for whoever still has the cookie.
    HttpRequest out =
        api.stranger("/sign-out")
            .header("Cookie", session)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("csrf=" + csrf))
            .build();
    assertThat(api.send(out).statusCode()).isEqualTo(204);
    assertThat(
            api.send(api.stranger("/api/v1/pages").header("Cookie", session).build()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void writeFromAnotherSiteIsRefusedEvenWithTheToken() throws Exception {
    HttpRequest request =
        api.request("/api/v1/replay")
            .header("Origin", "http://evil.example")
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(api.send(request).statusCode()).isEqualTo(403);
    HttpRequest signIn =
        api.stranger("/sign-in")
            .header("Sec-Fetch-Site", "cross-site")
            .POST(HttpRequest.BodyPublishers.ofString("password=" + PASSWORD))
            .build();
    assertThat(api.send(signIn).statusCode()).isEqualTo(403);
  }

  @Test
  void otherNamesAreNotAnswered() throws Exception {
    assertThat(raw("GET /health/live HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
    assertThat(raw("GET /health/live HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
    assertThat(raw("GET /health/live HTTP/1.1\r\nHost: [::1]:80\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
    assertThat(raw("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1.vn\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
  }

  @Test
  void browserIsToldToKeepOthersOut() throws Exception {
    HttpResponse<String> response = api.send(api.stranger("/api/v1/pages").build());
    assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe-inline");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(response.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void formsAreBounded() throws Exception {
    HttpRequest large =
        api.stranger("/sign-in")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("password=" + "x".repeat(2_000_000)))
            .build();
    assertThat(api.send(large).statusCode()).isEqualTo(413);
    // Without saying beforehand how long it is.
    HttpRequest chunked =
        api.stranger("/sign-in")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () ->
                        new ByteArrayInputStream(
                            ("password=" + "x".repeat(2_000_000))
                                .getBytes(StandardCharsets.UTF_8))))
            .build();
    assertThat(api.send(chunked).statusCode()).isEqualTo(413);
    // Beside a file too: its fields are read into memory.
    HttpRequest withFile =
        new MultipartBody()
            .text("mapping", "x".repeat(2_000_000))
            .file("file", "a.csv", new byte[] {'a'})
            .post(api.request("/api/v1/imports"));
    HttpResponse<String> refused = api.send(withFile);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(413);
    HttpRequest ofAStranger =
        new MultipartBody().text("password", PASSWORD).post(api.stranger("/sign-in"));
    assertThat(api.page(ofAStranger).statusCode()).isEqualTo(415);
  }

  @Test
  void replayIsOffUnlessAllowed() throws Exception {
    HttpRequest request =
        api.request("/api/v1/replay").POST(HttpRequest.BodyPublishers.ofString("{}")).build();
    HttpResponse<String> response = api.send(request);
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("allowReplay: true");
    assertThat(log.taken()).isEmpty();
  }

  @Test
  void measurementsNameRoutesNotAddresses() throws Exception {
    api.get("/api/v1/posts/youtube/UC1/abc");
    api.get("/nothing/made-up");
    String metrics = api.get("/metrics").body();
    assertThat(metrics)
        .contains("route=\"/api/v1/posts/{platform}/{pageId}/{postId}\",status=\"200\"")
        .contains("viewledger_cut_age_seconds 3600.0")
        .contains("viewledger_lag_records 0.0")
        .doesNotContain("made-up");
  }

  @Test
  void everyCallIsDescribedAndEveryDescriptionIsACall() throws Exception {
    assertThat(api.routes()).isEqualTo(OpenApiContract.calls());
    assertThat(new ObjectMapper().readTree(api.get("/openapi").body()).get("openapi").asText())
        .isEqualTo("3.1.0");
  }

  private String session() throws Exception {
    String cookie =
        signIn(RunningApi.TOKEN, "application/json", "")
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private HttpResponse<String> signIn(String password, String accept, String next)
      throws Exception {
    String form = "password=" + RunningApi.encoded(password) + "&next=" + RunningApi.encoded(next);
    return api.send(
        api.stranger("/sign-in")
            .header("Accept", accept)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private static String location(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(303);
    return response.headers().firstValue("Location").orElseThrow();
  }

  /** The JDK's client does not let a caller choose the Host header. */
  private String raw(String request) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
