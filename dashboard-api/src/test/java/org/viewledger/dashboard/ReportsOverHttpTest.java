package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The report of October over the API; figures are those of {@link OctoberCase}, worked out by hand:
 * 2.500 views gained (a 2.000, b 400, c 100), two clips published (b, c) with 500 views of their
 * own; September gained 1.000 (a, published then).
 */
@ExtendWith(LedgerTables.Shared.class)
final class ReportsOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OCTOBER = "/api/v1/reports/calendar/2026-10";
  private static final String CLOSE = "/api/v1/periods/calendar/2026-10/close";
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  private final SetClock clock = new SetClock("2026-10-31T18:00:00Z");
  private final OctoberCase october;
  private final RunningApi api;

  ReportsOverHttpTest(LedgerTables tables) throws Exception {
    october = new OctoberCase(tables);
    october.write();
    api = RunningApi.start(tables, settings -> settings, new MemoryLog(), clock);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void saysWhatOctoberCameTo() throws Exception {
    JsonNode report = json(OCTOBER);
    assertThat(report.at("/name").asText()).isEqualTo("Tháng 10/2026 (01/10 - 31/10/2026)");
    assertThat(report.at("/book").asText()).isEqualTo("live");
    assertThat(report.at("/provisional").asBoolean()).isTrue();
    assertThat(report.at("/ended").asBoolean()).isTrue();
    assertThat(report.at("/now/views/value").asLong()).isEqualTo(2500);
    assertThat(report.at("/now/viewsOfItsPosts/value").asLong()).isEqualTo(500);
    assertThat(report.at("/now/items").asLong()).isEqualTo(2);
    assertThat(report.at("/now/own").asLong()).isEqualTo(2);
    assertThat(report.at("/now/videos").asLong()).isEqualTo(2);
    assertThat(report.at("/now/engagement/value").isNull()).as("absent is not 0").isTrue();
    assertThat(report.at("/previous/period").asText()).isEqualTo("2026-09");
    assertThat(report.at("/previous/views/value").asLong()).isEqualTo(1000);
    assertThat(report.at("/previous/items").asLong()).isEqualTo(1);
    assertThat(report.at("/lastYear/views/value").isNull()).isTrue();
    assertThat(report.at("/toDate/from").asText()).isEqualTo("2026-01-01");
    assertThat(report.at("/toDate/views/value").asLong()).isEqualTo(3500);
    assertThat(report.at("/toDate/items").asLong()).isEqualTo(3);
    assertThat(topics(report))
        .containsExactly("xay-dung-dang 0 2000 1000 3000", "unclassified 2 500 null 500");
    assertThat(report.at("/total/views/value").asLong()).isEqualTo(2500);
    assertThat(report.at("/total/publications").asLong()).isEqualTo(2);
    assertThat(report.at("/pages/0/page").asText()).isEqualTo("youtube|UC1");
    assertThat(report.at("/pages/0/views/value").asLong()).isEqualTo(2100);
    assertThat(report.at("/pages/1/views/value").asLong()).isEqualTo(400);
    assertThat(report.at("/ads").asText()).isEqualTo("not-told");
    assertThat(report.at("/reconciling").isNull()).isTrue();
  }

  @Test
  void givesTheParagraphToPasteAndTheSentenceToReadOut() throws Exception {
    HttpResponse<String> text = api.get(OCTOBER + "?format=text");
    assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
    assertThat(text.body())
        .startsWith(
            "Từ ngày 01/10/2026 đến hết ngày 31/10/2026, các trang, kênh đăng tải 02 tin, bài,"
                + " clip, phản ánh hoạt động của Đảng ủy")
        .contains(
            "; có thêm 2.500 lượt xem, gấp 2,5 lần so với kỳ trước (01/9 - 30/9/2026). Nội dung"
                + " được xem nhiều nhất là xay-dung-dang (2.000 lượt xem, chiếm 80%). Lũy kế từ"
                + " ngày 01/01/2026, các trang, kênh đăng tải 03 tin, bài, clip.");
    assertThat(api.get(OCTOBER + "?format=text&length=brief").body())
        .isEqualTo(
            "Tháng 10, các trang, kênh có thêm 2.500 lượt xem, gấp 2,5 lần so với tháng 9.\n");
  }

  @Test
  void givesFilesOfTheirKindUnderANameOfTheirOwn() throws Exception {
    file("docx", OFFICE + "wordprocessingml.document", "bao-cao-2026-10-all.docx", "PK");
    file(
        "docx&standard=nd30&issuer=uy-ban-nhan-dan",
        OFFICE + "wordprocessingml.document",
        "bao-cao-2026-10-all.docx",
        "PK");
    file("pdf", "application/pdf", "bao-cao-2026-10-all.pdf", "%PDF");
    file("xlsx", OFFICE + "spreadsheetml.sheet", "bao-cao-2026-10-all.xlsx", "PK");
    HttpResponse<String> posts =
        file("csv", "text/csv; charset=utf-8", "bao-cao-2026-10-all-posts.csv", "\uFEFF");
    assertThat(posts.body()).contains("youtube|UC1|a").contains("2500");
    HttpResponse<String> topics =
        file(
            "csv&table=topics",
            "text/csv; charset=utf-8",
            "bao-cao-2026-10-all-topics.csv",
            "\uFEFF");
    assertThat(topics.body()).contains("xay-dung-dang").contains("Chưa phân loại");
  }

  private HttpResponse<String> file(String format, String type, String name, String begin)
      throws Exception {
    HttpResponse<String> file = api.get(OCTOBER + "?format=" + format);
    assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).contains(type);
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"" + name + '"');
    assertThat(file.body()).startsWith(begin);
    return file;
  }

  @Test
  void closedFiguresStayInTheReportAndWhatCameSinceIsToldBeside() throws Exception {
    assertThat(problem(422, OCTOBER + "?book=closed")).contains("book=live");
    close(CLOSE);
    clock.set("2026-11-01T06:00:00Z");
    // b reads 640 at 12:00 of 1 November: at midnight 400 + 240 * 12 / 24 = 520, 120 more.
    october.reading(
        OctoberCase.P1, "P1_b", "2026-11-01 05:00:00.000", "2026-11-01 05:00:01.000", 640);
    october.book("2026-11-01 05:00:03.000", OctoberCase.P1);
    json("/api/v1/restatements?examine=true");
    JsonNode closed = json(OCTOBER);
    assertThat(closed.at("/book").asText()).isEqualTo("closed");
    assertThat(closed.at("/provisional").asBoolean(true)).isFalse();
    assertThat(closed.at("/now/views/value").asLong()).isEqualTo(2500);
    assertThat(topics(closed).get(0)).isEqualTo("xay-dung-dang 0 2000 1000 3000");
    assertThat(closed.at("/closings/0/by").asText()).isEqualTo("Lan");
    assertThat(closed.at("/restatements")).isNotEmpty();
    assertThat(json(OCTOBER + "?book=live").at("/now/views/value").asLong()).isEqualTo(2620);
    // The posts say 2.620 today; one line takes back what came after the closing.
    String posts = api.get(OCTOBER + "?format=csv").body();
    assertThat(posts).contains("Chênh lệch do điều chỉnh sau ngày chốt").contains("-120");
  }

  @Test
  void theYearSaysWhyItsMonthsDoNotAddUpToIt() throws Exception {
    clock.set("2027-01-01T01:00:00Z");
    // Months: September's posts had 1.000 at its end (a), October's 500 (b 400, c 100); the year's
    // posts had 3.000 + 400 + 100 at the year's end. 3.500 - 1.500 = 2.000 came later.
    JsonNode year = json("/api/v1/reports/calendar/2026");
    assertThat(year.at("/reconciling/sumOfMonths").asLong()).isEqualTo(1500);
    assertThat(year.at("/reconciling/year").asLong()).isEqualTo(3500);
    assertThat(year.at("/reconciling/cameLater").asLong()).isEqualTo(2000);
    assertThat(year.at("/reconciling/gainsOfMonths").asLong()).isEqualTo(3500);
    assertThat(year.at("/reconciling/restated").asLong()).isZero();
  }

  @Test
  void refusesWhatThereIsNotAndSaysWhatThereIs() throws Exception {
    assertThat(problem(404, "/api/v1/reports/calendar/2026-13")).contains("2026-q3");
    assertThat(problem(404, "/api/v1/reports/calender/2026-10")).contains("did you mean calendar?");
    assertThat(problem(404, "/api/v1/reports/calendar/campaign/none")).contains("none");
    assertThat(problem(404, "/api/v1/reports/calendar/term/none")).contains("none");
    assertThat(problem(404, OCTOBER + "?unit=other")).contains("no unit");
    assertThat(problem(400, OCTOBER + "?format=doc")).contains("docx");
    assertThat(problem(400, OCTOBER + "?format=docx&issuer=x")).contains("dang-uy");
    assertThat(problem(400, OCTOBER + "?formt=docx")).contains("did you mean format?");
  }

  /** Topic, publications, views, of the period before and of the year of each line. */
  private static List<String> topics(JsonNode report) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : report.at("/topics")) {
      rows.add(
          row.at("/topic").asText()
              + ' '
              + row.at("/publications").asText()
              + ' '
              + row.at("/views/value").asText()
              + ' '
              + row.at("/previous/value").asText()
              + ' '
              + row.at("/toDate/value").asText());
    }
    return rows;
  }

  private void close(String path) throws Exception {
    HttpResponse<String> closed =
        api.send(
            api.request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"by\":\"Lan\"}"))
                .build());
    assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> response = api.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private String problem(int status, String path) throws Exception {
    HttpResponse<String> response = api.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JSON.readTree(response.body()).get("detail").asText();
  }
}
