package org.viewledger.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
  private final FakeServer server;
  private final Path dir;

  ReplayCommandTest(@TempDir Path dir) throws IOException {
    this.dir = dir;
    server = new FakeServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(dir.resolve(name), content).toString();
  }

  @Test
  void sendsEachFileAsItIsAndSaysHowFast() throws Exception {
    server
        .on(
            "POST /api/v1/replay",
            FakeServer.Reply.json(202, "{\"records\":2,\"offsets\":\"posts:0:1\"}"))
        .on("GET /api/v1/progress", "{\"covered\":true}");

    Session session =
        Session.with(
            server, "replay", file("a.ndjson", "{\"a\":1}\n\n{\"b\":2}"), file("b.ndjson", ""));

    assertThat(session.err()).isEmpty();
    assertThat(session.exit()).isZero();
    assertThat(session.lines())
        .contains("Đã gửi 2 bản ghi trong 0,001 giây (2.000 bản ghi/giây)")
        .contains("Đã hiện trong số liệu: 2 bản ghi trong 0,001 giây (2.000 bản ghi/giây)");
    FakeServer.Asked asked = server.next();
    assertThat(asked.body()).isEqualTo("{\"a\":1}\n\n{\"b\":2}");
    assertThat(asked.type()).isEqualTo("application/x-ndjson");
    assertThat(server.next().target()).isEqualTo("/api/v1/progress?after=posts%3A0%3A1");
  }

  @Test
  void countsTheLinesWhereTheServerDoesNot() throws Exception {
    server.on("POST /api/v1/replay", FakeServer.Reply.json(202, "{}"));

    Session session =
        Session.with(server, "replay", "--no-wait", file("a.ndjson", "{\"a\":1}\r\n\r\n{\"b\":2}"));

    assertThat(session.out()).startsWith("Đã gửi 2 bản ghi");
  }

  @Test
  void aReplayThatIsSwitchedOffIsSaidSoThoughTheServerStoppedReading() throws Exception {
    server
        .on("POST /api/v1/replay", new FakeServer.Reply(-1, "", ""))
        .on(
            "POST /api/v1/replay",
            FakeServer.Reply.json(403, "{\"detail\":\"Đặt allowReplay: true rồi chạy lại.\"}"));

    Session session = Session.with(server, "replay", file("a.ndjson", "{}\n".repeat(100_000)));

    assertThat(session.exit()).isEqualTo(1);
    assertThat(session.err()).isEqualTo("Đặt allowReplay: true rồi chạy lại.\n");
  }

  @Test
  void aMissingFileIsNamedBeforeAnythingIsSent() throws Exception {
    Session session =
        Session.with(server, "replay", file("a.ndjson", "{}"), dir.resolve("none").toString());

    assertThat(session.exit()).isEqualTo(1);
    assertThat(session.err()).contains("none", "kiểm tra tên");
    assertThat(server.askedSoFar()).isZero();
  }
}
