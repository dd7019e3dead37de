package org.viewledger.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicCommandsTest {
  private final FakeServer server;
  private final Path dir;

  TopicCommandsTest(@TempDir Path dir) throws IOException {
    this.server = new FakeServer();
    this.dir = dir;
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void topicsAndLabelsAreTwoTables() {
    server.on(
        "GET /api/v1/topics",
        """
        {"units":[],"rows":[{"topic":"unclassified","name":"Chưa phân loại","unit":null,"about":null,"rules":0,"posts":1200}],
         "labels":[{"label":"tet","name":"Mừng xuân","unit":"all","from":null,"to":null,"posts":7}]}
        """);

    assertThat(Session.with(server, "topics").lines())
        .containsExactly(
            "Chủ đề        Tên             Bài đăng",
            "unclassified  Chưa phân loại     1.200",
            "",
            "Nhãn  Tên        Bài đăng",
            "tet   Mừng xuân         7");
  }

  @Test
  void assignmentIsSentAndWaitedFor() {
    server.on(
        "PUT /api/v1/posts/youtube/UC 1/a/topic",
        FakeServer.Reply.json(202, "{\"offsets\":\"topic-assignments:0:5\"}"));
    server.on("GET /api/v1/progress", "{\"covered\":true}");

    Session session =
        Session.with(
            server, "assign", "youtube|UC 1|a", "van-hoa", "--label", "tet", "--reason", "xem ảnh");

    assertThat(session.exit()).as(session.err()).isZero();
    assertThat(session.out()).isEqualTo("Đã xếp bài.\n");
    assertThat(server.next().body())
        .isEqualTo("{\"primaryTopic\":\"van-hoa\",\"labels\":[\"tet\"],\"reason\":\"xem ảnh\"}");
    assertThat(server.next().target())
        .isEqualTo("/api/v1/progress?after=topic-assignments%3A0%3A5");
  }

  @Test
  void postIsGivenBackToTheRules() {
    server.on(
        "DELETE /api/v1/posts/youtube/UC1/a/topic",
        FakeServer.Reply.json(202, "{\"offsets\":\"\"}"));

    Session session = Session.with(server, "assign", "youtube|UC1|a", "--withdraw", "--no-wait");

    assertThat(session.exit()).as(session.err()).isZero();
    assertThat(Session.with(server, "assign", "youtube|UC1|a").exit()).isEqualTo(2);
    assertThat(Session.with(server, "assign", "youtube|UC1|a", "x", "--withdraw").exit())
        .isEqualTo(2);
  }

  @Test
  void previewSaysWhatWouldMoveAndWhy() throws IOException {
    Path file = Files.writeString(dir.resolve("t.json"), "{\"version\":3,\"topics\":[]}");
    server.on(
        "PUT /api/v1/taxonomy/all",
        """
        {"posts":325,"assigned":1,"moved":{"posts":12,"views":34567,"yearViews":89},
         "moves":[{"from":"unclassified","to":"van-hoa","posts":12,"views":34567,"yearViews":89}],
         "examples":[{"title":"Đêm\\nhội","to":"van-hoa","evidence":[{"found":"đêm hội"},{"found":"đêm hội"}]}]}
        """);

    Session session = Session.with(server, "taxonomy", "--preview", file.toString());

    assertThat(session.lines())
        .containsExactly(
            "Sẽ chuyển 12 trong 325 bài, 34.567 lượt xem (89 trong 12 tháng qua).",
            "  unclassified → van-hoa: 12 bài, 34.567 lượt xem",
            "Ví dụ: Đêm hội → van-hoa vì có “đêm hội”");
    FakeServer.Asked asked = server.next();
    assertThat(asked.target()).isEqualTo("/api/v1/taxonomy/all?preview=true");
    assertThat(asked.body()).isEqualTo("{\"version\":3,\"topics\":[]}");
  }

  @Test
  void onePostSaysWhyItHasItsTopic() {
    server.on(
        "GET /api/v1/posts/youtube/UC1/abc",
        """
        {"postId":"abc","topic":"van-hoa","assignment":null,
         "rules":{"topic":"van-hoa","score":6,"evidence":[{"found":"đêm hội"}]}}
        """);

    assertThat(Session.with(server, "posts", "youtube|UC1|abc").lines())
        .containsExactly("Mã bài  Chủ đề", "abc     van-hoa", "Xếp chủ đề vì bài có: “đêm hội”");
  }

  @Test
  void redriveTellsWhatWasSentAndWhatIsStillRefused() {
    server.on(
        "POST /api/v1/dead-letters/redrive",
        """
        {"dryRun":true,"letters":1203,"already":2,"accepted":{"unknown-version":1200},"refused":{"not-json":1},
         "examples":[{"at":"observations:0:6","reason":"not-json","detail":"x"}],"offsets":""}
        """);

    Session session =
        Session.with(
            server, "redrive", "--reason", "unknown-version", "--reason", "not-json", "--dry-run");

    assertThat(session.lines())
        .containsExactly(
            "Sẽ gửi lại 1.200 bản ghi lỗi; 2 đã gửi trước đây; 1 vẫn chưa đọc được (not-json 1).",
            "  observations:0:6: x");
    assertThat(server.next().target())
        .isEqualTo(
            "/api/v1/dead-letters/redrive?reason=unknown-version&reason=not-json&dryRun=true");
  }
}
