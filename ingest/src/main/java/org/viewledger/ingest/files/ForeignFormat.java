package org.viewledger.ingest.files;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Exports of the platforms that this release knows by their headings but does not read yet. */
enum ForeignFormat {
  META_POSTS("Meta Business Suite", "Post ID|Publish time|Permalink"),
  META_POSTS_VI("Meta Business Suite", "ID bài viết|Thời gian đăng|Liên kết vĩnh viễn"),
  META_PAGE("Meta Business Suite", "Date|Primary"),
  TIKTOK_POSTS("TikTok Studio", "Video title|Video link|Post time"),
  TIKTOK_OVERVIEW("TikTok Studio", "Date|Video Views|Profile Views"),
  YOUTUBE_POSTS("YouTube Studio", "Content|Video title|Video publish time");

  /** The headings without which it is not this export, separated by {@code |}. */
  private final String headings;

  private final String product;

  ForeignFormat(String product, String headings) {
    this.product = product;
    this.headings = headings;
  }

  /** The export whose headings are all among those of a row. */
  static Optional<ForeignFormat> of(Row row) {
    Set<String> present = plain(row.cells().stream().map(Cell::text).toList());
    for (ForeignFormat format : values()) {
      if (present.containsAll(plain(List.of(format.headings.split("\\|", -1))))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  private static Set<String> plain(Collection<String> headings) {
    return headings.stream().map(HeadingText::plain).collect(Collectors.toUnmodifiableSet());
  }

  UnreadableFileException notReadYet() {
    return notReadYet(product);
  }

  static UnreadableFileException notReadYet(String product) {
    return new UnreadableFileException(
        UnreadableFileException.Problem.FORMAT_NOT_READ_YET,
        Sentence.of(
            "Tệp này là bản xuất của "
                + product
                + ", phần mềm chưa đọc được. Hãy chép số liệu vào tệp mẫu, hoặc kèm tệp ánh xạ"
                + " cột.",
            "This is an export of "
                + product
                + ", which is not read yet. Copy its figures into the template, or give a mapping"
                + " file."));
  }
}
