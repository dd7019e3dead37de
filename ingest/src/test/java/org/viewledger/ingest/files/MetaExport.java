package org.viewledger.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes content exports as PLATFORMS.md describes them: BOM, quotes, CRLF, columns that vary. */
final class MetaExport {
  static final String PAGE = "100000000000001";

  /** The columns of a recorded English export, in its order. */
  static final List<String> ENGLISH =
      List.of(
          "Post ID",
          "Page ID",
          "Page name",
          "Title",
          "Description",
          "Duration (sec)",
          "Publish time",
          "Caption type",
          "Permalink",
          "Is crosspost",
          "Is share",
          "Post type",
          "Languages",
          "Custom labels",
          "Funded content status",
          "Data comment",
          "Date",
          "Views",
          "Reach",
          "Reactions, Comments and Shares",
          "Reactions",
          "Comments",
          "Shares",
          "Total clicks",
          "Other Clicks");

  static final List<String> VIETNAMESE =
      List.of(
          "ID bài viết",
          "Tên Trang",
          "Tiêu đề",
          "Mô tả",
          "Thời lượng (giây)",
          "Thời gian đăng",
          "Liên kết vĩnh viễn",
          "Loại bài viết",
          "Nhãn tùy chỉnh",
          "Bình luận về dữ liệu",
          "Ngày",
          "Lượt xem",
          "Số người tiếp cận",
          "Cảm xúc, bình luận và lượt chia sẻ",
          "Cảm xúc",
          "Bình luận",
          "Lượt chia sẻ",
          "Tổng lượt click");

  private final List<String> columns;
  private final List<Map<String, String>> rows = new ArrayList<>();

  MetaExport(List<String> columns) {
    this.columns = columns;
  }

  static MetaExport english() {
    return new MetaExport(ENGLISH);
  }

  /** A lifetime row: id, publish time, views; the rest plain. */
  MetaExport post(String id, String publishedAt, String views) {
    return row(
        "Post ID",
        id,
        "Page ID",
        PAGE,
        "Page name",
        "Trang mẫu",
        "Title",
        "Bài " + id,
        "Publish time",
        publishedAt,
        "Permalink",
        "https://www.facebook.com/x/posts/pfbid0" + id,
        "Is crosspost",
        "0",
        "Is share",
        "0",
        "Post type",
        "Photos",
        "Date",
        "Lifetime",
        "Views",
        views,
        "Reach",
        "20",
        "Reactions, Comments and Shares",
        "4",
        "Reactions",
        "4",
        "Comments",
        "0",
        "Shares",
        "",
        "Total clicks",
        "2");
  }

  /** A row of cells by column; an unknown column is left out, a missing one blank. */
  MetaExport row(String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    rows.add(row);
    return this;
  }

  /** Changes a cell of the last row. */
  MetaExport with(String column, String cell) {
    rows.get(rows.size() - 1).put(column, cell);
    return this;
  }

  String text() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    for (Map<String, String> row : rows) {
      lines.add(columns.stream().map(column -> row.getOrDefault(column, "")).toList());
    }
    return lines.stream()
            .map(line -> line.stream().map(MetaExport::quoted).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n"))
        + "\r\n";
  }

  byte[] bytes() {
    return ("\uFEFF" + text()).getBytes(UTF_8);
  }

  private static String quoted(String cell) {
    boolean plain = Arrays.stream(new String[] {",", "\"", "\n", " "}).noneMatch(cell::contains);
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
