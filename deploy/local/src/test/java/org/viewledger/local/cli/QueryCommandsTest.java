package org.viewledger.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryCommandsTest {
  private static final String GAINS =
      """
      {"basis":"in-period","metric":"views","metricVersions":["youtube:2025-03-31"],"breaks":[],"from":"2026-01-10","to":"2026-01-12",
       "through":"2026-01-12","zone":"Asia/Ho_Chi_Minh","knownAt":"2026-01-13T01:00:00.000Z","cut":4711,"book":"live","provisional":true,
       "rows":[{"day":"2026-01-10","topic":"unclassified","value":1234567,"low":100,"high":480,"estimated":true,"corrections":0,"notDated":0,
                "lastRead":"2026-01-12T17:05:00.000Z"},
               {"day":"2026-01-11","topic":"xay-dung-dang","value":null,"low":null,"high":null,"estimated":false,"corrections":-3,"notDated":0,
                "lastRead":null}]}
      """;

  private final FakeServer server;

  QueryCommandsTest() throws IOException {
    server = new FakeServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void gainsAreATableUnderALineThatSaysWhatTheyAre() {
    server.on("GET /api/v1/gains", GAINS);

    Session session =
        Session.with(
            server, "gains", "--from", "2026-01-10", "--to", "2026-01-12", "--by", "day,topic");

    assertThat(session.err()).isEmpty();
    assertThat(session.exit()).isZero();
    assertThat(session.lines())
        .containsExactly(
            "Lượt xem tăng thêm trong kỳ, từ ngày 10/01/2026 đến hết ngày 12/01/2026, theo số"
                + " đã biết lúc 08 giờ 00 ngày 13/01/2026, số tạm tính",
            "Ngày        Chủ đề                       Số                Từ               "
                + "Đến  Số gần đúng  Điều chỉnh giảm  Đã có trước khi theo dõi  Đọc số lần cuối",
            "10/01/2026  unclassified          1.234.567               100               "
                + "480  có                         0                         0  13/01/2026 00:05",
            "11/01/2026  xay-dung-dang  không có số liệu  không có số liệu  không có số "
                + "liệu  không                     -3                         0  không có số liệu");
    assertThat(server.next().target())
        .isEqualTo("/api/v1/gains?metric=views&from=2026-01-10&to=2026-01-12&by=day%2Ctopic");
  }

  /** The days are those of publication; until when the figures count is said apart. */
  @ParameterizedTest
  @CsvSource({"null, lần đọc số cuối", "\"2026-01-07\", hết ngày 07/01/2026"})
  void cohortsSayWhenThePostsAppearedAndUntilWhenTheyCount(String at, String until) {
    server.on(
        "GET /api/v1/cohorts",
        """
        {"basis":"published-in-period","metric":"views","from":"2025-01-01","to":"2025-12-31",
         "through":"2026-01-07","at":%s,"zone":"Asia/Ho_Chi_Minh","knownAt":"2026-01-08T02:00:00Z",
         "rows":[{"value":3612345}]}"""
            .formatted(at));

    Session session = Session.with(server, "cohorts", "--from", "2025-01-01", "--to", "2025-12-31");

    assertThat(session.lines().get(0))
        .isEqualTo(
            "Lượt xem của các bài đăng trong kỳ, từ ngày 01/01/2025 đến hết ngày 31/12/2025, tính"
                + " từ lúc đăng đến "
                + until
                + ", theo số đã biết lúc 09 giờ 00 ngày 08/01/2026");
  }

  @Test
  void aFigureThatDoesNotExistIsSaidInWords() {
    server.on("GET /api/v1/gains", "{\"rows\":[{\"value\":null,\"estimated\":false}]}");

    Session session = Session.with(server, "gains", "--from", "2026-01-01", "--to", "2026-01-31");

    assertThat(session.out()).contains("không có số liệu");
  }

  @Test
  void everyParameterOfTheApiIsAnOption() {
    server.on("GET /api/v1/cohorts", "{\"rows\":[]}");

    Session session =
        Session.with(
            server,
            ("cohorts --metric reach --from 2025-01-01 --to 2025-12-31 --at 2026-01-15 --by page"
                    + " --platform youtube --platform facebook --page youtube|UC1 --unit u"
                    + " --topic t --label l --kind video --book closed --units then"
                    + " --known-at 2026-01-13T01:00:00Z")
                .split(" ", -1));

    assertThat(session.exit()).isZero();
    assertThat(session.out()).isEqualTo("Không có số liệu nào khớp.\n");
    assertThat(server.next().target())
        .isEqualTo(
            "/api/v1/cohorts?metric=reach&from=2025-01-01&to=2025-12-31&by=page"
                + "&book=closed&units=then&knownAt=2026-01-13T01%3A00%3A00Z"
                + "&platform=youtube&platform=facebook&page=youtube%7CUC1&unit=u&topic=t&label=l"
                + "&kind=video&at=2026-01-15");
  }

  @Test
  void jsonIsPrintedAsItCame() {
    server.on("GET /api/v1/gains", GAINS);

    Session session =
        Session.with(server, "gains", "--from", "2026-01-10", "--to", "2026-01-12", "--json");

    assertThat(session.out()).contains("\"value\" : 1234567", "\"cut\" : 4711");
  }

  @Test
  void postsShowTheirMetricsAsColumnsAndHowToGoOn() {
    server.on(
        "GET /api/v1/posts",
        """
        {"rows":[{"platform":"youtube","pageId":"UC1","postId":"100","publishedAt":"2026-01-09T17:30:00.000Z","title":"Hội nghị\\n𝐓ổng kết",
          "topic":"unclassified","labels":[],"status":"live","metrics":{"views":500,"reactions":31,"shares":null}}],"next":"abc"}
        """);

    Session session = Session.with(server, "posts", "--q", "hội nghị", "--limit", "1");

    assertThat(session.lines().get(0))
        .containsSubsequence(
            "Kênh", "Mã trang", "Mã bài", "Ngày giờ đăng", "Tiêu đề", "Lượt xem", "Cảm xúc")
        .doesNotContain("Nhãn", "Lượt chia sẻ");
    assertThat(session.lines().get(1))
        .containsSubsequence("youtube", "UC1", "100", "10/01/2026 00:30", "Hội nghị", "500", "31");
    assertThat(session.lines().get(2)).isEqualTo("Còn nữa: thêm --cursor abc");
    assertThat(server.next().target())
        .isEqualTo("/api/v1/posts?q=h%E1%BB%99i%20ngh%E1%BB%8B&limit=1");
  }

  @Test
  void theDaysOfOnePostAreAskedByItsKey() {
    server.on(
        "GET /api/v1/posts/youtube/UC 1/a/b/days",
        "{\"metric\":\"views\",\"opening\":0,\"closing\":500,\"days\":[{\"day\":\"2026-01-10\","
            + "\"gain\":163,\"closing\":163,\"below\":63,\"above\":317,\"low\":100,\"high\":480}]}");

    Session session = Session.with(server, "posts", "youtube|UC 1|a/b", "--days");

    assertThat(session.lines().get(1)).startsWith("Ngày");
    assertThat(session.lines().get(2)).startsWith("10/01/2026");
    assertThat(server.next().target())
        .isEqualTo("/api/v1/posts/youtube/UC%201/a%2Fb/days?metric=views");
  }

  @Test
  void onePostIsOneRow() {
    server.on(
        "GET /api/v1/posts/youtube/UC1/abc", "{\"postId\":\"abc\",\"metrics\":{\"views\":5}}");

    assertThat(Session.with(server, "posts", "youtube|UC1|abc").lines())
        .containsExactly("Mã bài  Lượt xem", "abc            5");
  }

  @Test
  void statusSaysWhetherTheInstanceIsReady() {
    server.on(
        "GET /health/ready",
        "{\"status\":\"ready\",\"parts\":[{\"name\":\"clickhouse\",\"ready\":true,\"why\":null}]}");
    server.on("GET /api/v1/quality", "{\"sources\":[]}");

    Session session = Session.with(server, "status");

    assertThat(session.exit()).isZero();
    assertThat(session.lines()).containsExactly("Đang chạy, sẵn sàng.", "  clickhouse: sẵn sàng");
  }

  @Test
  void statusSaysHowEachPageIsReadAndWhoMustDoWhat() {
    server.on("GET /health/ready", "{\"status\":\"ready\",\"parts\":[]}");
    server.on(
        "GET /api/v1/quality",
        """
        {"sources":[{"platform":"facebook","pageId":"1001","source":"pleiku","state":"refused",
          "lastAnswer":"2026-11-22T01:00:00.000Z","posts":120,"waiting":3,"delayed":2,
          "walkedThrough":false,"pausedUntil":"2026-11-22T02:00:00.000Z",
          "notGiven":{"post_clicks":"2026-11-29T01:00:00.000Z"},
          "notGivenChanged":"2026-11-22T01:00:00.000Z",
          "text":"Quản trị viên của trang cần cấp lại quyền."}]}""");

    Session session = Session.with(server, "status");

    assertThat(session.exit()).isZero();
    assertThat(session.lines())
        .containsExactly(
            "Đang chạy, sẵn sàng.",
            "Trang đọc qua mạng:",
            "  facebook 1001 (pleiku): bị từ chối, 120 bài đăng, đang tìm tiếp bài cũ, 3 bài chờ"
                + " đọc, 2 bài đọc chậm, đọc lần cuối 08 giờ 00 ngày 22/11/2026, đọc tiếp lúc"
                + " 09 giờ 00 ngày 22/11/2026, trang không có: post_clicks (đổi lúc 08"
                + " giờ 00 ngày 22/11/2026)",
            "    Quản trị viên của trang cần cấp lại quyền.");
  }

  @Test
  void statusShowsInstantsInTheReportingZone() {
    server.on("GET /health/ready", "{\"status\":\"ready\",\"parts\":[]}");
    server.on(
        "GET /api/v1/quality",
        """
        {"zone":"America/New_York","sources":[{"platform":"facebook","pageId":"1001",
          "source":"pleiku","state":"reading","lastAnswer":"2026-11-22T01:00:00.000Z"}]}""");

    assertThat(Session.with(server, "status").lines().get(2))
        .endsWith("đọc lần cuối 20 giờ 00 ngày 21/11/2026");
  }

  @Test
  void statusFailsWhereAPartIsNotReadyAndSaysWhy() {
    server.on(
        "GET /health/ready",
        FakeServer.Reply.json(
            503,
            "{\"status\":\"starting\",\"parts\":[{\"name\":\"ledger\",\"ready\":false,"
                + "\"why\":\"đang đếm lại\"},{\"name\":\"x\",\"ready\":false}]}"));

    Session session = Session.with(server, "status");

    assertThat(session.exit()).isEqualTo(1);
    assertThat(session.lines())
        .containsExactly(
            "Chưa sẵn sàng.", "  ledger: chưa sẵn sàng (đang đếm lại)", "  x: chưa sẵn sàng");
  }
}
