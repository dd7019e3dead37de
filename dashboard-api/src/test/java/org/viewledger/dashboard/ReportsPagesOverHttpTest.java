package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viewledger.dashboard.PersonsBrowser.location;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.dashboard.accounts.Secret;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.DueRule;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.reports.rules.Choice;
import org.viewledger.dashboard.review.ReportSettings;
import org.viewledger.dashboard.site.Site;

/** October on the pages of reports, targets and closings, with a second person's word. */
@ExtendWith(LedgerTables.Shared.class)
final class ReportsPagesOverHttpTest {
  private static final String ONCE = "mot-lan-thoi";
  private static final String PIN = "198512";
  private static final String REPORT = "/reports/calendar/2026-10";
  private static final String[] OCTOBER = {
    "calendar", "calendar", "period", "2026-10", "unit", "all"
  };
  private static final Pattern CODE =
      Pattern.compile("class=\"code\">([0-9a-z]{5}(-[0-9a-z]{1,5}){5})<");
  private static final Pattern LINK =
      Pattern.compile("id=\"link\">http://[^/]+(/closings/approve/[^<]+)<");

  /** Calendar months whose reports are due on the third day after. */
  private static final Calendars DUE =
      Calendars.with(
          List.of(
              new ReportingCalendar(
                  "calendar",
                  MonthDay.of(1, 1),
                  DayOfWeek.MONDAY,
                  new DueRule(3, false),
                  List.of(),
                  List.of())));

  private final SetClock clock = new SetClock("2026-10-31T18:00:00Z");
  private final RunningApi api;
  private final PersonsBrowser lan;

  ReportsPagesOverHttpTest(LedgerTables tables) throws Exception {
    new OctoberCase(tables).write();
    ReportSettings usual = ReportSettings.USUAL;
    api =
        RunningApi.start(
            tables,
            settings ->
                settings
                    .withOneTimePassword(Secret.of(ONCE))
                    .withPeriods(DUE, UnitPages.EVERYTHING)
                    .withReports(
                        new ReportSettings(
                            true,
                            "fanpage phường",
                            usual.about(),
                            true,
                            usual.names(),
                            usual.issuer(),
                            "",
                            Choice.USUAL,
                            usual.prepare())),
            new MemoryLog(),
            clock,
            Site.pages());
    lan = new PersonsBrowser(api);
    assertThat(lan.sent("/sign-in", "password", ONCE)).isEqualTo("/accounts/new");
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void theReportHasItsParagraphItsTableAndItsFiles() throws Exception {
    assertThat(lan.page("/reports"))
        .contains("Tháng 10/2026", "Đã hết kỳ, chưa chốt.", "Còn 2 ngày đến hạn gửi (03/11/2026).")
        .contains(REPORT);
    String page = lan.page(REPORT + "?unit=all");
    assertThat(page)
        .contains("fanpage phường đăng tải 02 tin, bài, clip")
        .contains("Chép đoạn này")
        .contains("2.500", "80%", "Chưa phân loại")
        .contains("action=\"/api/v1/reports/calendar/2026-10\"")
        .contains("value=\"docx\"", "value=\"nd30\"")
        .contains("Nhiệm vụ trọng tâm");
  }

  @Test
  void aPersonsWordsAreKeptAndTheirNumbersAreLookedAt() throws Exception {
    lan.page(REPORT);
    String[] fields = join(OCTOBER, "part-strengths", "Có thêm hơn 9 nghìn lượt xem.");
    assertThat(lan.sent("/reports/texts", fields))
        .isEqualTo(REPORT + "?unit=all&done=written#parts");
    String page = lan.page(REPORT + "?unit=all&done=written");
    assertThat(page)
        .contains("Đã lưu phần người soạn viết.")
        .contains("Có thêm hơn 9 nghìn lượt xem.")
        .contains("Xem lại “hơn 9 nghìn”");
  }

  @Test
  void aTargetIsSetInTheWordsOfThePlanAndOneAboutPersonsIsRefused() throws Exception {
    lan.page("/targets");
    String[] plan = {"unit", "all", "for", "calendar 2026", "words", "100% đảng viên theo dõi"};
    HttpResponse<String> refused = lan.post("/targets", plan);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("tính trên con người", "value=\"100% đảng viên theo dõi\"");
    plan[5] = "4 tin, bài, clip";
    assertThat(lan.sent("/targets", plan)).isEqualTo("/targets?unit=all&done=set");
    assertThat(lan.page("/targets")).contains("4 tin, bài, clip", "Năm 2026");
    // 3 of 4 items of the year so far.
    assertThat(lan.page(REPORT)).contains("đạt 75% chỉ tiêu năm");
    lan.sent(
        "/targets/remove",
        "calendar",
        "calendar",
        "period",
        "2026",
        "unit",
        "all",
        "metric",
        "items");
    assertThat(lan.page(REPORT)).doesNotContain("75%");
  }

  @Test
  void aSecondPersonApprovesByALinkAndTheFirstCannot() throws Exception {
    lan.page("/closings");
    assertThat(lan.sent("/closings/close", OCTOBER)).isEqualTo("/closings?unit=all&done=closed");
    lan.page("/closings");
    HttpResponse<String> asked = lan.post("/closings/ask", OCTOBER);
    assertThat(asked.statusCode()).isEqualTo(200);
    Matcher link = LINK.matcher(asked.body());
    assertThat(link.find()).as(asked.body()).isTrue();
    String path = link.group(1);
    assertThat(lan.page(REPORT)).contains("Chờ duyệt.");
    assertThat(lan.page("/?role=working-group"))
        .as("among the day's tasks, with its due day")
        .contains("Đề nghị duyệt số liệu Tháng 10/2026", "Hạn gửi 03/11/2026.");

    String own = lan.page(path);
    assertThat(own).contains("Chờ duyệt.", "2.500").doesNotContain(">Duyệt<");
    HttpResponse<String> same = lan.post(path);
    assertThat(same.statusCode()).isEqualTo(422);
    assertThat(same.body()).contains("Người duyệt phải khác người chốt");

    PersonsBrowser minh = phone("minh", "Trần Minh", "leadership");
    assertThat(minh.page(path)).contains(">Duyệt<", "SHA-256");
    assertThat(location(minh.post(path))).isEqualTo(path);
    assertThat(minh.page(path)).contains("Đã duyệt: ");
    assertThat(lan.page(REPORT)).contains("Đã duyệt, người duyệt:", "Ghi là đã gửi báo cáo");
    assertThat(lan.sent("/reports/sent", OCTOBER)).isEqualTo(REPORT + "?unit=all&done=sent");
    assertThat(lan.page("/reports")).contains("đã gửi báo cáo");
    assertThat(lan.get("/closings/approve/none").statusCode()).isEqualTo(404);
  }

  @Test
  void returnedByTheSecondPersonItIsOpenAgainWithTheReason() throws Exception {
    lan.page("/closings");
    lan.sent("/closings/close", OCTOBER);
    lan.page("/closings");
    Matcher link = LINK.matcher(lan.post("/closings/ask", OCTOBER).body());
    assertThat(link.find()).isTrue();
    PersonsBrowser minh = phone("minh", "Trần Minh", "leadership");
    minh.page(link.group(1));
    assertThat(minh.post(link.group(1) + "/return", "reason", " ").statusCode()).isEqualTo(422);
    location(minh.post(link.group(1) + "/return", "reason", "Thiếu ngày 31"));
    assertThat(minh.page(link.group(1))).contains("Trả lại: ", "Thiếu ngày 31");
    assertThat(lan.page("/closings")).contains("Đã mở lại, chưa chốt lại.", "Thiếu ngày 31");
  }

  @Test
  void closingIsRefusedBeforeTheLastDayIsOverAndReopeningWithoutAReason() throws Exception {
    clock.set("2026-10-31T16:00:00Z");
    lan.page("/closings");
    HttpResponse<String> early = lan.post("/closings/close", OCTOBER);
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("Có thể chốt từ 00 giờ 00 ngày 01/11/2026");
    clock.set("2026-10-31T17:00:00Z");
    lan.sent("/closings/close", OCTOBER);
    HttpResponse<String> without = lan.post("/closings/reopen", join(OCTOBER, "reason", ""));
    assertThat(without.body()).contains("Cần nêu lý do mở lại");
    assertThat(lan.sent("/closings/reopen", join(OCTOBER, "reason", "Nhập thiếu tệp")))
        .isEqualTo("/closings?unit=all&done=reopened");
    assertThat(lan.page("/closings")).contains("Nhập thiếu tệp");
  }

  @Test
  void whoReadsOnlyCannotCloseOrWrite() throws Exception {
    PersonsBrowser reader = phone("hoa", "Lê Hoa", "communications");
    assertThat(reader.page(REPORT)).doesNotContain("action=\"/closings/close\"", "<textarea");
    assertThat(reader.post("/closings/close", OCTOBER).statusCode()).isEqualTo(403);
    assertThat(reader.post("/targets", "words", "3 tin").statusCode()).isEqualTo(403);
  }

  private static String[] join(String[] fields, String... more) {
    String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return all;
  }

  /** A person with an account of their own, signed in on a phone. */
  private PersonsBrowser phone(String name, String display, String role) throws Exception {
    lan.page("/accounts/new");
    lan.sent("/accounts/new", "name", name, "display", display, "unit", "", "role", role);
    lan.page("/accounts/" + name);
    HttpResponse<String> sheet = lan.post("/accounts/" + name + "/slip", "purpose", "device");
    Matcher code = CODE.matcher(sheet.body());
    assertThat(code.find()).as(sheet.body()).isTrue();
    PersonsBrowser phone = new PersonsBrowser(api);
    location(
        phone.post(
            "/sign-in/device",
            "code",
            code.group(1),
            "pin",
            PIN,
            "again",
            PIN,
            "called",
            "Điện thoại"));
    phone.page("/more");
    return phone;
  }
}
