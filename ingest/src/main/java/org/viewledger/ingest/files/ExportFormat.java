package org.viewledger.ingest.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The platforms' own exports, told by their headings. */
enum ExportFormat {
  INSTAGRAM(
      "Instagram",
      "Post ID|Account ID|Permalink",
      "ID bài viết|ID tài khoản|Liên kết vĩnh viễn",
      ""),
  META_POSTS(
      "Meta Business Suite",
      "Post ID|Publish time|Permalink",
      "ID bài viết|Thời gian đăng|Liên kết vĩnh viễn",
      "views|impressions|reach|reactions|comments|shares|clicks"),
  TIKTOK_OVERVIEW(
      "TikTok Studio (Overview)",
      "Date|Video Views|Profile Views",
      "Ngày|Lượt xem video|Lượt xem hồ sơ",
      ""),
  TIKTOK_POSTS(
      "TikTok Studio",
      "Video title|Video link|Post time",
      "Tiêu đề video|Liên kết video|Thời gian đăng",
      "views|reactions|comments|shares|saves"),
  YOUTUBE_CHART(
      "YouTube Studio (Chart data)",
      "Date|Content|Video title|Video publish time",
      "Ngày|Nội dung|Tiêu đề video|Thời gian xuất bản video",
      ""),
  YOUTUBE_POSTS(
      "YouTube Studio",
      "Content|Video title|Video publish time",
      "Nội dung|Tiêu đề video|Thời gian xuất bản video",
      "views|reactions|comments|shares"),
  META_PAGE("Meta Business Suite", "Date|Primary", "Ngày|Chính", "figure");

  private final String product;

  /** The headings without which it is not this export, separated by {@code |}. */
  private final String english;

  private final String vietnamese;

  /** Columns of which one must be there, separated by {@code |}. */
  private final String counters;

  ExportFormat(String product, String english, String vietnamese, String counters) {
    this.product = product;
    this.english = english;
    this.vietnamese = vietnamese;
    this.counters = counters;
  }

  private List<Set<String>> signs() {
    return Stream.of(english, vietnamese)
        .map(
            headings ->
                Arrays.stream(headings.split("\\|", -1))
                    .map(HeadingText::plain)
                    .collect(Collectors.toUnmodifiableSet()))
        .toList();
  }

  private Optional<ExportColumns> columns() {
    return switch (this) {
      case META_POSTS -> Optional.of(ExportColumns.META_POSTS);
      case META_PAGE -> Optional.of(ExportColumns.META_PAGE);
      case TIKTOK_POSTS -> Optional.of(ExportColumns.TIKTOK_POSTS);
      case YOUTUBE_POSTS -> Optional.of(ExportColumns.YOUTUBE_POSTS);
      case INSTAGRAM, TIKTOK_OVERVIEW, YOUTUBE_CHART -> Optional.empty();
    };
  }

  /** The export whose headings are all among those of a row. */
  static Optional<ExportFormat> of(Row row) {
    Set<String> present =
        row.cells().stream()
            .map(cell -> HeadingText.plain(cell.text()))
            .collect(Collectors.toUnmodifiableSet());
    return Arrays.stream(values())
        .filter(format -> format.signs().stream().anyMatch(present::containsAll))
        .findFirst();
  }

  /** Whether some export has such a heading. */
  static boolean isHeading(String text) {
    String plain = HeadingText.plain(text);
    return Arrays.stream(values())
        .anyMatch(
            format ->
                format.signs().stream().anyMatch(signs -> signs.contains(plain))
                    || format.columns().flatMap(columns -> columns.column(text)).isPresent());
  }

  /** Whether its dates are known to be written with the month first. */
  boolean isMonthFirst(Row heading) {
    // Recorded of the English export only; how the Vietnamese one writes them is not known.
    return this == META_POSTS
        && heading.cells().stream()
            .anyMatch(cell -> HeadingText.plain(cell.text()).equals("postid"));
  }

  /**
   * Where a heading's rows hold what.
   *
   * @throws UnreadableFileException where the export is none that can be read, or lacks a column
   */
  Layout layout(Row heading) throws UnreadableFileException {
    Layout layout = Layout.of(heading, columns().orElseThrow(this::notRead));
    boolean counted = Arrays.stream(counters.split("\\|", -1)).anyMatch(layout::hasColumn);
    Optional<Column> missing =
        this == META_POSTS && !layout.has(ExportColumns.DATE)
            ? Optional.of(ExportColumns.DATE)
            : Optional.empty();
    if (missing.isPresent() || !counted) {
      String name = missing.map(Column::vi).orElse("Lượt xem");
      throw new UnreadableFileException(
          UnreadableFileException.Problem.MISSING_COLUMN,
          Sentence.of(
              "Bản xuất của "
                  + product
                  + ", dòng "
                  + heading.line()
                  + ": thiếu cột \""
                  + name
                  + "\". Hãy xuất lại với đủ cột.",
              "An export of "
                  + product
                  + ", line "
                  + heading.line()
                  + ": no column \""
                  + name
                  + "\". Export it again with all columns."));
    }
    return layout;
  }

  private UnreadableFileException notRead() {
    String why =
        switch (this) {
          case INSTAGRAM -> "số liệu Instagram không thuộc các kênh của phần mềm";
          case TIKTOK_OVERVIEW -> "số theo ngày của trang, không ghi năm; hãy xuất mục Content";
          default -> "số theo ngày của biểu đồ; hãy nhập cả tệp zip, hoặc tệp Table data.csv";
        };
    String because =
        switch (this) {
          case INSTAGRAM -> "Instagram is none of the platforms";
          case TIKTOK_OVERVIEW -> "figures of days without a year; export Content instead";
          default -> "a chart's figures of days; import the whole zip, or its Table data.csv";
        };
    return new UnreadableFileException(
        UnreadableFileException.Problem.FORMAT_NOT_READ,
        Sentence.of(
            "Tệp này là bản xuất của " + product + ": " + why + ".",
            "This is an export of " + product + ": " + because + "."));
  }
}
