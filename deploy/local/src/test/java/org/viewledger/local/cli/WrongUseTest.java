package org.viewledger.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongUseTest {
  private static final Map<String, String> RIGHT = Map.of("VIEWLEDGER_TOKEN", FakeServer.TOKEN);

  private final Path dir;

  WrongUseTest(@TempDir Path dir) {
    this.dir = dir;
  }

  private static void isOneLine(Session session, int exit) {
    assertThat(session.exit()).isEqualTo(exit);
    assertThat(session.err().lines()).hasSize(1);
    assertThat(session.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "gain",
        "gains",
        "gains --from 2026-01-01",
        "gains --from yesterday --to 2026-01-01",
        "gains --from 2026-01-01 --to 2026-01-02 --metrics views",
        "import",
        "import a.csv --withdraw x",
        "import a.csv --page UC1",
        "posts --days",
        "posts abc",
        "replay",
        "status extra"
      })
  void wrongUsageIsOneLineAndExitTwo(String words) {
    isOneLine(Session.run(RIGHT, words.isEmpty() ? new String[0] : words.split(" ", -1)), 2);
  }

  @Test
  void helpIsNoError() {
    Session session = Session.run(RIGHT, "import", "--help");

    assertThat(session.exit()).isZero();
    assertThat(session.out()).contains("--dry-run", "--mapping", "Nhập tệp số liệu");
  }

  @Test
  void aServerThatIsDownIsSaidToBe() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    String url = "http://127.0.0.1:" + free;

    for (String command : new String[] {"status", "replay " + file("a"), "import " + file("b")}) {
      Session session = Session.run(RIGHT, (command + " --url " + url).split(" ", -1));

      isOneLine(session, 1);
      assertThat(session.err())
          .contains("Không kết nối được " + url + ": chạy ./viewledger up trước");
    }
  }

  private Path file(String name) throws IOException {
    return Files.writeString(dir.resolve(name), "x");
  }

  @Test
  void aWrongTokenIsSaidToBe() throws Exception {
    try (FakeServer server = new FakeServer()) {
      server.on("GET /api/v1/posts", "{\"rows\":[]}");

      Session session =
          Session.run(Map.of("VIEWLEDGER_TOKEN", "other"), Session.arguments(server, "posts"));

      isOneLine(session, 1);
      assertThat(session.err()).contains("không nhận quyền truy cập", "--token-file");
    }
  }

  @Test
  void whatTheServerRefusesIsToldInItsWords() throws Exception {
    try (FakeServer server = new FakeServer()) {
      server.on(
          "GET /api/v1/gains",
          new FakeServer.Reply(
              400, "application/problem+json", "{\"title\":\"x\",\"detail\":\"metric: reach …\"}"));

      Session session = Session.with(server, "gains", "--from", "2026-01-01", "--to", "2026-01-02");

      isOneLine(session, 1);
      assertThat(session.err()).isEqualTo("metric: reach …\n");
    }
  }

  @Test
  void anotherKindOfServerIsRecognised() throws Exception {
    try (FakeServer server = new FakeServer()) {
      server
          .on("GET /api/v1/posts", new FakeServer.Reply(200, "text/html", "<html>"))
          .on("GET /api/v1/posts", new FakeServer.Reply(502, "text/html", "<html>"));

      Session page = Session.with(server, "posts");
      Session broken = Session.with(server, "posts");

      isOneLine(page, 1);
      assertThat(page.err()).contains("không phải máy chủ Viewledger");
      isOneLine(broken, 1);
      assertThat(broken.err()).contains("502");
    }
  }

  @Test
  void aConnectionThatBreaksIsSaidSo() throws Exception {
    try (FakeServer server = new FakeServer()) {
      server.on("GET /api/v1/posts", new FakeServer.Reply(-1, "", ""));

      Session session = Session.with(server, "posts");

      isOneLine(session, 1);
      assertThat(session.err()).contains("Đứt kết nối");
    }
  }

  @Test
  void theRunningInstanceIsFoundThroughItsFolder() throws Exception {
    try (FakeServer server = new FakeServer()) {
      server.on("GET /api/v1/posts", "{\"rows\":[]}");
      Files.writeString(dir.resolve("api-token"), FakeServer.TOKEN + "\n");
      Files.writeString(dir.resolve("address"), server.url() + "/\n");

      assertThat(Session.run(Map.of(), "posts", "--data", dir.toString()).exit()).isZero();
      assertThat(Session.run(Map.of("VIEWLEDGER_DATA", dir.toString()), "posts").exit()).isZero();
    }
  }

  @Test
  void theTokenOfThisMachineIsNotSentElsewhere() throws Exception {
    Files.writeString(dir.resolve("api-token"), FakeServer.TOKEN);

    Session session =
        Session.run(
            Map.of(), "posts", "--data", dir.toString(), "--url", "http://ledger.example:7070");

    isOneLine(session, 1);
    assertThat(session.err()).contains("ledger.example", "--token-file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:7070", "ftp://x", "http://", "http://a b", "http://u@h"})
  void anAddressThatIsNoneIsRefused(String url) {
    Session session = Session.run(RIGHT, "posts", "--url", url);

    isOneLine(session, 1);
    assertThat(session.err()).startsWith("--url:");
  }

  @Test
  void aTokenThatIsMissingOrNoneIsNamed() throws Exception {
    Path empty = Files.writeString(dir.resolve("token"), "\n");

    isOneLine(Session.run(Map.of(), "posts", "--data", dir.toString()), 1);
    isOneLine(Session.run(Map.of(), "posts", "--token-file", empty.toString()), 1);
    isOneLine(Session.run(Map.of(), "posts", "--token-file", dir.resolve("no").toString()), 1);
    isOneLine(Session.run(Map.of("VIEWLEDGER_TOKEN", "a\nb"), "posts"), 1);
  }
}
