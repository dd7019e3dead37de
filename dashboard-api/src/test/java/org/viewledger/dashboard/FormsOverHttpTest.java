package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.dashboard.site.Site;

/**
 * A superior's form over October of {@link OctoberCase}: two clips, 2.500 views in the period, of
 * which Facebook 400; nobody typed airings.
 */
@ExtendWith(LedgerTables.Shared.class)
final class FormsOverHttpTest {
  private static final Pattern SELECT =
      Pattern.compile(
          "<legend>([^<]*) <span class=\"small\">([^<]*)</span></legend>\\s*<label>[^<]*<select"
              + " name=\"figure-([0-9]+)\"");

  private final SetClock clock = new SetClock("2026-10-31T18:00:00Z");
  private final HttpClient client = HttpClient.newHttpClient();
  private final RunningApi api;

  FormsOverHttpTest(LedgerTables tables) throws Exception {
    new OctoberCase(tables).write();
    api = RunningApi.start(tables, settings -> settings, new MemoryLog(), clock, Site.pages());
  }

  @AfterEach
  void stop() {
    api.close();
  }

  /** Labels in column A, room for figures in column B. */
  private static byte[] form() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      var sheet = book.createSheet("Biểu 1");
      String[] labels = {
        "Số tin, bài, clip", "Lượt xem", "Lượt xem trên Facebook", "Lượt loa", "Số người nghe"
      };
      for (int i = 0; i < labels.length; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue(labels[i]);
        row.createCell(1).setBlank();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void isUploadedOnceTiedByAPersonAndFilledEachPeriod() throws Exception {
    String form = upload(form());
    String page = page(form);
    StringBuilder ties = new StringBuilder("x=1");
    tie(ties, page, "Số tin, bài, clip", "items", "", "");
    tie(ties, page, "Lượt xem", "views", "", "lượt xem tăng thêm, mọi bài");
    tie(ties, page, "Lượt xem trên Facebook", "views", "facebook", "");
    tie(ties, page, "Lượt loa", "airings", "", "");
    tie(ties, page, "Số người nghe", "none", "", "Sổ không đếm người.");
    assertThat(post(form + "/ties", ties.toString())).isEqualTo(303);
    assertThat(page(form)).contains("lượt xem tăng thêm, mọi bài");

    String filled = page(form + "/fill?for=calendar+2026-10");
    assertThat(filled)
        .contains(
            "Đã điền 3 ô.", "Kỳ này không có số liệu: Lượt phát thanh.", "Sổ không đếm người.");
    try (XSSFWorkbook book = fetch(form + "/fill?for=calendar+2026-10&as=xlsx")) {
      assertThat(number(book, 0)).isEqualTo(2);
      assertThat(number(book, 1)).isEqualTo(2500);
      assertThat(number(book, 2)).isEqualTo(400);
      assertThat(cell(book, 3).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(cell(book, 4).getCellType()).isEqualTo(CellType.BLANK);
    }
  }

  @Test
  void whatWasMeantStaysWithTheClosing() throws Exception {
    String form = upload(form());
    String page = page(form);
    StringBuilder before = new StringBuilder("x=1");
    tie(before, page, "Lượt xem", "views", "", "mọi bài");
    post(form + "/ties", before.toString());
    assertThat(post("/closings/close", "calendar=calendar&period=2026-10&unit=all")).isEqualTo(303);
    StringBuilder after = new StringBuilder("x=1");
    tie(after, page, "Lượt xem", "views-of-posts", "", "chỉ bài trong kỳ");
    post(form + "/ties", after.toString());
    try (XSSFWorkbook book = fetch(form + "/fill?for=calendar+2026-10&as=xlsx")) {
      assertThat(number(book, 1)).as("as meant when October was closed").isEqualTo(2500);
    }
    try (XSSFWorkbook book = fetch(form + "/fill?for=calendar+2026-09&as=xlsx")) {
      // September is open: its own post had 1.000 at its end.
      assertThat(number(book, 1)).isEqualTo(1000);
    }
  }

  @Test
  void aFileThatIsNoWorkbookIsRefusedInWords() throws Exception {
    HttpResponse<String> refused =
        send("/forms?unit=all", "x.xlsx", "không phải".getBytes(StandardCharsets.UTF_8));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("không phải bảng tính .xlsx");
  }

  private static void tie(
      StringBuilder form,
      String page,
      String label,
      String figure,
      String channel,
      String meaning) {
    Matcher select = SELECT.matcher(page);
    while (select.find()) {
      if (select.group(1).equals(label)) {
        String number = select.group(3);
        form.append("&figure-").append(number).append('=').append(figure);
        form.append("&channel-").append(number).append('=').append(channel);
        form.append("&meaning-").append(number).append('=').append(RunningApi.encoded(meaning));
        return;
      }
    }
    throw new AssertionError("no cell " + label + " in " + page);
  }

  private String upload(byte[] file) throws Exception {
    HttpResponse<String> sent = send("/forms?unit=all", "bieu.xlsx", file);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    return sent.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> send(String path, String name, byte[] file) throws Exception {
    return client.send(
        new MultipartBody().file("file", name, file).post(request(path)), BodyHandlers.ofString());
  }

  private int post(String path, String form) throws Exception {
    return client
        .send(
            request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString())
        .statusCode();
  }

  private String page(String path) throws Exception {
    HttpResponse<String> page = client.send(request(path).GET().build(), BodyHandlers.ofString());
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page.body();
  }

  private XSSFWorkbook fetch(String path) throws Exception {
    HttpResponse<byte[]> file =
        client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).endsWith(".xlsx\"");
    return new XSSFWorkbook(new ByteArrayInputStream(file.body()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(api.uri(path))
        .header("Authorization", "Bearer " + RunningApi.TOKEN)
        .header("Accept", "text/html");
  }

  private static Cell cell(XSSFWorkbook book, int row) {
    return book.getSheetAt(0).getRow(row).getCell(1);
  }

  private static double number(XSSFWorkbook book, int row) {
    return cell(book, row).getNumericCellValue();
  }
}
