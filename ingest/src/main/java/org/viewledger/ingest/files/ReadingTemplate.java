package org.viewledger.ingest.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An empty sheet for readings that people type in, with Vietnamese headings; {@link ReadingFile}
 * reads it back. Its cells are fixed texts, none of which a spreadsheet takes for a formula.
 */
public final class ReadingTemplate {
  /** Counters that people read off a page or count themselves. */
  private static final List<String> TYPED =
      List.of(
          "views",
          "reactions",
          "comments",
          "shares",
          "reach",
          "clicks",
          "saves",
          "airings",
          "screenings",
          "copies",
          "panels",
          "group_posts");

  private static final List<String> HELP =
      List.of(
          "Mỗi dòng là một lần đọc số của một bài đăng. Ghi số cộng dồn từ khi đăng, đúng như trang"
              + " hiển thị.",
          "Kênh: facebook, youtube, tiktok, zalo, hoặc offline (loa, bảng, tờ tin, màn hình thang"
              + " máy, nhóm Zalo).",
          "Mã trang, Mã bài: chép đúng từ địa chỉ của trang, của bài. Kênh offline thì tự đặt, ví"
              + " dụ loa-pho-1.",
          "Ngày giờ đọc số: ghi cả giờ, ví dụ 22/11/2026 20:05. Thiếu giờ thì dòng đó không nhận"
              + " được.",
          "Ô không có số thì để trống, không ghi 0.",
          "Ghi số đầy đủ: 1200, không ghi 1,2K.",
          "Tên trang, Ngày giờ đăng, Tiêu đề, Liên kết: có thể để trống.");

  private static final double HEADING_WIDTH = 18;
  private static final double HELP_WIDTH = 120;

  private ReadingTemplate() {}

  private static List<Column> columns() {
    return Stream.concat(
            Column.ALL.stream().filter(column -> !column.metric()),
            TYPED.stream().map(id -> Column.of(id).orElseThrow()))
        .toList();
  }

  /** Writes the sheet as UTF-8 CSV with a byte order mark, so that Excel shows its letters. */
  public static void writeCsv(OutputStream out) throws IOException {
    String heading = columns().stream().map(Column::vi).collect(Collectors.joining(","));
    out.write(("\uFEFF" + heading + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the sheet as XLSX, with a second sheet that says how to fill it in. */
  public static void writeXlsx(OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Viewledger", "1.0")) {
      Worksheet readings = workbook.newWorksheet("Số liệu");
      List<Column> columns = columns();
      for (int i = 0; i < columns.size(); i++) {
        readings.value(0, i, columns.get(i).vi());
        readings.style(0, i).bold().wrapText(true).set();
        readings.width(i, HEADING_WIDTH);
        readings.style(i).format(format(columns.get(i))).set();
      }
      readings.freezePane(0, 1);
      Worksheet help = workbook.newWorksheet("Hướng dẫn");
      help.width(0, HELP_WIDTH);
      for (int i = 0; i < HELP.size(); i++) {
        help.value(i, 0, HELP.get(i));
        help.style(i, 0).wrapText(true).set();
      }
    }
  }

  /** Ids are text: Excel would round one of more than fifteen digits. */
  private static String format(Column column) {
    if (column.metric()) {
      return "#,##0";
    }
    boolean moment = column.equals(Column.OBSERVED_AT) || column.equals(Column.PUBLISHED_AT);
    return moment ? "dd/mm/yyyy hh:mm" : "@";
  }
}
