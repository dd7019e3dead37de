package org.viewledger.ingest.files;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The headings of a platform's export, in English and Vietnamese, and those left out knowingly. */
final class ExportColumns {
  static final Column DATE = new Column("date", "Ngày", false);
  static final Column FIGURE = new Column("figure", "Số", true);
  static final Column DESCRIPTION = new Column("description", "Mô tả", false);
  static final Column KIND = new Column("kind", "Loại bài viết", false);
  static final Column SHARE = new Column("share", "Chia sẻ lại", false);
  static final Column WATCH_HOURS = new Column("watchHours", "Thời gian xem (giờ)", false);

  private final Map<String, Column> byText;
  private final Set<String> leftOut;

  private ExportColumns(Map<String, Column> byText, Set<String> leftOut) {
    this.byText = byText;
    this.leftOut = leftOut;
  }

  private static ExportColumns of(List<String> leftOut, Object... pairs) {
    Map<String, Column> byText = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      for (String heading : ((String) pairs[i + 1]).split("\\|", -1)) {
        byText.put(HeadingText.plain(heading), (Column) pairs[i]);
      }
    }
    return new ExportColumns(
        Map.copyOf(byText),
        leftOut.stream().map(HeadingText::plain).collect(Collectors.toUnmodifiableSet()));
  }

  /** The column that a heading stands for. */
  Optional<Column> column(String heading) {
    return Optional.ofNullable(byText.get(HeadingText.plain(heading)));
  }

  /**
   * Whether a heading is one of the export's that no figure is read from, so that none is missed.
   */
  boolean isLeftOut(String heading) {
    return leftOut.contains(HeadingText.plain(heading));
  }

  private static Column metric(String id) {
    return Column.of(id).orElseThrow();
  }

  /** What every version of the content export may have besides, without a figure for the ledger. */
  private static final List<String> META_BESIDES =
      Arrays.asList(
          "Duration (sec)",
          "Thời lượng (giây)",
          "Caption type",
          "Is crosspost",
          "Languages",
          "Custom labels",
          "Nhãn tùy chỉnh",
          "Funded content status",
          "Data comment",
          "Bình luận về dữ liệu",
          "Reactions, Comments and Shares",
          "Cảm xúc, bình luận và lượt chia sẻ",
          "Other Clicks",
          "Lượt click khác",
          "Link Clicks",
          "Matched Audience Targeting Consumption (Photo Click)",
          "Matched Audience Targeting Consumption (Video Click)",
          "Negative feedback from users: Hide all",
          "Negative feedback from users: Hide",
          "Seconds viewed",
          "Số Giây xem",
          "Average Seconds viewed",
          "Số Giây xem trung bình",
          "Estimated earnings (USD)",
          "Ad CPM (USD)",
          "Ad impressions");

  static final ExportColumns META_POSTS =
      of(
          META_BESIDES,
          Column.POST_ID,
          "Post ID|ID bài viết",
          Column.PAGE_ID,
          "Page ID|ID Trang|Mã Trang",
          Column.PAGE_NAME,
          "Page name|Tên Trang",
          Column.TITLE,
          "Title|Tiêu đề",
          DESCRIPTION,
          "Description|Mô tả",
          Column.PUBLISHED_AT,
          "Publish time|Thời gian đăng",
          Column.PERMALINK,
          "Permalink|Liên kết vĩnh viễn",
          SHARE,
          "Is share",
          KIND,
          "Post type|Loại bài viết",
          DATE,
          "Date|Ngày",
          metric("views"),
          "Views|Lượt xem",
          metric("impressions"),
          "Impressions|Lượt hiển thị",
          metric("reach"),
          "Reach|Số người tiếp cận",
          metric("reactions"),
          "Reactions|Cảm xúc",
          metric("comments"),
          "Comments|Bình luận",
          metric("shares"),
          "Shares|Lượt chia sẻ",
          metric("clicks"),
          "Total clicks|Tổng lượt click");

  static final ExportColumns META_PAGE = of(List.of(), DATE, "Date|Ngày", FIGURE, "Primary|Chính");

  static final ExportColumns TIKTOK_POSTS =
      of(
          List.of("Time", "Thời gian", "Views in the last 7 days"),
          Column.TITLE,
          "Video title|Tiêu đề video",
          Column.PERMALINK,
          "Video link|Liên kết video",
          Column.PUBLISHED_AT,
          "Post time|Thời gian đăng",
          metric("views"),
          "Total views|Video views|Tổng lượt xem|Lượt xem video",
          metric("reactions"),
          "Total likes|Likes|Tổng lượt thích|Lượt thích",
          metric("comments"),
          "Total comments|Comments|Tổng bình luận|Tổng lượt bình luận|Bình luận",
          metric("shares"),
          "Total shares|Shares|Tổng lượt chia sẻ|Lượt chia sẻ",
          metric("saves"),
          "Add to Favorites|Thêm vào mục Yêu thích");

  static final ExportColumns YOUTUBE_POSTS =
      of(
          List.of(
              "Subscribers",
              "Impressions",
              "Impressions click-through rate (%)",
              "Average view duration",
              "Average percentage viewed (%)",
              "Duration",
              "Estimated revenue (USD)"),
          Column.POST_ID,
          "Content|Nội dung",
          Column.TITLE,
          "Video title|Tiêu đề video",
          Column.PUBLISHED_AT,
          "Video publish time|Thời gian xuất bản video",
          DATE,
          "Date|Ngày",
          metric("views"),
          "Views|Số lượt xem|Lượt xem",
          WATCH_HOURS,
          "Watch time (hours)|Thời gian xem (giờ)",
          metric("reactions"),
          "Likes|Lượt thích|Số lượt thích",
          metric("comments"),
          "Comments added|Bình luận được thêm|Số bình luận đã thêm",
          metric("shares"),
          "Shares|Lượt chia sẻ|Số lượt chia sẻ");
}
