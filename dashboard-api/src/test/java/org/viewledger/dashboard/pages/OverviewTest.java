package org.viewledger.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.daynotes.Note;
import org.viewledger.dashboard.daynotes.NoteStore;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.DueRule;
import org.viewledger.dashboard.periods.NamedPeriod;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.targets.Target;
import org.viewledger.dashboard.targets.Targets;

/** The first page over a hand-filled ledger, with calendars and people's records. */
class OverviewTest {
  private static final ReportingCalendar FROM_15 =
      new ReportingCalendar(
          "15-14",
          MonthDay.of(12, 15),
          DayOfWeek.FRIDAY,
          new DueRule(2, true),
          List.of(
              new NamedPeriod(
                  "dang-uy",
                  "Nhiệm kỳ 2025 - 2030",
                  LocalDate.of(2025, 8, 1),
                  LocalDate.of(2030, 7, 31))),
          List.of());

  static final Calendars CALENDARS = Calendars.with(List.of(FROM_15));

  private HandFilledLedger ledger;
  private PeopleStore people;
  private PagesServer server;

  @BeforeEach
  void start() {
    people = PeopleStore.inMemory("overview-" + UUID.randomUUID());
    ledger = new HandFilledLedger(false);
    server = new PagesServer(ledger, people, CALENDARS);
  }

  @AfterEach
  void stop() {
    server.close();
    people.close();
  }

  /** A target of November and a note on its 14th. */
  static void writeDown(PeopleStore people) {
    new Targets(people)
        .set(
            ReportingCalendar.CIVIL.find("2026-11").orElseThrow(),
            new Target("all", "calendar", "2026-11", "items", BigInteger.valueOf(30)),
            "lan",
            HandFilledLedger.KNOWN_AT);
    new NoteStore(
            people, new AuditLog(people, Clock.fixed(HandFilledLedger.KNOWN_AT, ZoneOffset.UTC)))
        .add(
            new Note(
                "n1",
                "all",
                LocalDate.of(2026, 11, 14),
                "Lễ hội phường, trang đăng nhiều video",
                "lan",
                HandFilledLedger.KNOWN_AT));
  }

  private static String text(String html) {
    return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
  }

  private String page(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String form(String... namesAndValues) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(namesAndValues[i])
          .append('=')
          .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  @Test
  void itOpensWithTheRunningMonthOfTheUnitsOwnCalendarAndSaysBothDates() throws Exception {
    assertThat(text(page("/")))
        .contains("Tháng 12/2026 (15/11 - 14/12/2026)")
        .contains("lượt xem · tăng thêm trong tháng 12/2026 (15/11 - 14/12/2026) · tính đến");
    assertThat(text(page("/?calendar=15-14&id=2026-10")))
        .contains("Tháng 10/2026 (15/9 - 14/10/2026)");
    assertThat(text(page("/?calendar=15-14&id=2026-9m")))
        .contains("9 tháng năm 2026 (15/12/2025 - 14/9/2026)");
    assertThat(text(page("/?calendar=15-14&id=term%2Fdang-uy")))
        .contains("Nhiệm kỳ 2025 - 2030 (01/8/2025 - 31/7/2030)");
    assertThat(server.get("/?calendar=15-14&id=2026-13").statusCode()).isEqualTo(400);
    assertThat(server.get("/?calendar=khac&id=2026-10").statusCode()).isEqualTo(400);
  }

  @Test
  void theShortListHasThisAndTheLastOfTheOwnCalendarAndTheRestIsOneTapAway() throws Exception {
    String html = page("/");
    String list =
        html.substring(
            html.indexOf("class=\"periods\""),
            html.indexOf("</ul>", html.indexOf("class=\"periods\"")));

    assertThat(text("<" + list))
        .contains("Tháng 12/2026 15/11 - 14/12/2026")
        .contains("Tháng 11/2026 15/10 - 14/11/2026")
        .contains("Quý IV/2026 15/9 - 14/12/2026")
        .contains("Năm 2026 15/12/2025 - 14/12/2026");
    assertThat(text(html))
        .contains("Theo dương lịch Tuần 47/2026")
        .contains("6 tháng cuối năm 2026")
        .contains("Nhiệm kỳ 2025 - 2030");
    assertThat(html)
        .contains("href=\"/?calendar=15-14&amp;id=2026-11\"")
        .contains("id=\"short-15-14-2026-12\"");
  }

  @Test
  void aRunningMonthStandsAgainstAsManyDaysOfTheOneBefore() throws Exception {
    assertThat(text(page("/?period=this-month")))
        .contains("So với kỳ trước Tháng 10/2026 (01/10 - 31/10/2026)")
        .contains(
            "chỉ so 21 ngày đã qua, đến hết ngày 21/11/2026, với số ngày tương ứng của kỳ kia: từ"
                + " ngày 01/10/2026 đến hết ngày 21/10/2026.")
        .contains("Tăng khoảng 8% so với kỳ trước. Kỳ trước: 288.238")
        .contains("Tăng 32,5% so với kỳ trước. Kỳ trước: 150.000")
        .contains("Tăng 8,5% so với kỳ trước. Kỳ trước: 9.100")
        .contains("Tăng 20% so với kỳ trước. Kỳ trước: 20");
  }

  @Test
  void anEndedMonthsPostsAreTakenAsManyDaysAfterItsEnd() throws Exception {
    assertThat(text(page("/?period=last-month")))
        .contains("So với kỳ trước Tháng 9/2026 (01/9 - 30/9/2026)")
        .contains(
            "21 ngày sau khi hết kỳ ở cả hai bên: đến hết ngày 21/11/2026 và đến hết ngày"
                + " 21/10/2026.");
  }

  @Test
  void whereNothingCanBeComparedItSaysWhy() throws Exception {
    assertThat(text(page("/?period=this-month")))
        .contains("So với cùng kỳ năm trước Tháng 11/2025 (01/11 - 30/11/2025)")
        .contains("Không so sánh được: từ ngày 27/8/2026, YouTube thay cách tính.")
        .contains("Tương đương cùng kỳ năm 2025.");
    assertThat(text(page("/?calendar=calendar&id=2025-03")))
        .contains(
            "Chưa có số liệu từ đầu kỳ đó (Tháng 3/2024 (01/3 - 31/3/2024)) nên không so sánh"
                + " được.");
    assertThat(text(page("/?calendar=calendar&id=2026-02")))
        .contains(
            "Kỳ này có Tết Nguyên đán (17/02/2026), cùng kỳ năm trước Tết rơi vào ngày 29/01/2025.")
        .contains("Kỳ này có Tết Nguyên đán (17/02/2026), kỳ trước không có.");
    assertThat(text(page("/?calendar=calendar&id=2026")))
        .doesNotContain("So với cùng kỳ năm trước");
  }

  @Test
  void theRoleDecidesWhatComesFirst() throws Exception {
    String today = text(page("/?role=communications"));
    assertThat(today).contains("Hôm nay · Tháng 12/2026");
    assertThat(today.indexOf("Hôm nay: 2 việc")).isLessThan(today.indexOf("Lượt xem trong kỳ"));
    String group = text(page("/?role=working-group"));
    assertThat(group).contains("Tổng quan · Tháng 12/2026");
    assertThat(group.indexOf("So với kỳ trước")).isLessThan(group.indexOf("Lượt xem trong kỳ"));
    String leaders = page("/?role=leadership");
    assertThat(text(leaders))
        .contains("Số liệu · Tháng 12/2026")
        .contains("Hôm nay không có việc gì cần làm.");
    assertThat(leaders)
        .contains(
            "<a class=\"button\""
                + " href=\"/cite?basis=in-period&amp;metric=views&amp;from=2026-11-15&amp;to=2026-12-14\">")
        .contains("basis=published-in-period&amp;metric=views")
        .contains("basis=in-period&amp;metric=engagement");
  }

  @Test
  void whatWantsDoingNamesTheNextStep() throws Exception {
    assertThat(text(page("/?role=communications")))
        .contains("2 trang, kênh lâu chưa có số liệu mới. Xem trang nào")
        .contains("Còn 190 bài chưa phân loại. Phân loại, mỗi lần 5 bài");
    assertThat(text(page("/?role=working-group")))
        .contains(
            "Tháng 11/2026 (15/10 - 14/11/2026): Đã quá hạn gửi (17/11) 5 ngày. Chưa chốt. Đến"
                + " trang chốt số liệu");
  }

  @Test
  void aClosedPeriodSaysSoAndIsNoTaskAnyMore() throws Exception {
    PagesServer.closings(ledger, people).close(FROM_15.find("2026-11").orElseThrow(), "all", "hoa");

    assertThat(text(page("/?role=working-group"))).doesNotContain("Chưa chốt.");
    assertThat(text(page("/?calendar=15-14&id=2026-11")))
        .contains("Kỳ này đã chốt lúc 21 giờ 06 ngày 22/11/2026 (người chốt: hoa).")
        .doesNotContain("Số tạm tính, chưa chốt.");
  }

  @Test
  void thePlanStandsBeside() throws Exception {
    assertThat(text(page("/?period=this-month"))).contains("Chưa đặt chỉ tiêu cho kỳ này.");
    writeDown(people);
    assertThat(text(page("/?period=this-month")))
        .contains("Chỉ tiêu 30 tin, bài, clip: đến nay 24, đạt 80% chỉ tiêu.");
  }

  @Test
  void followersAreALevelWithItsInstant() throws Exception {
    assertThat(text(page("/?period=this-month")))
        .contains("Người theo dõi 12.345 người theo dõi · số lấy lần cuối trong kỳ")
        .contains("12.345 người theo dõi, lấy số lúc 20 giờ 00 ngày 22/11/2026");
    assertThat(text(page("/?period=last-month")))
        .contains("12.001 người theo dõi, lấy số lúc 20 giờ 00 ngày 30/10/2026");
    assertThat(text(page("/?calendar=calendar&id=2026-09")))
        .contains("Các trang chưa cho biết số người theo dõi đến hết kỳ này.");
  }

  @Test
  void facebooksOwnFigureStandsBesideWithTheReason() throws Exception {
    assertThat(text(page("/?period=this-month")))
        .contains(
            "Facebook ghi 341.200 lượt xem của trang “Trang mẫu Đảng bộ phường Mẫu (số liệu mẫu)”"
                + " từ ngày 25/10/2026 đến hết ngày 21/11/2026. Ở đây, trang này có 224.450 lượt"
                + " xem, tính 30 ngày từ ngày 01/11/2026 đến hết ngày 30/11/2026 theo giờ Việt"
                + " Nam");
    assertThat(text(page("/?calendar=calendar&id=2026-08")))
        .contains("Facebook thường tính 7 hoặc 28 ngày gần nhất theo giờ bên Mỹ");
  }

  @Test
  void aNoteIsWrittenShownBesideItsDayAndWithdrawn() throws Exception {
    HttpResponse<String> written =
        server.post(
            "/notes",
            form("day", "2026-11-14", "words", "Lễ hội <phường>", "back", "/?period=this-month"));
    assertThat(written.statusCode()).isEqualTo(303);
    assertThat(written.headers().firstValue("Location").orElseThrow())
        .isEqualTo("/?period=this-month");
    String html = page("/?period=this-month");
    assertThat(text(html))
        .contains("14/11/2026 Ghi chú 1: Lễ hội &lt;phường&gt;")
        .contains("Ghi chú 14/11/2026 : Lễ hội &lt;phường&gt; (lan)");
    assertThat(html).contains("&#34;notes&#34;:[{&#34;at&#34;:&#34;14/11&#34;");

    String action = html.replaceAll("(?s).*action=\"(/notes/[^\"]+/withdraw)\".*", "$1");
    assertThat(
            server
                .post(action, form("back", "https://elsewhere.invalid/"))
                .headers()
                .firstValue("Location"))
        .contains("/");
    assertThat(text(page("/?period=this-month"))).doesNotContain("Lễ hội");
    assertThat(server.post(action, form("back", "/")).statusCode()).isEqualTo(404);
  }

  @Test
  void aNoteThatCannotBeKeptIsRefusedInWords() throws Exception {
    HttpResponse<String> empty =
        server.post("/notes", form("day", "2026-11-14", "words", " ", "back", "/"));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(text(empty.body())).contains("Ghi chú cần có chữ và không quá 200 chữ cái.");
    assertThat(server.post("/notes", form("day", "mai", "words", "a")).statusCode()).isEqualTo(400);
  }

  @Test
  void theSameOfOneCutIsAskedOnce() throws Exception {
    page("/?period=this-month");
    page("/?period=this-month&role=leadership&lang=en");
    assertThat(ledger.reads()).isEqualTo(1);
    page("/?period=last-month");
    assertThat(ledger.reads()).isEqualTo(2);
    ledger.moveOn();
    page("/?period=this-month");
    assertThat(ledger.reads()).isEqualTo(3);
  }

  @Test
  void aYearIsBarsOfMonthsThatSayWhatChangedInThem() throws Exception {
    String html = page("/?period=last-year");

    assertThat(html).doesNotContain("data-chart");
    assertThat(text(html))
        .contains("Tháng 3/2025 Từ 31/3/2025: YouTube thay cách tính")
        .contains("Tháng 11/2025 Từ 15/11/2025: Facebook thay cách tính")
        .contains("Nhiều nhất là tháng 12/2025: 324.000 lượt xem");
    assertThat(html).contains("class=\"bar est ");
    assertThat(text(page("/?calendar=15-14&id=2026")))
        .contains("15/12/2025 - 31/12/2025")
        .contains("Tháng 11/2026 chưa hết");
  }

  @Test
  void inEnglishEverythingIsSaidToo() throws Exception {
    String english = text(page("/?lang=en&period=this-month&role=working-group"));
    assertThat(english)
        .contains("Compared with the period before Month 10 of 2026")
        .contains("Up about 8% compared with the period before.")
        .contains("Not comparable: from 27 Aug 2026 YouTube counts in another way.");
    assertThat(text(page("/?lang=en&role=communications"))).contains("Today: 2 to do");
  }
}
