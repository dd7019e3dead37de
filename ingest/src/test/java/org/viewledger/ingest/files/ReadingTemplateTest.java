package org.viewledger.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
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

  private List<String> headings() throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(Collected.file(dir, xlsx()).toFile())) {
      return workbook.getFirstSheet().read().get(0).stream().map(cell -> cell.getText()).toList();
    }
  }
}
