package org.viewledger.ingest.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.MetricCatalogue;

/** The headings of the generic file: the contract's words, Vietnamese ones, and common others. */
final class Headings {
  /** Besides each column's id and own heading. Facebook's Vietnamese labels are among them. */
  private static final Map<String, List<String>> OTHERS =
      Map.ofEntries(
          Map.entry("platform", List.of("Nền tảng")),
          Map.entry("pageId", List.of("ID trang", "Mã kênh")),
          Map.entry("pageName", List.of("Trang", "Tên kênh")),
          Map.entry("postId", List.of("Mã bài đăng", "Mã bài viết", "ID bài viết", "ID bài")),
          Map.entry("publishedAt", List.of("Thời gian đăng", "Ngày đăng", "Giờ đăng")),
          Map.entry("title", List.of("Tên bài", "Tên bài đăng")),
          Map.entry("permalink", List.of("Đường dẫn", "Liên kết vĩnh viễn", "Link")),
          Map.entry(
              "observedAt",
              List.of("Ngày giờ đọc", "Thời gian đọc", "Thời gian đọc số", "Thời điểm đọc số")),
          Map.entry("views", List.of("Số lượt xem")),
          Map.entry("reach", List.of("Số người tiếp cận")),
          Map.entry("reactions", List.of("Lượt cảm xúc", "Lượt thích")),
          Map.entry("comments", List.of("Lượt bình luận", "Số bình luận")),
          Map.entry("shares", List.of("Chia sẻ", "Số lượt chia sẻ")),
          Map.entry("clicks", List.of("Lượt click", "Tổng lượt click")),
          Map.entry("saves", List.of("Lưu", "Số lượt lưu")),
          Map.entry("copies", List.of("Số tờ")),
          Map.entry("panels", List.of("Số tấm")));

  private static final Map<String, Column> BY_TEXT = byText();

  private Headings() {}

  private static Map<String, Column> byText() {
    Map<String, Column> columns = new HashMap<>();
    for (Column column : Column.ALL) {
      put(columns, column.id(), column);
      put(columns, column.vi(), column);
      OTHERS.getOrDefault(column.id(), List.of()).forEach(text -> put(columns, text, column));
      // Milliseconds are not what a person types under "watch time": only the unit makes it clear.
      MetricCatalogue.standard()
          .find(column.id())
          .filter(metric -> metric.unit().equals("count"))
          .ifPresent(metric -> put(columns, metric.en(), column));
    }
    return Map.copyOf(columns);
  }

  private static void put(Map<String, Column> columns, String text, Column column) {
    Column before = columns.put(HeadingText.plain(text), column);
    if (before != null && !before.equals(column)) {
      throw new IllegalStateException(text + " heads both " + before.id() + " and " + column.id());
    }
  }

  /** The column that a heading stands for. */
  static Optional<Column> column(String heading) {
    return Optional.ofNullable(BY_TEXT.get(HeadingText.plain(heading)));
  }
}
