package org.viewledger.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private static final String ACCEPTED =
      """
      {"id":"3f9a","state":"accepted","rows":1915,"readings":1841,"refused":2,"posts":7,"pages":4,
       "firstObservedAt":"2025-08-11T14:31:49.166Z","lastObservedAt":"2026-08-22T01:00:00.000Z",
       "notices":[{"vi":"Bỏ qua cột \\"label\\".","en":"x"}],"offsets":"observations:0:1840,posts:0:6",
       "refusedRows":[{"line":42,"vi":"Dòng 42: ô \\"Lượt xem\\" ghi \\"1,2K\\", cần số đầy đủ."},{"line":43,"vi":"Dòng 43: không có trang."}]}
      """;

  private final FakeServer server;
  private final Path dir;

  ImportCommandTest(@TempDir Path dir) throws IOException {
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
  void sendsTheFileAndReturnsWhenItsReadingsShow() throws Exception {
    server
        .on("POST /api/v1/imports", FakeServer.Reply.json(202, ACCEPTED))
        .on("GET /api/v1/progress", "{\"covered\":false}")
        .on("GET /api/v1/progress", "{\"covered\":true,\"cut\":4711}");
    String mapping = file("m.yaml", "columns: {postId: id}\n");

    String readings = file("số liệu.csv", "id;x\n1;2\n");
    Files.setLastModifiedTime(
        Path.of(readings), FileTime.from(Instant.parse("2026-08-22T01:02:03.456Z")));

    Session session =
        Session.with(
            server,
            "import",
            readings,
            "--mapping",
            mapping,
            "--platform",
            "youtube",
            "--page",
            "UC1",
            "--page-name",
            "Kênh mẫu",
            "--zone",
            "Asia/Ho_Chi_Minh",
            "--observed-at",
            "2026-08-22T08:00",
            "--new-posts",
            "--lifetime");

    assertThat(session.err()).isEmpty();
    assertThat(session.exit()).isZero();
    assertThat(session.lines())
        .containsExactly(
            "số liệu.csv: nhận 1.841 dòng, còn 2 dòng chưa nhận được.",
            "  7 bài đăng, 4 trang; đọc số từ 21 giờ 31 ngày 11/08/2025 đến 08 giờ 00 ngày"
                + " 22/08/2026.",
            "  Dòng 42: ô \"Lượt xem\" ghi \"1,2K\", cần số đầy đủ.",
            "  Dòng 43: không có trang.",
            "  Bỏ qua cột \"label\".",
            "Mã lần nhập: 3f9a (rút lại: viewledger import --withdraw 3f9a)");
    FakeServer.Asked sent = server.next();
    String boundary = sent.type().replace("multipart/form-data; boundary=", "--");
    assertThat(sent.target()).isEqualTo("/api/v1/imports");
    assertThat(sent.body().split(boundary, -1))
        .containsExactly(
            "",
            part("; name=\"dryRun\"", "false"),
            part("; name=\"mapping\"", "columns: {postId: id}\n"),
            part("; name=\"platform\"", "youtube"),
            part("; name=\"page\"", "UC1"),
            part("; name=\"pageName\"", "Kênh mẫu"),
            part("; name=\"zone\"", "Asia/Ho_Chi_Minh"),
            part("; name=\"observedAt\"", "2026-08-22T08:00"),
            part("; name=\"newPosts\"", "true"),
            part("; name=\"lifetime\"", "true"),
            part("; name=\"fileTime\"", "2026-08-22T01:02:03.456Z"),
            part(
                "; name=\"file\"; filename=\"số liệu.csv\"\r\nContent-Type:"
                    + " application/octet-stream",
                "id;x\n1;2\n"),
            "--\r\n");
    assertThat(server.next().target())
        .isEqualTo("/api/v1/progress?after=observations%3A0%3A1840%2Cposts%3A0%3A6");
    assertThat(server.askedSoFar()).isEqualTo(1);
  }

  @Test
  void rowsOfUnknownPostsAreCountedAndListed() throws Exception {
    server.on(
        "POST /api/v1/imports",
        """
        {"id":"3f9a","state":"preview","rows":3,"readings":1,"pageReadings":0,"refused":0,"held":2,
         "notices":[],"refusedRows":[],
         "heldRows":[{"line":3,"vi":"Dòng 3: bài 222 (Hai) chưa khớp."},{"line":4,"vi":"Dòng 4: bài 333 chưa khớp."}]}
        """);

    Session session = Session.with(server, "import", file("a.csv", "x"), "--preview");

    assertThat(session.exit()).isZero();
    assertThat(session.lines())
        .containsExactly(
            "a.csv: xem thử, sẽ nhận 1 dòng, giữ lại 2 dòng của bài chưa biết.",
            "  Dòng 3: bài 222 (Hai) chưa khớp.",
            "  Dòng 4: bài 333 chưa khớp.");
  }

  private static String part(String head, String text) {
    return "\r\nContent-Disposition: form-data" + head + "\r\n\r\n" + text + "\r\n";
  }

  @Test
  void aDryRunPreviewsAndWaitsForNothing() throws Exception {
    server.on("POST /api/v1/imports", ACCEPTED.replace("accepted", "preview"));

    Session session = Session.with(server, "import", file("a.csv", "x"), "--dry-run");

    assertThat(session.lines().get(0))
        .isEqualTo("a.csv: xem thử, sẽ nhận 1.841 dòng, còn 2 dòng chưa nhận được.");
    assertThat(session.out()).doesNotContain("Mã lần nhập");
    assertThat(server.next().target()).isEqualTo("/api/v1/imports?dryRun=true");
    assertThat(server.askedSoFar()).isZero();
  }

  @Test
  void withoutWaitingItReturnsWhenKafkaHasTheRecords() throws Exception {
    server.on("POST /api/v1/imports", FakeServer.Reply.json(202, ACCEPTED));

    Session session = Session.with(server, "import", file("a.csv", "x"), "--no-wait");

    assertThat(session.exit()).isZero();
    assertThat(server.askedSoFar()).isEqualTo(1);
  }

  @Test
  void aFileThatIsKnownChangesNothingAndSaysSo() throws Exception {
    server.on(
        "POST /api/v1/imports", "{\"id\":\"3f9a\",\"state\":\"known\",\"rows\":5,\"readings\":5}");

    Session session = Session.with(server, "import", file("a.csv", "x"));

    assertThat(session.exit()).isZero();
    assertThat(session.out()).contains("a.csv: tệp này đã nhập trước đó, không có gì thay đổi.");
  }

  @Test
  void onlyTheFirstRefusedRowsAreListedUnlessAllAreWanted() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int line = 1; line <= 30; line++) {
      rows.append(line == 1 ? "" : ",").append("{\"vi\":\"Dòng ").append(line).append(".\"}");
    }
    server.on(
        "POST /api/v1/imports",
        "{\"id\":\"3f\",\"state\":\"accepted\",\"rows\":2031,\"readings\":2001,\"refused\":30,"
            + "\"refusedRows\":["
            + rows
            + "]}");

    Session first = Session.with(server, "import", file("a.csv", "x"));
    Session all = Session.with(server, "import", file("a.csv", "x"), "--all");

    assertThat(first.lines())
        .contains("  Dòng 20.", "  … và 10 dòng nữa (thêm --all để xem hết).")
        .doesNotContain("  Dòng 21.");
    assertThat(all.lines()).contains("  Dòng 30.").noneMatch(line -> line.contains("dòng nữa"));
  }

  @Test
  void aFileOfWhichNothingIsTakenFails() throws Exception {
    server.on(
        "POST /api/v1/imports",
        "{\"id\":\"3f\",\"state\":\"accepted\",\"rows\":3,\"readings\":0,\"refused\":3}");

    assertThat(Session.with(server, "import", file("a.csv", "x")).exit()).isEqualTo(1);
  }

  @Test
  void oneBadFileDoesNotKeepTheOthersOut() throws Exception {
    server
        .on(
            "POST /api/v1/imports",
            new FakeServer.Reply(
                422,
                "application/problem+json",
                "{\"title\":\"Unreadable\",\"detail\":\"Dòng 1: thiếu cột\\n\\u001b[31m \\\"Mã bài\\\".\"}"))
        .on("POST /api/v1/imports", FakeServer.Reply.json(202, ACCEPTED.replace("offsets", "x")));

    Session session =
        Session.with(
            server,
            "import",
            dir.resolve("none.csv").toString(),
            file("a.csv", "x"),
            file("b.csv", ""));

    assertThat(session.exit()).isEqualTo(1);
    assertThat(session.err().lines())
        .containsExactly(
            "none.csv: không có tệp này: kiểm tra tên và đường dẫn",
            "a.csv: Dòng 1: thiếu cột [31m \"Mã bài\".");
    assertThat(session.out()).startsWith("b.csv: nhận 1.841 dòng");
  }

  @Test
  void anImportIsWithdrawnByItsId() {
    server
        .on(
            "DELETE /api/v1/imports/3f9a",
            FakeServer.Reply.json(202, "{\"offsets\":\"withdrawals:0:3\"}"))
        .on("GET /api/v1/progress", "{\"covered\":true}");

    Session session = Session.with(server, "import", "--withdraw", "import/3f9a");

    assertThat(session.exit()).isZero();
    assertThat(session.out()).isEqualTo("Đã rút lại lần nhập 3f9a. Tệp đó có thể nhập lại.\n");
    assertThat(server.next().method()).isEqualTo("DELETE");
    assertThat(server.next().target()).isEqualTo("/api/v1/progress?after=withdrawals%3A0%3A3");
  }

  @Test
  void readingsThatNeverShowAreSaidSoInTheEnd() throws Exception {
    server
        .on("POST /api/v1/imports", FakeServer.Reply.json(202, ACCEPTED))
        .on("GET /api/v1/progress", "{\"covered\":false}");
    Clock everySecond = new Ticking(Instant.parse("2026-11-22T13:05:00Z"));

    Session session =
        Session.run(
            Map.of("VIEWLEDGER_TOKEN", FakeServer.TOKEN),
            false,
            everySecond,
            Session.arguments(server, "import", file("a.csv", "x"), "--timeout", "3"));

    assertThat(session.exit()).isEqualTo(1);
    assertThat(session.err())
        .isEqualTo(
            "a.csv: Kafka đã nhận đủ, nhưng sau 3 giây số liệu chưa hiện: xem ./viewledger status\n");
  }

  @Test
  void aPersonSeesABarAndAPipeDoesNot() throws Exception {
    server.on("POST /api/v1/imports", FakeServer.Reply.json(202, ACCEPTED.replace("offsets", "x")));

    Session session =
        Session.run(
            Map.of("VIEWLEDGER_TOKEN", FakeServer.TOKEN),
            true,
            Session.arguments(server, "import", file("a.csv", "x".repeat(100_000))));

    assertThat(session.err()).contains("Gửi a.csv [", "] 100%").endsWith("\r\u001B[K");
    assertThat(server.next().body().getBytes(UTF_8).length).isGreaterThan(100_000);
  }

  /** A clock that a second passes at every look. */
  private static final class Ticking extends Clock {
    private Instant now;

    Ticking(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      now = now.plus(Duration.ofSeconds(1));
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
