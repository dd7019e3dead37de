package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viewledger.dashboard.RunningApi.encoded;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.contract.Topics;
import org.viewledger.dashboard.accounts.Secret;
import org.viewledger.dashboard.site.Site;

/** A file's whole way over the pages, in a real server with a log in memory. */
@ExtendWith(LedgerTables.Shared.class)
final class ImportPagesOverHttpTest {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]{64})\"");
  private static final String ONCE = "mot-lan-thoi-nhe-2026";

  /** Two good rows, one whose count is no full number and begins like a formula. */
  private static final String CSV =
      """
      platform,pageId,pageName,postId,publishedAt,title,observedAt,views
      youtube,UC1,Kênh mẫu,a,2026-01-10T02:00:00Z,Một,2026-01-10T13:00:00Z,100
      youtube,UC1,Kênh mẫu,b,2026-01-10T02:00:00Z,Hai,2026-01-10T13:00:00Z,7
      youtube,UC1,Kênh mẫu,c,2026-01-10T02:00:00Z,Ba,2026-01-10T13:00:00Z,=1+2
      """;

  private final MemoryLog log = new MemoryLog();
  private final SetClock clock = new SetClock("2026-01-13T02:00:00Z");
  private final LedgerTables tables;
  private final RunningApi api;

  ImportPagesOverHttpTest(LedgerTables tables) throws Exception {
    this.tables = tables;
    tables.clear();
    api =
        RunningApi.start(
            tables,
            settings -> settings.withMaxUploadBytes(200_000).withOneTimePassword(Secret.of(ONCE)),
            log,
            clock,
            Site.pages());
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void aFileIsLookedAtConfirmedFollowedAndWithdrawn() throws Exception {
    String waiting = upload("số liệu.csv", bytes(CSV));
    assertThat(waiting).matches("/imports/waiting/[0-9a-f]{48}");
    assertThat(page(waiting))
        .contains("Nhận 2 dòng, còn 1 dòng chưa nhận được.")
        .contains(">views</td><td data-head=\"Ô ghi\">=1+2</td>")
        .contains("2 bài đăng trên 1 trang")
        .contains("ngày 10/01/2026")
        .contains("<th scope=\"col\">postId</th>")
        .contains("<td>Hai</td>");
    assertThat(log.taken()).as("nothing is recorded before it is confirmed").isEmpty();
    assertThat(page("/imports")).contains("số liệu.csv", waiting);

    String account = sent(waiting + "/confirm", "");
    assertThat(account).matches("/imports/[0-9a-f]{64}\\?new=1");
    assertThat(log.taken()).isNotEmpty();
    assertThat(get(waiting).statusCode()).as("the file is gone").isEqualTo(404);

    String path = account.replaceAll("[?].*", "");
    HttpResponse<String> underWay = get(path);
    // Two posts, one page, two readings: five records.
    assertThat(underWay.body()).contains("Còn 5 bản ghi đang được đưa vào số liệu.");
    assertThat(underWay.headers().firstValue("Refresh")).contains("3; url=" + path);
    cut(1, 2, 2, 1, 0);
    HttpResponse<String> done = get(path);
    assertThat(done.headers().firstValue("Refresh")).isEmpty();
    assertThat(done.body()).contains("Xong: số liệu của 2 bài đã có trong mọi trang.");

    assertThat(get(path + "/refused.csv").body())
        .startsWith("\uFEFFDòng,Cột,Ô ghi,Lý do,Tình trạng\r\n4,views,'=1+2,")
        .contains("chưa nhận được");

    assertThat(sent(path + "/withdraw", "reason=")).isEqualTo(path + "?failed=reason");
    assertThat(page(path + "?failed=reason")).contains("Cần ghi lý do rút lại.");
    assertThat(sent(path + "/withdraw", "reason=" + encoded("nhầm tệp"))).isEqualTo(path);
    assertThat(log.taken().stream().filter(record -> record.topic().equals(Topics.WITHDRAWALS)))
        .hasSize(2)
        .allSatisfy(record -> assertThat(record.value()).contains("\"reason\":\"nhầm tệp\""));
    assertThat(page(path))
        .contains("Đã rút lại lần nhập này.", "nhầm tệp", "Còn 2 bản ghi")
        .doesNotContain("action=\"" + path + "/withdraw\"");
  }

  @Test
  void theSameFileAgainIsToldSoBeforeAndAfter() throws Exception {
    String good = CSV.replace("=1+2", "3");
    sent(upload("a.csv", bytes(good)) + "/confirm", "");
    int records = log.taken().size();
    String again = upload("b.csv", bytes(good));
    assertThat(page(again)).contains("Tệp này đã nhập rồi; nhập lại không làm thay đổi số nào.");
    assertThat(page(sent(again + "/confirm", ""))).contains("lần này không có gì thay đổi");
    assertThat(log.taken()).hasSize(records);
  }

  @Test
  void columnsAreChosenOnceAndRememberedForNextMonthsFile() throws Exception {
    String october = "video,xem,khi nào\nv1,12,2026-01-10 08:00\n";
    String waiting = upload("thang-10.csv", bytes(october));
    assertThat(page(waiting))
        .contains("Chưa đọc được tệp này")
        .contains("Cho biết cột nào là số gì")
        .contains("name=\"column.postId\"")
        .contains("<option value=\"xem\">xem</option>")
        .doesNotContain(waiting + "/confirm");
    String chosen =
        "columns=1&column.postId=video&column.views=xem&column.observedAt="
            + encoded("khi nào")
            + "&newPlatform=youtube&newPage=UC9&newPageName="
            + encoded("Kênh chín");
    assertThat(sent(waiting, chosen)).isEqualTo(waiting + "?chosen=1#understood");
    assertThat(page(waiting + "?chosen=1")).contains("Nhận cả 1 dòng.", "trang mới UC9");
    sent(waiting + "/confirm", "");
    assertThat(log.taken()).anySatisfy(r -> assertThat(r.key()).isEqualTo("youtube|UC9|v1"));

    String november = upload("thang-11.csv", bytes("video,xem,khi nào\nv2,30,2026-01-12 08:00\n"));
    assertThat(page(november))
        .contains("Nhận cả 1 dòng.")
        .contains("Đọc theo cách token đã chọn lúc 09 giờ 00 ngày 13/01/2026");
    sent(november + "/confirm", "");
    assertThat(log.taken()).anySatisfy(r -> assertThat(r.key()).isEqualTo("youtube|UC9|v2"));
  }

  @Test
  void columnsThatWereUnderstoodAreOnlyChosenAnewWhenAsked() throws Exception {
    String good = CSV.replace("=1+2", "3");
    String waiting = upload("a.csv", bytes(good));
    assertThat(page(waiting)).contains("Nhận cả 3 dòng.", "Sửa cách ghép cột");
    sent(waiting, "zone=Asia/Ho_Chi_Minh&column.postId=postId&column.views=views");
    assertThat(page(waiting + "?chosen=1")).contains("Sửa cách ghép cột");
    sent(
        waiting,
        "columns=1&column.postId=postId&column.reactions=views&column.observedAt=observedAt"
            + "&column.platform=platform&column.pageId=pageId");
    assertThat(page(waiting + "?chosen=1")).contains("Nhận cả 3 dòng.", "Bỏ cách ghép cột");
    sent(waiting + "/confirm", "");
    assertThat(log.taken())
        .filteredOn(record -> record.topic().equals(Topics.OBSERVATIONS))
        .hasSize(3)
        .allSatisfy(
            record -> assertThat(record.value()).contains("reactions").doesNotContain("views"));
  }

  @Test
  void aWorkbookCountsByItsLastComputedValuesAndAnErrorIsRefused() throws Exception {
    String waiting = upload("bang.xlsx", workbook());
    assertThat(page(waiting)).contains("Nhận 1 dòng, còn 1 dòng chưa nhận được.").contains("#N/A");
    sent(waiting + "/confirm", "");
    assertThat(log.taken())
        .filteredOn(record -> record.topic().equals(Topics.OBSERVATIONS))
        .singleElement()
        .satisfies(record -> assertThat(record.value()).contains("\"views\":1200"));
  }

  private static byte[] workbook() throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet();
      String[] heads = {"platform", "pageId", "postId", "observedAt", "views"};
      String[][] rows = {
        {"youtube", "UC1", "a", "2026-01-10T13:00:00Z", "1000+200"},
        {"youtube", "UC1", "b", "2026-01-10T13:00:00Z", "NA()"}
      };
      Row head = sheet.createRow(0);
      for (int i = 0; i < heads.length; i++) {
        head.createCell(i).setCellValue(heads[i]);
      }
      for (int r = 0; r < rows.length; r++) {
        Row row = sheet.createRow(r + 1);
        for (int i = 0; i < heads.length - 1; i++) {
          row.createCell(i).setCellValue(rows[r][i]);
        }
        row.createCell(heads.length - 1).setCellFormula(rows[r][heads.length - 1]);
      }
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void whatIsNoTableOrTooLargeOrNothingIsToldInWordsOnAPage() throws Exception {
    assertThat(page(upload("a.pdf", bytes("%PDF-1.7 nothing"))))
        .contains("Chưa đọc được tệp này", "Xin bỏ tệp này và chọn tệp khác.");
    assertThat(upload("a.csv", new byte[300_000])).isEqualTo("/imports?failed=too-large");
    assertThat(upload("a.csv", new byte[0])).isEqualTo("/imports?failed=empty");
    HttpResponse<String> nothing =
        api.page(new MultipartBody().text("x", "y").post(api.request("/imports")));
    assertThat(PersonsBrowser.location(nothing)).isEqualTo("/imports?failed=none");
    assertThat(page("/imports?failed=too-large")).contains("Tệp quá lớn.");
    assertThat(log.taken()).isEmpty();
  }

  @Test
  void anHourLaterOrInOtherHandsTheFileIsNotThere() throws Exception {
    String waiting = upload("a.csv", bytes(CSV));
    PersonsBrowser other = new PersonsBrowser(api);
    other.sent("/sign-in", "password", ONCE);
    assertThat(other.get(waiting).statusCode()).isEqualTo(404);
    clock.advance(Duration.ofMinutes(61));
    HttpResponse<String> late = get(waiting);
    assertThat(late.statusCode()).isEqualTo(404);
    assertThat(late.body()).contains("Chưa có gì được ghi từ tệp này.", "Chọn lại tệp");
    assertThat(api.form(waiting + "/confirm", "").statusCode()).isEqualTo(404);
    assertThat(log.taken()).isEmpty();
  }

  @Test
  void aFormWithAFileNeedsThePagesTokenAndALostSessionKeepsTheFile() throws Exception {
    PersonsBrowser person = new PersonsBrowser(api);
    person.sent("/sign-in", "password", ONCE);
    Matcher csrf = CSRF.matcher(person.page("/imports"));
    assertThat(csrf.find()).isTrue();
    assertThat(asPerson(person, "0".repeat(64)).statusCode()).isEqualTo(403);
    HttpResponse<String> stale = person.postWith("0".repeat(64), "/imports/typed/post", "id", "x");
    assertThat(stale.statusCode()).isEqualTo(403);
    assertThat(stale.body()).contains("Trang này mở từ trước lần đăng nhập sau cùng");
    String waiting = PersonsBrowser.location(asPerson(person, csrf.group(1)));
    assertThat(person.page(waiting)).contains("Nhận 2 dòng");
    person.page("/imports");
    person.sent("/sign-out");
    person.with("Referer", api.uri(waiting + "?chosen=1").toString());
    assertThat(person.sent(waiting + "/confirm"))
        .as("the page of the form, after signing in again")
        .isEqualTo("/sign-in?next=" + encoded(waiting + "?chosen=1"));
    person.with("Referer", "https://elsewhere.example/x");
    assertThat(person.sent(waiting + "/confirm")).isEqualTo("/sign-in?next=%2F");
    assertThat(log.taken()).isEmpty();
  }

  private HttpResponse<String> asPerson(PersonsBrowser person, String token) throws Exception {
    return api.page(
        new MultipartBody()
            .text("csrf", token)
            .file("file", "a.csv", bytes(CSV))
            .post(
                api.stranger("/imports")
                    .header(
                        "Cookie", "viewledger_session=" + person.cookie("viewledger_session"))));
  }

  @Test
  void whatTheLogDidNotTakeIsFinishedByConfirmingAgain() throws Exception {
    String waiting = upload("a.csv", bytes(CSV));
    log.failAfter(1);
    HttpResponse<String> failed = api.form(waiting + "/confirm", "");
    assertThat(failed.statusCode()).isEqualTo(503);
    assertThat(failed.body()).contains("không dòng nào bị tính hai lần", waiting);
    log.failAfter(Integer.MAX_VALUE);
    assertThat(sent(waiting + "/confirm", "")).contains("?new=1");
  }

  @Test
  void aDroppedFileIsForgotten() throws Exception {
    String waiting = upload("a.csv", bytes(CSV));
    assertThat(sent(waiting + "/discard", "")).isEqualTo("/imports?done=discarded");
    assertThat(page("/imports?done=discarded")).contains("Đã bỏ tệp").doesNotContain(waiting);
    assertThat(get("/imports/mau.xlsx").headers().firstValue("Content-Type").orElse(""))
        .contains("spreadsheetml");
  }

  private void cut(long number, long readings, long posts, long pages, long withdrawals) {
    for (String state : new String[] {"open", "done"}) {
      tables.run(
          "INSERT INTO viewledger.cut (cut, state, at, offsets, rows) VALUES ("
              + number
              + ", '"
              + state
              + "', '2026-01-13 01:00:00.000', map('observations:0', "
              + readings
              + ", 'posts:0', "
              + posts
              + ", 'pages:0', "
              + pages
              + ", 'withdrawals:0', "
              + withdrawals
              + "), map())");
    }
  }

  /** Drops a file; where that leads. */
  private String upload(String name, byte[] content) throws Exception {
    HttpRequest request =
        new MultipartBody().file("file", name, content).post(api.request("/imports"));
    return PersonsBrowser.location(api.page(request));
  }

  private String sent(String path, String fields) throws Exception {
    return PersonsBrowser.location(api.form(path, fields));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return api.page(api.request(path).GET().build());
  }

  private String page(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
    return response.body();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
