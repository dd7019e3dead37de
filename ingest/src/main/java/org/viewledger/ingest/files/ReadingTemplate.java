package org.viewledger.ingest.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.viewledger.contract.Platform;

/**
 * A sheet for readings that people type in, with Vietnamese headings, an example and checks; {@link
 * ReadingFile} reads it back. Its cells are fixed texts, none of which a spreadsheet takes for a
 * formula.
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

  /** A row of a loudspeaker's airings; its post id says to a reader that it is no reading. */
  private static final Map<String, String> EXAMPLE =
      Map.of(
          "platform", "offline",
          "pageId", "loa-phuong",
          "pageName", "Hệ thống loa phường",
          "postId", ReadingExample.POST_ID,
          "publishedAt", "20/11/2026 17:00",
          "title", "Bản tin sinh hoạt chi bộ",
          "observedAt", "22/11/2026 20:05",
          "airings", "3");

  private static final List<String> HELP =
      List.of(
          "Mỗi dòng là một lần đọc số của một bài đăng. Ghi số cộng dồn từ khi đăng, đúng như trang"
              + " hiển thị.",
          "Dòng mẫu (mã bài bắt đầu bằng VÍ DỤ) không được nhận: xóa đi hoặc để nguyên đều được.",
          "Kênh: facebook, youtube, tiktok, zalo, hoặc offline (loa, bảng, tờ tin, màn hình thang"
              + " máy, nhóm Zalo).",
          "Mã trang, Mã bài: chép đúng từ địa chỉ của trang, của bài. Bài Facebook cần đủ hai phần"
              + " như 100000000000001_122000000000001. Kênh offline thì tự đặt, ví dụ loa-pho-1.",
          "Ngày giờ đọc số: ghi cả giờ, ví dụ 22/11/2026 20:05. Thiếu giờ thì dòng đó không nhận"
              + " được.",
          "Ô không có số thì để trống, không ghi 0.",
          "Ghi số đầy đủ: 1200, không ghi 1,2K.",
          "Loa ghi Lượt phát thanh; màn hình thang máy ghi Lượt chiếu; tờ tin ghi Tờ; bảng ghi Tấm;"
              + " bài đăng trong nhóm ghi Lượt đăng trong nhóm. Các số này không cộng vào lượt xem.",
          "Tên trang, Ngày giờ đăng, Tiêu đề, Liên kết: có thể để trống.");

  private static final double HEADING_WIDTH = 18;
  private static final double HELP_WIDTH = 120;

  /** Rows that may be typed into; Excel's own form asks for no more. */
  private static final int LAST_ROW = 5_000;

  private static final String CELLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

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
    String example =
        columns().stream()
            .map(column -> EXAMPLE.getOrDefault(column.id(), ""))
            .collect(Collectors.joining(","));
    out.write(("\uFEFF" + heading + "\r\n" + example + "\r\n").getBytes(StandardCharsets.UTF_8));
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
      example(readings, columns);
      readings.freezePane(0, 1);
      Worksheet help = workbook.newWorksheet("Hướng dẫn");
      help.width(0, HELP_WIDTH);
      for (int i = 0; i < HELP.size(); i++) {
        help.value(i, 0, HELP.get(i));
        help.style(i, 0).wrapText(true).set();
      }
      validate(workbook, readings, columns);
    }
  }

  private static void example(Worksheet readings, List<Column> columns) {
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      String text = EXAMPLE.get(column.id());
      if (text != null && column.metric()) {
        readings.value(1, i, Long.parseLong(text));
      } else if (text != null && isMoment(column)) {
        readings.value(1, i, LocalDateTime.parse(text, MOMENT));
        readings.style(1, i).format(format(column)).set();
      } else if (text != null) {
        readings.value(1, i, text);
      }
      readings.style(1, i).italic().fontColor("808080").set();
    }
  }

  /** What Excel lets a person type: a known platform, a day and time, a whole number. */
  private static void validate(Workbook workbook, Worksheet readings, List<Column> columns) {
    Worksheet lists = workbook.newWorksheet("Danh mục");
    Platform[] platforms = Platform.values();
    for (int i = 0; i < platforms.length; i++) {
      lists.value(i, 0, platforms[i].id());
    }
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Range cells = readings.range(1, i, LAST_ROW, i);
      // The first cell of the column as a formula names it; the others follow.
      String first = CELLS.charAt(i) + "2";
      if (column.equals(Column.PLATFORM)) {
        cells
            .validateWithList(lists.range(0, 0, platforms.length - 1, 0))
            .errorTitle("Kênh")
            .error("Chọn facebook, youtube, tiktok, zalo hoặc offline.")
            .showErrorMessage(true);
      } else if (isMoment(column)) {
        cells
            .validateWithFormula("AND(ISNUMBER(" + first + ")," + first + ">38000)")
            .errorTitle("Ngày giờ")
            .error("Ghi ngày và giờ, ví dụ 22/11/2026 20:05.")
            .showErrorMessage(true);
      } else if (column.metric()) {
        cells
            .validateWithFormula(
                "AND(ISNUMBER(" + first + ")," + first + ">=0,INT(" + first + ")=" + first + ")")
            .errorTitle("Số đếm")
            .error("Ghi số nguyên đầy đủ, ví dụ 1200. Không có số thì để trống.")
            .showErrorMessage(true);
      }
    }
  }

  private static boolean isMoment(Column column) {
    return column.equals(Column.OBSERVED_AT) || column.equals(Column.PUBLISHED_AT);
  }

  /** Ids are text: Excel would round one of more than fifteen digits. */
  private static String format(Column column) {
    if (column.metric()) {
      return "#,##0";
    }
    return isMoment(column) ? "dd/mm/yyyy hh:mm" : "@";
  }
}
