package org.viewledger.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.viewledger.local.cli.FakeServer.Reply;

class PeriodCommandsTest {
  private static final String CLOSED =
      """
      {"calendar":"calendar","id":"2026-10","name":"Tháng 10/2026 (01/10 - 31/10/2026)","unit":"all","state":"closed",
       "closings":[{"closing":1,"state":"reopened","by":"Lan","knownAt":"2026-11-01T00:00:00.000Z","cut":17,
                    "reopenedBy":"Minh","reason":"số cũ"},
                   {"closing":2,"state":"closed","by":"Nguyễn Thị Lan","knownAt":"2026-11-02T01:30:00.000Z","cut":42,
                    "reopenedBy":null,"reason":null}]}""";

  private final FakeServer server;

  PeriodCommandsTest() throws IOException {
    this.server = new FakeServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void closingSaysWhatWasClosedAsKnownWhenAndByWhom() {
    server.on("POST /api/v1/periods/calendar/2026-10/close", CLOSED);

    Session session = Session.with(server, "close", "2026-10", "--by", "Nguyễn Thị Lan");

    assertThat(session.exit()).as(session.err()).isZero();
    assertThat(session.lines())
        .containsExactly(
            "Đã chốt Tháng 10/2026 (01/10 - 31/10/2026), đơn vị all: số đã biết lúc 08 giờ 30 ngày"
                + " 02/11/2026 (cut 42), người chốt Nguyễn Thị Lan.");
    assertThat(server.next().body()).isEqualTo("{\"by\":\"Nguyễn Thị Lan\"}");
  }

  @Test
  void periodOfOtherCalendarIsOpenedAgainWithReason() {
    server.on(
        "POST /api/v1/periods/15-14/campaign/dai-hoi/reopen",
        """
        {"name":"Đại hội","unit":"phuong-pleiku",
         "closings":[{"closing":1,"state":"reopened","reopenedBy":"Minh","reason":"thiếu một trang"}]}""");

    Session session =
        Session.with(
            server,
            "reopen",
            "campaign/dai-hoi",
            "--calendar",
            "15-14",
            "--unit",
            "phuong-pleiku",
            "--by",
            "Minh",
            "--reason",
            "thiếu một trang");

    assertThat(session.exit()).as(session.err()).isZero();
    assertThat(session.lines())
        .containsExactly(
            "Đã mở lại Đại hội, đơn vị phuong-pleiku: người mở lại Minh, lý do: thiếu một trang.");
    assertThat(server.next().body())
        .isEqualTo("{\"by\":\"Minh\",\"unit\":\"phuong-pleiku\",\"reason\":\"thiếu một trang\"}");
  }

  @Test
  void nobodyClosesWithoutNameNorReopensWithoutReason() {
    assertThat(Session.with(server, "close", "2026-10").exit()).isEqualTo(2);
    assertThat(Session.with(server, "reopen", "2026-10", "--by", "Lan").exit()).isEqualTo(2);
    assertThat(server.askedSoFar()).isZero();
  }

  @Test
  void refusalIsOneLine() {
    server.on(
        "POST /api/v1/periods/calendar/2026-12/close",
        Reply.json(422, "{\"title\":\"x\",\"detail\":\"Kỳ này chưa hết.\"}"));

    Session session = Session.with(server, "close", "2026-12", "--by", "Lan");

    assertThat(session.exit()).isEqualTo(1);
    assertThat(session.err()).isEqualTo("Kỳ này chưa hết.\n");
  }

  @Test
  void restatementsAreListedWithTheirCause() {
    server.on(
        "GET /api/v1/restatements",
        """
        {"rows":[
         {"calendar":"calendar","period":"2026-10","unit":"all","closing":1,"citation":null,"basis":"in-period",
          "metric":"views","topic":null,"day":"2026-11-19","before":312450,"after":312108,
          "cause":"platform-correction","by":null,"foundAt":"2026-11-19T01:00:00.000Z","cut":9},
         {"calendar":null,"period":null,"unit":null,"closing":null,"citation":"2026-7","basis":"published-in-period",
          "metric":"posts","topic":"van-hoa","day":"2026-11-20","before":null,"after":3,
          "cause":"manual","by":"lan","foundAt":"2026-11-20T01:00:00.000Z","cut":10}]}""");

    Session session =
        Session.with(server, "restatements", "--period", "2026-10", "--unit", "all", "--examine");

    assertThat(session.lines())
        .containsExactly(
            "Kỳ hoặc trích dẫn  Đơn vị  Số                                  Chủ đề     Trước      "
                + "Sau  Do                  Người  Ngày",
            "calendar 2026-10   all     Lượt xem tăng thêm trong kỳ         –        312.450 "
                + " 312.108  kênh điều chỉnh số  –      19/11/2026",
            "2026-7             –       Bài đăng của các bài đăng trong kỳ  van-hoa        –     "
                + "   3  người nhập          lan    20/11/2026");
    assertThat(server.next().target())
        .isEqualTo("/api/v1/restatements?period=2026-10&unit=all&examine=true");
  }

  @Test
  void nothingRestatedIsSaid() {
    server.on("GET /api/v1/restatements", "{\"rows\":[]}");

    assertThat(Session.with(server, "restatements").lines())
        .containsExactly("Chưa có điều chỉnh số đã chốt.");
  }
}
