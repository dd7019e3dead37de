package org.viewledger.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTemplateTest {
  private final Path dir;

  ReadingTemplateTest(@TempDir Path dir) {
    this.dir = dir;
  }

  private static byte[] csv() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReadingTemplate.writeCsv(out);
    return out.toByteArray();
  }

  private static byte[] xlsx() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReadingTemplate.writeXlsx(out);
    return out.toByteArray();
  }

  @Test
  void theEmptySheetsAreReadWithoutARow() throws Exception {
    for (byte[] template : List.of(csv(), xlsx())) {
      Collected read =
          Collected.of(ReadingFile.open(Collected.file(dir, template), null, PageDefaults.NONE));

      assertThat(read.summary().rows()).isZero();
      assertThat(read.summary().notices()).isEmpty();
    }
  }

  @Test
  void aRowTypedIntoTheCsvIsRead() throws Exception {
    String text =
        new String(csv(), UTF_8) + "offline,ubnd,,loa-1,,Tin,,22/10/2026 20:05,,,,,,,,3,,,,\r\n";

    Collected read = Collected.csv(dir, text, PageDefaults.NONE);

    assertThat(read.refused()).isEmpty();
    assertThat(read.readings())
        .singleElement()
        .satisfies(reading -> assertThat(reading.metrics()).containsOnlyKeys("airings"));
  }

  @Test
  void aRowTypedIntoTheWorkbookIsRead() throws Exception {
    List<String> headings = headings();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "x", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Số liệu");
      for (int i = 0; i < headings.size(); i++) {
        sheet.value(0, i, headings.get(i));
      }
      sheet.value(1, headings.indexOf("Kênh"), "zalo");
      sheet.value(1, headings.indexOf("Mã trang"), "100000000000001");
      sheet.value(1, headings.indexOf("Mã bài"), "bai-1");
      int observedAt = headings.indexOf("Ngày giờ đọc số");
      sheet.value(1, observedAt, LocalDateTime.of(2026, 10, 22, 20, 5));
      sheet.style(1, observedAt).format("dd/mm/yyyy hh:mm").set();
      sheet.value(1, headings.indexOf("Lượt xem"), 1234);
    }

    Collected read =
        Collected.of(
            ReadingFile.open(Collected.file(dir, out.toByteArray()), null, PageDefaults.NONE));

    assertThat(read.refused()).isEmpty();
    assertThat(read.readings())
        .singleElement()
        .satisfies(
            reading -> {
              assertThat(reading.post().text()).isEqualTo("zalo|100000000000001|bai-1");
              assertThat(reading.observedAt()).isEqualTo("2026-10-22T13:05:00Z");
              assertThat(reading.metrics()).containsEntry("views", 1234L);
            });
  }

  @Test
  void noCellBeginsLikeAFormula() throws Exception {
    try (ReadableWorkbook workbook = new ReadableWorkbook(Collected.file(dir, xlsx()).toFile());
        Stream<Sheet> sheets = workbook.getSheets()) {
      for (Sheet sheet : sheets.toList()) {
        for (Row row : sheet.read()) {
          assertThat(row.stream().map(cell -> cell.getText()))
              .noneMatch(text -> text.matches("(?s)[=+\\-@\\t\\r].*"));
        }
      }
    }
    assertThat(new String(csv(), UTF_8).substring(1).strip().split(","))
        .noneMatch(text -> text.matches("(?s)[=+\\-@\\t\\r].*"));
  }

  @Test
  void offlineCountsAreMetricsOfTheirOwnAndNeverViews() throws Exception {
    StringBuilder text = new StringBuilder(new String(csv(), UTF_8));
    List<String> headings = headings();
    for (String counter :
        List.of("Lượt phát thanh", "Lượt chiếu", "Tờ", "Tấm", "Lượt đăng trong nhóm")) {
      List<String> row =
          new java.util.ArrayList<>(java.util.Collections.nCopies(headings.size(), ""));
      row.set(headings.indexOf("Kênh"), "offline");
      row.set(headings.indexOf("Mã trang"), "ubnd");
      row.set(headings.indexOf("Mã bài"), "tin-" + headings.indexOf(counter));
      row.set(headings.indexOf("Ngày giờ đọc số"), "22/10/2026 20:05");
      row.set(headings.indexOf(counter), "3");
      text.append(String.join(",", row)).append("\r\n");
    }

    Collected read = Collected.csv(dir, text.toString(), PageDefaults.NONE);

    assertThat(read.refused()).isEmpty();
    assertThat(read.readings())
        .extracting(reading -> reading.metrics().firstKey())
        .containsExactly("airings", "screenings", "copies", "panels", "group_posts");
  }

  @Test
  void excelChecksPlatformTimesAndCounts() throws Exception {
    String sheet;
    try (ZipFile zip = new ZipFile(Collected.file(dir, xlsx()).toFile())) {
      sheet =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), UTF_8);
    }
    List<String> checks =
        Pattern.compile("<dataValidation [^>]*sqref=\"([A-Z]+2:[A-Z]+)\\d+\"")
            .matcher(sheet)
            .results()
            .map(found -> found.group(1))
            .toList();

    // Platform, publication, reading and twelve counters; ids, names and links are free.
    assertThat(checks).hasSize(15).contains("A2:A", "E2:E", "H2:H", "I2:I").doesNotContain("D2:D");
    assertThat(sheet).contains("type=\"list\"", "INT(I2)=I2");
  }

  private List<String> headings() throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(Collected.file(dir, xlsx()).toFile())) {
      return workbook.getFirstSheet().read().get(0).stream().map(cell -> cell.getText()).toList();
    }
  }
}
