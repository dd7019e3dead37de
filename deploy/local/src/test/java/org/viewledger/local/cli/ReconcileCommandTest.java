package org.viewledger.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.viewledger.local.cli.FakeServer.Reply;

final class ReconcileCommandTest {
  private static final String RUNNING =
      """
      {"id":7,"state":"running","at":null,"cut":null,"knownAt":null,"rows":{},"differing":null,
       "differences":[],"seconds":null,"detail":null}""";

  private FakeServer server;

  @BeforeEach
  void start() throws Exception {
    server = new FakeServer();
    server.on("POST /api/v1/reconcile", Reply.json(202, RUNNING));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void equalIsSaidAndExitsWithZeroWhenItHasEnded() {
    server
        .on("GET /api/v1/reconcile", RUNNING)
        .on(
            "GET /api/v1/reconcile",
            """
            {"id":7,"state":"equal","at":"2026-11-22T13:00:00.000Z","cut":4711,"knownAt":null,
             "rows":{"post":3,"post_day":40},"differing":0,"differences":[],"seconds":1.5,"detail":null}""");

    Session session = Session.with(server, "reconcile");

    assertThat(session.exit()).isZero();
    assertThat(session.lines())
        .containsExactly(
            "Khớp: 43 dòng, theo số đã biết lúc 20 giờ 00 ngày 22/11/2026 (cut 4711), 1.5 giây.");
    assertThat(server.next().target()).isEqualTo("/api/v1/reconcile");
    assertThat(server.next().target()).isEqualTo("/api/v1/reconcile?id=7&wait=20");
    assertThat(server.next().target()).isEqualTo("/api/v1/reconcile?id=7&wait=20");
  }

  @Test
  void whatDiffersIsListedAndExitsWithOne() {
    server.on(
        "GET /api/v1/reconcile",
        """
        {"id":7,"state":"different","at":"2026-11-22T13:00:00.000Z","cut":4711,
         "knownAt":"2026-01-01T00:00:00.000Z","rows":{"post_day":40},"differing":1,
         "differences":[{"table":"post_day","key":"youtube|UC1|a|views|2026-01-10","column":"gain",
           "computed":"120","stored":null}],"seconds":2.0,"detail":null}""");

    Session session = Session.with(server, "reconcile", "--known-at", "2026-01-01T00:00:00Z");

    assertThat(session.exit()).isEqualTo(1);
    assertThat(session.lines().get(0))
        .isEqualTo(
            "KHÁC: 1 trong 40 dòng, theo số đã biết lúc 07 giờ 00 ngày 01/01/2026 (cut 4711), 2 giây.");
    assertThat(session.lines().get(2))
        .contains("post_day", "youtube|UC1|a|views|2026-01-10", "gain", "120", "–");
    assertThat(server.next().target())
        .isEqualTo("/api/v1/reconcile?knownAt=2026-01-01T00%3A00%3A00Z");
  }

  @Test
  void whatCouldNotBeComparedIsAnErrorInOneLine() {
    server.on(
        "GET /api/v1/reconcile",
        """
        {"id":7,"state":"failed","at":"2026-11-22T13:00:00.000Z","cut":0,"knownAt":null,"rows":{},
         "differing":0,"differences":[],"seconds":0.1,"detail":"the warehouse did not answer"}""");

    Session session = Session.with(server, "reconcile");

    assertThat(session.exit()).isEqualTo(1);
    assertThat(session.err().lines()).singleElement().asString().contains("did not answer");
  }
}
